import type { ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { SourceText } from '../text/source-text.js';
import { placedCause } from './placed-cause.js';

interface Wording {
  readonly message: string;
  readonly hint: string;
}

const UNALIGNED: Wording = {
  message: '缩进与同组的其他行没有对齐',
  hint: '同一组的各行从同一列开始，每层多两个空格。',
};

/** One wording per kind of mistake; the first whose code and library message fit is taken. */
const WORDINGS: readonly (Wording & { readonly codes: readonly ErrorCode[]; readonly when?: RegExp })[] = [
  {
    codes: ['BAD_INDENT', 'MISSING_CHAR'],
    when: /end with a }/,
    message: '“{”没有配对的“}”',
    hint: '补上“}”；写成多行时各行都要比字段名多缩进。',
  },
  {
    codes: ['BAD_INDENT', 'MISSING_CHAR'],
    when: /end with a ]/,
    message: '“[”没有配对的“]”',
    hint: '补上“]”；写成多行时各行都要比字段名多缩进。',
  },
  { codes: ['BAD_INDENT'], ...UNALIGNED },
  { codes: ['MISSING_CHAR'], when: /Sequence item/, ...UNALIGNED },
  {
    codes: ['MISSING_CHAR'],
    when: /closing ["']quote/,
    message: '引号没有配对',
    hint: '补上后一个引号，前后引号要相同。',
  },
  {
    codes: ['MISSING_CHAR', 'BLOCK_IN_FLOW'],
    when: /Missing ,|within flow collections/,
    message: '括号内两项之间缺少逗号',
    hint: '用半角逗号加空格隔开，例如 {基本: 1, 项目: 2}。',
  },
  {
    codes: ['BLOCK_AS_IMPLICIT_KEY'],
    when: /Nested mappings/,
    message: '这里不能再写一个“字段: 值”',
    hint: '值里有冒号时，用双引号把整个值括起来；是下一行的字段时，与上一行对齐。',
  },
  {
    codes: ['UNEXPECTED_TOKEN', 'BLOCK_AS_IMPLICIT_KEY'],
    when: /block-seq-ind|block sequence/,
    message: '列表的“- ”没有写对地方',
    hint: '“- ”另起一行，同一列表的“- ”从同一列开始；值以“-”开头时用双引号括起来。',
  },
  {
    codes: ['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'],
    when: /map values|single line/,
    message: '这一行不是“字段: 值”',
    hint: '字段名后写半角冒号和一个空格；上一行没写完的文字要多缩进两个空格。',
  },
  {
    codes: ['BAD_SCALAR_START', 'UNEXPECTED_TOKEN'],
    when: /cannot start with|Block scalar header/,
    message: '值以 YAML 的特殊符号开头',
    hint: '用双引号把整个值括起来，例如 ">500家"。',
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    when: /at node end/,
    message: '引号、括号之后又写了文字',
    hint: '用双引号把整个值括起来，其中的引号写作“”。',
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    when: /Unexpected ,/,
    message: '多了一个逗号',
    hint: '删去多余的逗号；空着的一项写成 ""。',
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    when: /flow-(map|seq)-end/,
    message: '多了一个右括号',
    hint: '删去它，或补上前面的左括号。',
  },
  {
    codes: ['BAD_DQ_ESCAPE'],
    message: '双引号里的“\\”写法不对',
    hint: '文字里的“\\”写作“\\\\”，或改用单引号。',
  },
  {
    codes: ['KEY_OVER_1024_CHARS'],
    message: '字段名太长',
    hint: '检查这一行是否漏了引号。',
  },
  {
    codes: ['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE', 'MULTIPLE_TAGS'],
    message: '不能使用 YAML 的类型标记“!”',
    hint: '删去它；值以“!”开头时用双引号括起来。',
  },
  {
    codes: ['BAD_ALIAS', 'ALIAS_PROPS', 'MULTIPLE_ANCHORS', 'BAD_PROP_ORDER'],
    message: '不能使用 YAML 的引用“&”“*”',
    hint: '把值直接写在这里；值以“&”“*”开头时用双引号括起来。',
  },
  {
    codes: ['BAD_DIRECTIVE'],
    message: '以“%”开头的行不能用',
    hint: '删去这一行。',
  },
];

const OTHER: Wording = { message: '这一行不是“字段: 值”', hint: '检查前后的引号、括号、冒号和缩进。' };

/**
 * A mistake that the YAML library found, in words of our own.
 *
 * @param opening offset of the sign that is never closed, where one is to blame
 */
export function wordYamlError(error: YAMLError, source: SourceText, opening?: number): Diagnostic {
  const [start, end] = opening === undefined ? placeOf(error, source.text) : [opening, opening + 1];
  const cause = placedCause(start, source);
  const [from, to] = cause?.span ?? [start, end];
  return {
    rule: 'YAML 写法',
    level: '错误',
    ...wordingOf(error),
    span: source.span(from!, to!),
    ...(cause?.message === undefined ? {} : { message: cause.message }),
    ...(cause === undefined ? {} : { hint: cause.hint }),
  };
}

function wordingOf({ code, message: found }: YAMLError): Wording {
  const { message, hint } =
    WORDINGS.find(({ codes, when }) => codes.includes(code) && (when?.test(found) ?? true)) ?? OTHER;
  return { message, hint };
}

/** Where something is missing: behind the text before it, not at what comes next. */
function placeOf({ pos: [start, end], message }: YAMLError, text: string): [number, number] {
  if (!/end with a [}\]]/.test(message)) return [start, end];
  const last = endOfText(text, start);
  return [last - 1, last];
}

/** Where the text before an offset ends, white space and lines of comment left out. */
function endOfText(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    while (end > 0 && /\s/.test(text[end - 1]!)) end -= 1;
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    if (lineStart === 0 || !/^[ \t]*#/.test(text.slice(lineStart, end))) return end;
    end = lineStart - 1;
  }
}
