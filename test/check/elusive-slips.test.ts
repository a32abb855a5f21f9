import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from '../../src/check/rules.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { type ReportFile, readReport } from '../../src/read/read-report.js';
import { catalogue } from '../derive/report-of.js';
import { SAMPLES } from '../support/samples.js';

const ROOT = join(import.meta.dirname, '../..');
/** The rules that look at one line alone. */
const OF_A_LINE = ['未达标得满分', '扣分原因', '照抄目标', '指标单位', '指标数量级', '成本与执行数'];

type Field = '年度指标值' | '实际完成值';
type Line = { -readonly [field in Field]?: string | undefined };
type Slip = (text: string) => string;

const withoutSign: Slip = (text) => text.replace(/(?<=\d)%$/, '');
const shifted =
  (power: number): Slip =>
  (text) =>
    /^[≥≤>=]?[1-9][\d.]*\D*$/.test(text)
      ? text.replace(/\d[\d.]*/, (digits) => String(Number((Number(digits) * power).toFixed(6))))
      : text;

/**
 * Slips that may also be true, 410 hospitals where 35 were planned, and the least share of them that is told. Over all
 * lines of the samples 89, 85, 71, 82, 71 and 65 % are told. The others are round numbers (≥50家, 500家), targets or
 * results said in words, and results far above their target: five of the samples' own are, and none of those is told of.
 */
const SLIPS: readonly (readonly [name: string, field: Field, slip: Slip, told: number])[] = [
  ['a result without its %', '实际完成值', withoutSign, 0.85],
  ['a target without its %', '年度指标值', withoutSign, 0.8],
  ['a result ten times too large', '实际完成值', shifted(10), 0.6],
  ['a result ten times too small', '实际完成值', shifted(0.1), 0.8],
  ['a target ten times too large', '年度指标值', shifted(10), 0.7],
  ['a target ten times too small', '年度指标值', shifted(0.1), 0.55],
];

const samples = SAMPLES.map((file) => {
  const read = readReport(join(ROOT, file));
  return { read, lines: linesOf(read), derived: deriveAccounts(read, catalogue) };
});

/** Every third line: the test is to be fast. */
function linesOf({ report: { 绩效 } }: ReportFile): Line[] {
  const forms = [...(绩效?.项目 ?? []), ...(绩效?.整体自评?.目标 ?? []), 绩效?.整体自评];
  const groups = forms.flatMap((form) => Object.values(form?.指标 ?? {}));
  return groups.flatMap((group) => Object.values(group).flat()).filter((_line, index) => index % 3 === 0);
}

function said({ read, derived }: Pick<(typeof samples)[number], 'read' | 'derived'>): string[] {
  const rules = RULES.filter(({ id }) => OF_A_LINE.includes(id));
  return rules.flatMap(({ id, check }) =>
    [...check({ read, ...derived, catalogue })].map(({ span }) => `${id} ${span?.start.line}`),
  );
}

it.each(SLIPS)('most lines tell of %s', (_, field, slip, told) => {
  const results = samples.flatMap((sample) => {
    const before = new Set(said(sample));
    return sample.lines.flatMap((line) => {
      const text = line[field] ?? '';
      if (slip(text) === text) return [];
      line[field] = slip(text);
      const after = said({ ...sample, read: { ...sample.read } });
      line[field] = text;
      return [after.some((one) => !before.has(one))];
    });
  });
  expect(results.length).toBeGreaterThan(30);
  expect(results.filter((one) => one).length / results.length).toBeGreaterThanOrEqual(told);
});
