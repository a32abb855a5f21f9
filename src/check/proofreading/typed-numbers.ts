import { brokenNumbering } from '../../prose/numbering.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { flawsIn, freeTexts } from '../engine/texts.js';

export const typedNumbers: Rule = {
  id: '文中序号',
  title: '文字和长文里自己写的序号（一、（一）、一是等）逐一递增，不重复、不跳号。',
  source: '校对：增删段落时没有改的序号',
  *check({ read }) {
    const texts = freeTexts(read).filter(({ path }) => path.at(-1) !== '文件');
    yield* flawsIn(texts, (text) => brokenNumbering(text, true));
    yield* inNarratives(read);
  },
};

/** A Markdown file is numbered as a whole. */
function* inNarratives({ 长文 = new Map() }: Audit['read']): Generator<Finding> {
  for (const source of 长文.values())
    for (const { start, end, ...flaw } of brokenNumbering(source.text, false))
      yield { ...flaw, span: source.span(start, end) };
}
