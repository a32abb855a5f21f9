import { Scalar, type Tree } from '../../read/scalar.js';
import type { SourceText } from '../../read/text/source-text.js';
import type { Finding, Rule } from '../engine/rule.js';

/** Who writes a remark leaves a space behind its sign: # 据账面. */
const REMARK = /[ \t]+(#[^\s#][^\n\r]*)/y;
const QUOTED = /["'|>]/;

export const cutValues: Rule = {
  id: '井号截断',
  title: '没有加引号的文字里没有空格加“#”：YAML 把它和后面的字当作注释，不会印出。',
  source: 'YAML 1.2 第 6.6 节：空格之后的“#”起为注释',
  *check({ read }) {
    for (const text of textsIn(read.tree)) {
      const finding = judge(text, read.source);
      if (finding !== undefined) yield finding;
    }
  },
};

/** Every scalar with words in it: a number is whole before its remark. */
function* textsIn(tree: Tree): Generator<Scalar> {
  if (tree instanceof Scalar) {
    if (/\p{L}/u.test(tree.text)) yield tree;
  } else for (const child of Object.values(tree)) yield* textsIn(child);
}

function judge({ text, span }: Scalar, source: SourceText): Finding | undefined {
  if (QUOTED.test(source.text[source.offset(span.start)]!)) return undefined;
  REMARK.lastIndex = source.offset(span.end);
  const remark = REMARK.exec(source.text)?.[1];
  if (remark === undefined) return undefined;
  const end = REMARK.lastIndex;
  return {
    message: `“${shortened(remark)}”之前有空格，成了注释，不会印出`,
    span: source.span(end - remark.length, end),
    actual: shortened(text),
    hint: '是内容的，用双引号把整个值括起来；是注释的，在“#”后空一格。',
  };
}

/** Characters of a text that a message repeats. */
const SHOWN = 40;

function shortened(text: string): string {
  const line = text.split('\n')[0]!.trimEnd();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
