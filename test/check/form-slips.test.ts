import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicatorForms, indicatorRows } from '../../src/check/engine/indicator/indicator-rows.js';
import { RULES } from '../../src/check/rules.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { Decimal } from '../../src/kernel/decimal.js';
import { valueAt } from '../../src/kernel/value-at.js';
import { type ReportFile, readReport } from '../../src/read/read-report.js';
import { catalogue } from '../derive/report-of.js';
import { SAMPLES } from '../support/samples.js';
import { type Change, SLIPS, type Slip } from './form-slips.js';
import { withText } from './mutations.js';

const ROOT = join(import.meta.dirname, '../..');
const OF_FORMS = [
  '未达标得满分',
  '扣分原因',
  '得分比例',
  '照抄目标',
  '指标重复',
  '指标单位',
  '指标数量级',
  '指标方向',
  '成本与执行数',
  '正文名称',
];

const samples = SAMPLES.map((file) => {
  const read = readReport(join(ROOT, file));
  return { read, derived: deriveAccounts(read, catalogue), lines: linesOf(read) };
});

/** Every line of every form, as the report has it, in the order of {@link indicatorRows}. */
function linesOf({ report: { 绩效 } }: ReportFile): Change[] {
  const forms = [...(绩效?.项目 ?? []), ...(绩效?.整体自评?.目标 ?? []), 绩效?.整体自评];
  const groups = forms.flatMap((form) => Object.values(form?.指标 ?? {}));
  return groups.flatMap((group) => Object.values(group).flat());
}

function said(
  read: ReportFile,
  derived: (typeof samples)[number]['derived'],
  ids: readonly string[],
): string[] {
  const rules = RULES.filter(({ id }) => ids.includes(id));
  return rules.flatMap(({ id, check }) =>
    [...check({ read, ...derived, catalogue })].map(
      ({ span, message }) => `${id} ${span?.start.line} ${message}`,
    ),
  );
}

/** Lines of a sample that a slip is tried on: the test is to be fast. */
const TRIED = 12;

/** Whether each slip that can be made is told of. */
function results(slip: Slip): boolean[] {
  return samples.flatMap(({ read, derived, lines }) => {
    const before = new Set(said(read, derived, OF_FORMS));
    const rows = indicatorRows(read);
    const changes = rows.flatMap((row, index) => {
      const change = row.偏差原因 === undefined ? slip(row, rows[index - 1]) : undefined;
      return change === undefined ? [] : [{ line: lines[index]!, change }];
    });
    const step = Math.ceil(changes.length / TRIED);
    return changes
      .filter((_, index) => index % step === 0)
      .map(({ line, change }) => {
        const kept = { ...line };
        Object.assign(line, change);
        const after = said({ ...read }, derived, OF_FORMS);
        for (const field of Object.keys(change) as (keyof Change)[]) delete line[field];
        Object.assign(line, kept);
        return after.some((one) => !before.has(one));
      });
  });
}

describe('slips in the lines of a form', () => {
  it.each(SLIPS)('%s', (_, slip, told) => {
    const all = results(slip);
    const found = all.filter((one) => one).length;
    expect(all.length).toBeGreaterThan(2);
    expect(found / all.length).toBeGreaterThanOrEqual(told);
  });
});

type Project = NonNullable<(typeof samples)[number]['derived']['accounts']['绩效']>['项目'][number];
it('a form whose every result is its target is told of', () => {
  const all = samples.flatMap(({ read, derived, lines }) => {
    const before = new Set(said(read, derived, ['照抄目标']));
    let first = 0;
    return indicatorForms(read).flatMap(({ rows }) => {
      const own = lines.slice(first, first + rows.length);
      first += rows.length;
      const numbers = own.filter(({ 年度指标值 = '' }) => /^≥[1-9]\d+%?[^%\d]*$/.test(年度指标值));
      if (numbers.length < 3) return [];
      const kept = own.map((line) => ({ ...line }));
      for (const line of own)
        if (/^[≥≤]/.test(line.年度指标值 ?? '')) line.实际完成值 = line.年度指标值!.slice(1);
      const after = said({ ...read }, derived, ['照抄目标']);
      for (const [index, line] of own.entries()) Object.assign(line, kept[index]);
      return [after.some((one) => !before.has(one))];
    });
  });
  expect(all.length).toBeGreaterThan(5);
  expect(all.filter((one) => one).length / all.length).toBeGreaterThanOrEqual(0.7);
});

/** What is written behind what a project's text tells; undefined where the project cannot have it. */
type Sentence = (project: Project) => string | undefined;

/** A thousandth of it is more than its rounding. */
const isMoney = ({ 资金 }: Project) => 资金.总额.执行.value.gt(10000);
const inTenThousands = (value: Decimal) => value.div(10000).toFixed(2);
const rates = ({ 指标 }: Project) =>
  指标
    .flatMap(({ 二级 }) => 二级.flatMap((group) => group.指标))
    .filter(
      ({ 三级指标, 实际完成值 = '' }) => /[率度]$/.test(三级指标) && /^\d+(?:\.\d+)?%$/.test(实际完成值),
    );

const OF_TEXTS = ['文中指标值', '文中项目资金', '文中金额', '文中序号'];
const SENTENCES: readonly (readonly [name: string, sentence: Sentence, told: number])[] = [
  [
    'a rate that is another in the form',
    (project) => rates(project)[0] && `全年${rates(project)[0]!.三级指标}为61.7%。`,
    0.8,
  ],
  [
    'satisfaction that is another in the form',
    (project) => {
      const satisfied = rates(project).find(({ 三级指标 }) => /满意度$/.test(三级指标));
      return satisfied && `${satisfied.三级指标}达到61.7%。`;
    },
    0.9,
  ],
  [
    'another 全年预算',
    (project) =>
      isMoney(project)
        ? `全年预算数${inTenThousands(project.资金.总额.全年预算.value.times('1.07'))}万元。`
        : undefined,
    0.95,
  ],
  [
    'another 执行数',
    (project) =>
      isMoney(project)
        ? `项目执行数${inTenThousands(project.资金.总额.执行.value.times('1.07'))}万元。`
        : undefined,
    0.95,
  ],
  [
    'another 执行率',
    (project) => (isMoney(project) ? `预算执行率${project.执行率.value.times(93).toFixed(2)}%。` : undefined),
    0.95,
  ],
  ['two （二）', () => '（一）开展检查。（二）组织培训。（二）总结经验。', 0.95],
  ['no 二是', () => '一是开展检查；三是组织培训。', 0.95],
];

describe('slips in the texts of a project', () => {
  it.each(SENTENCES)('%s', (_, sentence, told) => {
    const all = samples.flatMap(({ read, derived }) => {
      const before = new Set(said(read, derived, OF_TEXTS));
      return (derived.accounts.绩效?.项目 ?? []).flatMap((project, index) => {
        const wrong = sentence(project);
        const path = ['绩效', '项目', index, '完成情况'];
        const text = valueAt(read.report, path);
        if (wrong === undefined || typeof text !== 'string') return [];
        const changed = withText(read, path, `${text}\n${wrong}`)!;
        return [said(changed, derived, OF_TEXTS).some((one) => !before.has(one))];
      });
    });
    const found = all.filter((one) => one).length;
    expect(all.length).toBeGreaterThan(5);
    expect(found / all.length).toBeGreaterThanOrEqual(told);
  });
});
