import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { catalogue, reportOf } from './report-of.js';

/** Whether 210's income, stated as `stated`, is accepted for parts that the file gives. */
function accepted(unit: '元' | '万元', parts: readonly string[], stated: string): boolean {
  const rows = parts.map(
    (amount, index) => `  - {编码: "210150${index + 1}", 名称: 科目, 收入: {其他收入: ${amount}}}`,
  );
  const read = reportOf(`
金额单位: ${unit}
科目:
${rows.join('\n')}
批复数: {科目: [{编码: "210", 收入: {其他收入: ${stated}}}]}
`);
  const derived = deriveAccounts(read, catalogue);
  const { accounts } = derived;
  const row = accounts.收入.科目.find(({ 编码 }) => 编码 === '210')!;
  const printed = row.其他收入.value.div(unit === '元' ? 1 : 10000);
  expect(printed.toString()).toBe(String(Number(stated)));
  return !checkReport(read, derived, catalogue).some(({ level }) => level === '错误');
}

describe('a 批复数 may lie half a unit of the last place away for each part and for itself', () => {
  it.each([
    ['one part: 0.005 + 0.005', ['1.00'], '1.01', true],
    ['one part, beyond', ['1.00'], '1.02', false],
    ['two parts: 0.015', ['1.00', '2.00'], '3.01', true],
    ['two parts, beyond', ['1.00', '2.00'], '3.02', false],
    ['three parts: 0.02 exactly', ['1.00', '1.00', '1.00'], '3.02', true],
    ['three parts, below', ['1.00', '1.00', '1.00'], '2.98', true],
    ['three parts, beyond below', ['1.00', '1.00', '1.00'], '2.97', false],
    ['whole 万元 were rounded to two places too', ['1'], '1.01', true],
    ['finer figures leave less room: 0.0005 + 0.0005', ['1.000', '0'], '1.006', true],
    ['a part of three places and a sum of three', ['1.001'], '1.002', true],
    ['a part of three places, beyond', ['1.001'], '1.003', false],
  ])('%s', (_, parts, stated, expected) => expect(accepted('万元', parts, stated)).toBe(expected));

  it('figures in 元 are exact', () => {
    expect(accepted('元', ['100.00', '200.00'], '300.01')).toBe(false);
    expect(accepted('元', ['100.00', '200.00'], '300')).toBe(true);
  });
});

describe('where a 批复数 counts', () => {
  const { accounts, disagreements } = deriveAccounts(
    reportOf(`
科目:
  - {编码: "2080505", 收入: {一般公共预算: 1.00}, 支出: {基本支出: {一般公共预算: 1.00}}}
  - {编码: "2101501", 收入: {一般公共预算: 2.50}, 支出: {基本支出: {一般公共预算: 1.00}}}
  - {编码: "2101506", 收入: {一般公共预算: 1.00}, 支出: {基本支出: {一般公共预算: 0.50}, 项目支出: {一般公共预算: 0.50}}}
经济分类: {"30101": 1.00, "30102": 1.51}
批复数:
  科目:
    - {编码: "2101506", 支出: {合计: {一般公共预算: 1.01}}}
    - {编码: "210", 支出: {基本支出: {一般公共预算: 1.51}, 合计: {一般公共预算: 2.01}}}
`),
    catalogue,
  );
  const row = (code: string) => accounts.支出.科目.find(({ 编码 }) => 编码 === code)!;

  it('in every place of the same figure', () => {
    expect(row('21015').基本支出).toBe(row('210').基本支出);
    expect(row('210').基本支出.value.toString()).toBe('15100');
    expect(accounts.一般公共预算.科目.find(({ 编码 }) => 编码 === '210')!.基本支出).toBe(row('210').基本支出);
  });

  it('and in the totals above, which are the sums of what is printed', () => {
    expect(row('').基本支出.value.toString()).toBe('25100');
    expect(row('').合计.value.toString()).toBe('30100');
    expect(accounts.基本支出.合计.value.toString()).toBe('25100');
    expect(disagreements).toEqual([]);
  });

  it('keeps what the parts give', () => {
    const { origin } = row('210').基本支出;
    expect(origin.type === 'stated' && origin.derived.value.toString()).toBe('15000');
  });
});

it('what other parts are entered as zero may have been rounded off', () => {
  const rows = '{编码: "2101501", 收入: {其他收入: 1.000}}, {编码: "2101502", 名称: 甲, 收入: {其他收入: 0}}';
  const { accounts } = deriveAccounts(
    reportOf(`科目: [${rows}]\n批复数: {科目: [{编码: "210", 收入: {其他收入: 1.006}}]}`),
    catalogue,
  );
  expect(accounts.收入.合计.value.toString()).toBe('10060');
});
