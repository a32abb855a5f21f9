import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisons, directionOf } from '../../src/check/engine/narrative/comparisons.js';
import { freeTexts } from '../../src/check/engine/texts.js';
import { RULES } from '../../src/check/rules.js';
import type { ReportFile } from '../../src/read/read-report.js';
import type { Path } from '../../src/read/yaml/locate.js';
import { catalogue, reportOf } from '../derive/report-of.js';
import { SAMPLES, sampleOf } from '../support/samples.js';
import { withText } from './mutations.js';

type Sample = ReturnType<typeof sampleOf>;

/** What one rule says of a report; its accounts are those of the sample: texts take no part in them. */
function said(rule: string, { derived }: Pick<Sample, 'derived'>, read: ReportFile): number {
  const { check } = RULES.find(({ id }) => id === rule)!;
  return [...check({ read, ...derived, catalogue })].length;
}

const samples = SAMPLES.map(sampleOf);

/** Texts of the data file itself, not of the Markdown files. */
const textsOf = ({ read }: Sample) => freeTexts({ ...read, 长文: new Map() });

/** A text in which something is wrong, and its place. */
interface Mistake {
  readonly path: Path;
  readonly text: string;
}

function swapDigits(number: string): string {
  return number.replace(/(\d)(?!\1)(\d)(?=\D*$)/, '$2$1');
}

const COUNT = /(?<![\d.,])(\d{4,7})(人次|人|户|件|家|公里)/;
const TERM =
  /国有资本经营预算|政府性基金预算|一般公共预算|上级补助收入|机关运行经费|社会保障和就业支出|公务用车运行维护费/;

/**
 * Mistakes in the texts of the samples: the rule, how each is made, and the least share of them that is told: of eleven
 * numbers eight, of terms, budgets and 持平 all.
 */
const KINDS: readonly (readonly [
  rule: string,
  make: (sample: Sample) => readonly Mistake[],
  least: number,
])[] = [
  [
    '前后数字',
    (sample) => {
      const home = textsOf(sample).find(({ path }) => path[0] === '概况')!;
      return textsOf(sample).flatMap(({ text }) => {
        const clause = text.split(/[，。；：\n]/).find((part) => COUNT.test(part));
        const number = clause && COUNT.exec(clause)![1]!;
        if (!clause || !number || swapDigits(number) === number) return [];
        return [{ path: home.path, text: `${home.text}${clause.replace(number, swapDigits(number))}` }];
      });
    },
    0.6,
  ],
  [
    '规范用语',
    (sample) =>
      textsOf(sample)
        .filter(({ text }) => TERM.test(text))
        .map(({ path, text }) => ({
          path,
          text: text.replace(TERM, (term) => `${term.slice(0, 3)}资${term.slice(4)}`),
        })),
    0.95,
  ],
  [
    '文中金额',
    ({ read, accounts }) =>
      (accounts.绩效?.项目 ?? []).flatMap(({ 资金: { 总额 } }, index): Mistake[] => {
        const field = read.report.绩效?.项目[index]?.实际完成情况;
        if (typeof field !== 'string' || 总额.执行.value.eq(总额.全年预算.value)) return [];
        const path = ['绩效', '项目', index, '实际完成情况'];
        return [{ path, text: `${field}。全年支出${总额.全年预算.value.div(10000)}万元。` }];
      }),
    0.9,
  ],
  [
    '持平有差',
    ({ read, derived }) =>
      comparisons({ read, ...derived, catalogue })
        .filter((one) => ['增加', '减少'].includes(directionOf(one) ?? ''))
        .map(({ path, base }) => ({ path, text: `与${base === '预算' ? '年初预算' : '上年'}持平` })),
    1,
  ],
];

describe('a mistake in a text of the samples is told', () => {
  it.each(KINDS)('%s', (rule, make, least) => {
    const told = samples.flatMap((sample) => {
      const before = said(rule, sample, sample.read);
      return make(sample).flatMap(({ path, text }) => {
        const read = withText(sample.read, path, text);
        return read === undefined ? [] : [said(rule, sample, read) > before];
      });
    });
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter((one) => one).length / told.length).toBeGreaterThanOrEqual(least);
  });
});

const cents = fc.integer({ min: 101, max: 9_999_999 });
const inWan = (value: number) => (value / 100).toFixed(2);
const pieces = fc.integer({ min: 20, max: 90_000 });
/** How a number may be wrong: by two per cent and more. */
const off = fc.constantFrom(1.02, 0.97, 1.5, 0.4);

/** Sentences of other fields, with numbers that agree, or one that does not. */
const SENTENCES: readonly (readonly [
  rule: string,
  arbitrary: fc.Arbitrary<readonly [right: string, wrong: string]>,
])[] = [
  [
    '列举合计',
    fc.array(cents, { minLength: 2, maxLength: 6 }).map((parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      const list = parts.map((part, at) => `第${'甲乙丙丁戊己'[at]}中学维修${inWan(part)}万元`).join('、');
      const text = (total: number) => `${list}，共计${inWan(total)}万元。`;
      return [text(sum), text(sum + Math.max(20, Math.round(sum * 0.03)))];
    }),
  ],
  [
    '句中算术',
    fc
      .tuple(pieces, fc.integer({ min: 30, max: 99 }), fc.constantFrom(7, -9, 13))
      .map(([all, share, wrong]) => {
        const part = Math.max(1, Math.round((all * share) / 100));
        const text = (rate: number) => `全年受理诉讼${all}件，审结${part}件，审结率${rate.toFixed(1)}%。`;
        return [text((part / all) * 100), text((part / all) * 100 + wrong)];
      }),
  ],
  [
    '句中算术',
    fc.tuple(pieces, cents, off).map(([number, rate, factor]) => {
      const text = (total: number) =>
        `为${number}名学生减免学费，每人${inWan(rate)}元，共计${inWan(total)}元。`;
      return [text(number * rate), text(Math.round(number * rate * factor))];
    }),
  ],
  [
    '句中算术',
    fc.array(pieces, { minLength: 2, maxLength: 5 }).map((parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      const list = parts.map((part, at) => `${'东南西北中'[at]}区${part}户`).join('、');
      const gap = Math.max(1, Math.floor(Math.min(Math.min(...parts) / 3, sum * 0.08)));
      return [`改造供水${sum}户，其中：${list}。`, `改造供水${sum + gap}户，其中：${list}。`];
    }),
  ],
];

describe('a sentence whose numbers agree is left alone, one whose numbers do not is told', () => {
  const { derived } = samples[0]!;
  it.each(SENTENCES)('%s', (rule, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, ([right, wrong]) => {
        const of = (text: string) => said(rule, { derived }, reportOf(`其他说明: "${text}"`));
        expect([of(right), of(wrong)], right + wrong).toEqual([0, 1]);
      }),
      { numRuns: 40 },
    );
  });
});
