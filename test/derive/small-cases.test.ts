import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { catalogue, reportOf } from './report-of.js';

function derived(yaml: string) {
  const read = reportOf(yaml);
  const derivation = deriveAccounts(read, catalogue);
  const errors = checkReport(read, derivation, catalogue).filter(({ level }) => level === '错误');
  return { ...derivation.accounts, errors };
}

const wan = ({ value }: { value: { div(by: number): { toNumber(): number } } }) =>
  value.div(10000).toNumber();

it('a sum with one part is that part: the approved total stands in every place', () => {
  const { 收入, 支出, 财政拨款, 一般公共预算, 基本支出, errors } = derived(`
科目: [{编码: "2050201", 收入: {一般公共预算: 80}, 支出: {基本支出: {一般公共预算: 80}}}]
经济分类: {"301": 80}
批复数: {科目: [{编码: 合计, 收入: {合计: 80.01}}]}`);
  const figures = [
    收入.合计,
    收入.一般公共预算,
    收入.总计,
    收入.科目[3]!.财政拨款,
    支出.合计,
    支出.科目[3]!.基本支出,
  ];
  const others = [支出.总计, 财政拨款.收入总计, 财政拨款.支出.一般公共预算, 一般公共预算.科目[0]!.合计];
  const economic = [基本支出.合计, 基本支出.人员经费, 基本支出.科目['301']!.金额];
  expect(new Set([...figures, ...others, ...economic]).size).toBe(1);
  expect(wan(收入.合计)).toBe(80.01);
  expect(errors).toEqual([]);
});

it('收入总计 is 支出总计, 年末结转和结余 what the approved total leaves of it', () => {
  const { 收入, 支出, errors } = derived(`
科目: [{编码: "2010101", 收入: {一般公共预算: 100}, 支出: {基本支出: {一般公共预算: 100, 其他资金: 12.89}}}]
经济分类: {"30101": 100}
结转结余: {年初结转和结余: {其他资金: 112.88}}
批复数: {科目: [{编码: 合计, 支出: {合计: {全部资金: 112.88}}}]}`);
  expect([收入.总计, 支出.总计, 支出.合计, 支出.年末结转和结余].map(wan)).toEqual([
    212.88, 212.88, 112.88, 100,
  ]);
  expect(errors).toEqual([]);
});

describe('a remainder that rounding alone makes', () => {
  const rows = ['2050201', '2050202'].map(
    (code) =>
      `{编码: "${code}", 收入: {一般公共预算: 80.01}, 支出: {基本支出: {一般公共预算: 60}, 项目支出: {一般公共预算: 20}}}`,
  );
  const file = `
科目: [${rows.join(', ')}]
经济分类: {"30101": 120}
`;

  it('is no carry-over: the total that is wanted is asked for by name', () => {
    const { errors } = derived(file);
    expect(errors.map(({ rule, expected }) => [rule, expected])).toEqual([
      ['各表一致', '“合计 收入 合计”的批复数，在 160.01 万元至 160.02 万元之间'],
    ]);
    expect(errors[0]!.hint).toContain('    - {编码: 合计, 收入: {合计: □}}');
  });

  it('asks for the parts as well where they miss the total by more than their digits can', () => {
    const { errors } = derived(`${file}批复数: {科目: [{编码: 合计, 收入: {合计: 160.02}}]}`);
    expect(errors[0]!.hint).toContain(
      '    - {编码: 合计, 支出: {基本支出: {全部资金: □}, 项目支出: {全部资金: □}}}',
    );
  });

  it.each([
    ['收入: {合计: 160.01}', 160.01],
    ['支出: {合计: {一般公共预算: 160.01}}', 160.01],
  ])('with %s income and spending are that figure', (total, printed) => {
    const { 收入, 支出, errors } = derived(`${file}批复数: {科目: [{编码: 合计, ${total}}]}`);
    expect([收入.总计, 支出.合计, 支出.总计].map(wan)).toEqual([printed, printed, printed]);
    expect(wan(支出.年末结转和结余)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('is one where both totals are approved', () => {
    const { 支出, 财政拨款, errors } = derived(
      `${file}批复数: {科目: [{编码: 合计, 收入: {合计: 160.02}, 支出: {合计: {一般公共预算: 160}}}]}`,
    );
    expect([支出.年末结转和结余, 财政拨款.年末结转和结余.一般公共预算].map(wan)).toEqual([0.02, 0.02]);
    expect(errors).toEqual([]);
  });
});

describe('年初预算 is that of the 科目 and 未列支年初预算', () => {
  const file = '科目: [{编码: "2050201", 年初预算: 80}]\n';

  it.each(['批复数: {科目: [{编码: 合计, 年初预算: 100}]}', '年初预算: {一般公共预算: {支出: 100}}'])(
    'as %s',
    (whole) => {
      const { 一般公共预算, errors } = derived(
        `${file}未列支年初预算: [{内容: 甲项目, 金额: 20, 编码: "205"}]\n${whole}`,
      );
      expect([一般公共预算.年初预算, 一般公共预算.全部项级[0]!.年初预算].map(wan)).toEqual([100, 80]);
      expect(errors).toEqual([]);
    },
  );

  it('is told once where it does not add up, with the likely cure', () => {
    const { errors } = derived(`${file}批复数: {科目: [{编码: 合计, 年初预算: 100}]}`);
    expect(errors.map(({ rule }) => rule)).toEqual(['批复数']);
    expect(errors[0]!.hint).toContain('未列支年初预算');
  });
});
