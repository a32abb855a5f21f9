import { sentencesOf, type ToldNumber } from '../engine/arithmetic/quantities.js';
import type { Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';

/** Shorter numbers have the digits of others by chance. */
const LEAST_SWAPPED = 4;
/** So long, two numbers have the same digits for a reason, whatever stands beside them. */
const SURELY_SWAPPED = 5;
/** Numbers of the same digits to which one is held. */
const MOST = 50;
const PROJECT = '绩效.项目.';
/** What stands so near says what a number is. */
const BEFORE = 14;
const BEHIND = 6;
/** Of a label that two texts share, and of its numbers: shorter ones are those of many things. */
const LEAST_LABEL = 5;
const LEAST_DIGITS = 3;
/** Another year, what was planned, a part, a rate: another number. */
const OTHER =
  /上年|去年|上一年|同期|目标|计划|任务|预算|应|拟|其中|每|均|第|各|[一二三四上下]季度|半年|累计|截至/;
const YEAR = /20\d\d(?=年)/g;
/** 2024年全年共救助困难群众 is 救助困难群众. */
const OPENING =
  /^(?:20\d\d年度?|本年度?|今年|当年|全年|年内|我?[市县区局院校]|本?(?:部门|单位)|累?[共总]计?|已|并|组织|开展|一是|二是|三是)*/;
const LINK = /(?:为|共计?|达到?|了|合计|总计|约)*$/;

interface Fact {
  readonly text: FreeText;
  readonly told: ToldNumber;
  /** Without signs. */
  readonly digits: string;
  /** What the clause says before the number. */
  readonly label: string;
  /** The characters around it. */
  readonly near: string;
}

export const oneFact: Rule = {
  id: '前后数字',
  title: '同一件事在两处的数相同：称呼相同而数不同的，或两个数只差两个数字次序的，请核对。',
  source: '审核的通行要求：文字中的数彼此相符',
  *check({ read }) {
    const texts = freeTexts(read);
    const names = indicatorNames(texts);
    const facts = texts.flatMap((text) => [...factsIn(text, read.report.年度, names)]);
    const found = new Set<Fact>();
    for (const [first, other] of swapped(facts)) {
      found.add(other);
      yield told(first, other, '两处的数只差两个数字的次序');
    }
    for (const [first, other] of named(facts))
      if (!found.has(other)) yield told(first, other, `“${other.label}”在两处的数不同`);
  },
};

/** 三级指标 by the path of its line: it says what the 实际完成值 counts. */
function indicatorNames(texts: readonly FreeText[]): ReadonlyMap<string, string> {
  const names = texts.filter(({ path }) => isIndicator(path) && [0, '三级指标'].includes(path.at(-1)!));
  return new Map(names.map(({ path, text }) => [lineOf(path), text]));
}

function isIndicator(path: FreeText['path']): boolean {
  return path.includes('指标');
}

function lineOf(path: FreeText['path']): string {
  return path.slice(0, -1).join('.');
}

function* factsIn(text: FreeText, year: number, names: ReadonlyMap<string, string>): Generator<Fact> {
  if (isIndicator(text.path) && ![2, '实际完成值'].includes(text.path.at(-1)!)) return;
  const name = isIndicator(text.path) ? (names.get(lineOf(text.path)) ?? '') : '';
  for (const told of sentencesOf(text).flat()) {
    const { unit, writtenUnit, written, start, end, isRough } = told;
    const digits = written.slice(0, -writtenUnit.length).replace(/[^\d.]/g, '');
    if (isRough || unit === '%' || digits.length < LEAST_DIGITS) continue;
    const before = text.text.slice(Math.max(0, start - BEFORE), start);
    const years = before.match(YEAR) ?? [];
    if (OTHER.test(before) || years.some((told) => Number(told) !== year)) continue;
    const label = told.label.replace(OPENING, '').replace(LINK, '');
    yield { text, told, digits, near: `${name}|${before}|${text.text.slice(end, end + BEHIND)}`, label };
  }
}

/** Facts by what they must have in common to be one. */
function grouped(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return groups;
}

type Pair = readonly [first: Fact, other: Fact];

/** 3,407人次 and 3,470人次. */
function* swapped(facts: readonly Fact[]): Generator<Pair> {
  const long = facts.filter(({ digits }) => digits.replace('.', '').length >= LEAST_SWAPPED);
  const alike = grouped(long, ({ digits, told }) => [...digits].sort().join('') + told.writtenUnit);
  for (const group of alike.values()) {
    for (const [at, other] of group.entries()) {
      const first = group.slice(0, Math.min(at, MOST)).find((one) => areSwapped(one, other));
      if (first !== undefined) yield [first, other];
    }
  }
}

function areSwapped(a: Fact, b: Fact): boolean {
  if (isIndicator(a.text.path) && isIndicator(b.text.path)) return false;
  const apart = [...a.digits].filter((digit, at) => digit !== b.digits[at]);
  if (apart.length !== 2 || a.digits.indexOf('.') !== b.digits.indexOf('.')) return false;
  return a.digits.length >= SURELY_SWAPPED || shareWord(a.near, b.near);
}

/** Whether two texts have two 汉字 in a row in common. */
function shareWord(a: string, b: string): boolean {
  return [...a].some((_, at) => {
    const word = a.slice(at, at + 2);
    return /^\p{Script=Han}{2}$/u.test(word) && b.includes(word);
  });
}

/** 救助困难群众1,286人次 in one text, 救助困难群众1,320人次 in another. */
function* named(facts: readonly Fact[]): Generator<Pair> {
  const labelled = facts.filter(({ label, told }) => label.length >= LEAST_LABEL && told.unit !== '元');
  const alike = grouped(labelled, ({ label, told }) => label + told.unit);
  for (const [first, ...others] of alike.values()) {
    const other = others.find(({ text, told }) => text !== first!.text && !told.value.eq(first!.told.value));
    if (other !== undefined && !areTwoProjects(first!, other)) yield [first!, other];
  }
}

function areTwoProjects(a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map(({ text: { path } }) => path.slice(0, 3).join('.'));
  return one !== other && one!.startsWith(PROJECT) && other!.startsWith(PROJECT);
}

function told(first: Fact, other: Fact, message: string): Finding {
  return {
    message,
    span: other.text.spanOf(other.told.start, other.told.end),
    expected: first.told.written,
    actual: other.told.written,
    hint: '核对哪一处是对的；确是两件事的，写明是什么。',
    related: [
      {
        message: `另一处写作 ${first.told.written}`,
        span: first.text.spanOf(first.told.start, first.told.end),
      },
    ],
  };
}
