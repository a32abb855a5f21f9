import { textBefore, textBehind } from '../../prose/near.js';
import type { Path } from '../../read/yaml/locate.js';
import { namesOf } from '../engine/narrative/names-of.js';
import type { Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts, matchesIn } from '../engine/texts.js';

const YEAR = /(?<![\d〔【（(［[])(20\d{2})(?=年)/g;

/** Fields that tell of this year's work. */
const THIS_YEARS_WORK = /实际完成情况|完成情况|预期目标|结果|自评|年度指标值|实际完成值/;

/** Of a year to come: what is planned for it. */
const PLANNED = /(?:力争|争取|计划|预计|拟|确保|将|规划|目标|有望)[^，。；]{0,12}$/;

/** What is quoted, titles of documents, document numbers and remarks in brackets; so long at most. */
const LONGEST_QUOTED = 200;
const QUOTED =
  /“[^”]{0,200}”|《[^》]{0,200}》|〔[^〕]{0,200}〕|【[^】]{0,200}】|（[^）]{0,200}）|\([^)]{0,200}\)/g;

/** What is told of a year long past: founding, documents, versions, money that was left or is owed, comparisons. */
const LONG_PAST = [
  '成立|组建|设立|挂牌|投入使用|建成|立项',
  '印发|出台|发布|颁布|修订|制定|公布|施行|启动|签订|签约|批准|批复|版',
  '开工|动工|开建|获批|入选|获评|通过|受理|入学|[春秋]季学期|学年|级|届|(?:审计|巡察|巡视|检查|督查|评价)[^，。；]{0,4}(?:发现|指出|反馈|查出)',
  '起|以来|以后|的实际|结转|清算|欠|尾款|存量|考核奖|绩效奖|购[置入买]的',
].join('|');
/** Of a year to come that no old text can have told of: an end, 2030年前. */
const UNTIL = /^年(?:\d{1,2}月)?(?:\d{1,2}日)?[初中末底]?(?:[之以]?前|到期|期满)/;

/** 2019年组建, 2019年3月1日起施行; 2019年至2021年, 2019-2021年. */
const AFTER = new RegExp(
  `^年(?:度)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:[^，。；]{0,16}(?:${LONG_PAST}|[至到—－-]+20\\d{2}年?)|[至到—－~-])`,
);
const BEFORE =
  /(?:自|从|早在|参照|参考|依据|依照|按照|根据|按|原|比|较|与|至|到|[—－~-]|[始建立]于|截至|追溯至?|前)$/;

export const years: Rule = {
  id: '年份',
  title:
    '文字中的年份是决算年度、上一年或下一年，写本年工作的不只提上年；更早的年份写明来由，或在引号、书名号、文号之中。',
  source: '校对：从往年文本沿用而没有改的年份',
  *check({ read }) {
    const { 年度 } = read.report;
    const { projects } = namesOf(read.report);
    const texts = freeTexts(read).filter(({ path }) => path[0] !== '公开日期');
    for (const { text, match, span } of matchesIn(texts, YEAR)) {
      const year = Number(match[1]);
      const [start, end] = [match.index, match.index + 4];
      if (year > 年度 && PLANNED.test(textBefore(text.text, start))) continue;
      if (year > 年度 && UNTIL.test(textBehind(text.text, end))) continue;
      const near = Math.abs(year - 年度) <= 1;
      if (near && !isLastYearsText(text, year, 年度)) continue;
      if (BEFORE.test(textBefore(text.text, start)) || AFTER.test(textBehind(text.text, end))) continue;
      if (isInTimeline(text.text, start, year, 年度)) continue;
      if (isQuoted(text.text, start) || projects.some((name) => covers(text.text, name, start))) continue;
      yield { ...(near ? onlyLastYear(year, 年度) : longPast(year, 年度)), span };
    }
  },
};

/** 2022年开工，2024年完工: years of one sentence that go on to this one, or on from it. */
function isInTimeline(text: string, at: number, year: number, own: number): boolean {
  const before = /[^。；\n]*$/.exec(textBefore(text, at))![0];
  const behind = /^[^。；\n]*/.exec(textBehind(text, at + 4))![0];
  const isAfter = (other: number) =>
    year < own ? year < other && other <= own : own <= other && other < year;
  const others = [...(year < own ? behind : before).matchAll(YEAR)].map(([found]) => Number(found));
  return others.some(isAfter) || (year > own && others.some((other) => other === own - 1));
}

/** Whether a text about this year's work speaks of last year alone. */
function isLastYearsText({ text, path }: FreeText, year: number, own: number): boolean {
  return year === own - 1 && !text.includes(`${own}`) && !/本年|今年/.test(text) && tellsOfWork(path);
}

function tellsOfWork(path: Path): boolean {
  const [group] = path;
  if (group === '概况') return path.includes('工作完成情况');
  if (group !== '绩效' && group !== '重点工作') return false;
  return path.includes('指标') || path.some((step) => THIS_YEARS_WORK.test(String(step)));
}

function longPast(year: number, own: number): Finding {
  return {
    message: `${own} 年度的文本中出现 ${year} 年，可能是沿用旧文没有改`,
    hint: `确为 ${year} 年的事，写明来由（例如“自${year}年起”）；否则改正。`,
  };
}

function onlyLastYear(year: number, own: number): Finding {
  return {
    message: `写本年工作的文字只提到 ${year} 年，可能是沿用上年的文本没有改`,
    expected: `${own} 年`,
    actual: `${year} 年`,
    hint: `确为 ${year} 年的事，与本年一并说明；否则改正。`,
  };
}

function isQuoted(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_QUOTED);
  const near = text.slice(from, at + LONGEST_QUOTED);
  return [...near.matchAll(QUOTED)].some(
    ({ index, 0: quoted }) => from + index <= at && at < from + index + quoted.length,
  );
}

/** Whether a name stands in the text around a place. */
function covers(text: string, name: string, at: number): boolean {
  const found = text.indexOf(name, Math.max(0, at - name.length));
  return found >= 0 && found <= at && at < found + name.length;
}
