import { saidTwice } from '../../prose/repeated-words.js';
import { isReason } from '../engine/narrative/comparisons.js';
import { namesOf } from '../engine/narrative/names-of.js';
import type { Audit, Rule } from '../engine/rule.js';
import { flawsIn, freeTexts, matchesIn } from '../engine/texts.js';

/** 主要原因是, which publications print before every reason. */
const OPENING = /^(?:其?主要)?原因(?:是|为|：|:)|^主要是(?:因为|由于)?/g;

export const repeatedWords: Rule = {
  id: '重复词语',
  title: '文字中没有连写两遍的词，差异原因不以“主要原因是”开头（公开文本已经印出）。',
  source: '校对：改写和粘贴时留下的重复',
  *check(audit) {
    const texts = freeTexts(audit.read);
    const names = namesOfTerms(audit);
    const endsName = (before: string, word: string) =>
      names.some((name) => name.length > word.length && before.endsWith(name));
    yield* flawsIn(texts, (text) => saidTwice(text, endsName));
    const reasons = texts.filter(({ path }) => isReason(path));
    for (const { match, span } of matchesIn(reasons, OPENING)) {
      yield {
        message: `“${match[0]}”会连印两遍：原因之前已经印有“主要原因”`,
        span,
        hint: '只写原因本身。',
      };
    }
  },
};

/** The names of every 科目, unit and project. */
function namesOfTerms({ read, catalogue }: Audit): readonly string[] {
  const { units, projects } = namesOf(read.report);
  const subjects = [...catalogue.functionalSubjects, ...catalogue.economicSubjects].map(({ name }) => name);
  return [...units, ...projects, ...subjects];
}
