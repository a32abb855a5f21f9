import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/kernel/figure.js';
import { accountsOf } from './report-of.js';

/** In 万元. */
const wan = (figure: Figure) => figure.value.div(10000).toNumber();

describe('rows by 科目', () => {
  const { 收入, 支出 } = accountsOf(`
科目:
  - {编码: "2101506", 收入: {一般公共预算: 5, 事业收入: 2, 教育收费: 1}, 支出: {基本支出: {一般公共预算: 4, 其他资金: 1}}}
  - {编码: "2010601", 收入: {政府性基金: 3}, 支出: {项目支出: {政府性基金: 3}, 经营支出: 1}}
  - {编码: "2101501", 收入: {其他收入: 7}, 支出: {上缴上级支出: 0.5, 对附属单位补助支出: 0.25}}
  - {编码: "2101601", 收入: {其他收入: 0}}
`);

  it('stand in the order of codes, parents and the 合计 first, without empty ones', () => {
    expect(收入.科目.map(({ 编码, 级次 }) => `${级次}${编码}`)).toEqual([
      '合计',
      '类201',
      '款20106',
      '项2010601',
      '类210',
      '款21015',
      '项2101501',
      '项2101506',
    ]);
  });

  it('have their sums down and across', () => {
    const [total, , , , health] = 收入.科目;
    expect([total!.合计, total!.财政拨款, total!.事业收入, total!.教育收费, health!.合计].map(wan)).toEqual([
      17, 8, 2, 1, 14,
    ]);
    const { 合计, 基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出 } = 支出;
    expect([合计, 基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出].map(wan)).toEqual([
      9.75, 5, 3, 0.5, 1, 0.25,
    ]);
    expect(wan(支出.功能分类['210']!.金额)).toBe(5.75);
    expect(wan(支出.功能分类['202']!.金额)).toBe(0);
  });

  it('take their names from the catalogue unless the file has its own', () => {
    const rows = accountsOf(`
科目:
  - {编码: "2010601", 名称: 机关运行, 收入: {其他收入: 1}}
  - {编码: "2019901", 名称: 新设科目, 收入: {其他收入: 1}}
科目名称: {"20199": 新设款}
`).收入.科目;
    expect(rows.map(({ 名称 }) => 名称)).toEqual([
      '合计',
      '一般公共服务支出',
      '财政事务',
      '机关运行',
      '新设款',
      '新设科目',
    ]);
  });
});

describe('carry-overs', () => {
  const accounts = accountsOf(`
科目:
  - 编码: "2010601"
    收入: {一般公共预算: 10, 其他收入: 4}
    支出: {基本支出: {一般公共预算: 9}, 项目支出: {其他资金: 6}}
  - 编码: "2296002"
    收入: {政府性基金: 8}
    支出: {基本支出: {政府性基金: 3}, 项目支出: {政府性基金: 4}}
    年初结转和结余: {基本支出: {政府性基金: 1}, 项目支出: {政府性基金: 2}}
结转结余: {年初结转和结余: {一般公共预算: 1, 其他资金: 2}, 使用非财政拨款结余: 0.5, 结余分配: 0.25}
`);

  it('are what each kind of money has left, and balance table 01', () => {
    const { 收入, 支出 } = accounts;
    expect([收入.合计, 收入.使用非财政拨款结余, 收入.年初结转和结余, 收入.总计].map(wan)).toEqual([
      22, 0.5, 6, 28.5,
    ]);
    expect([支出.合计, 支出.结余分配, 支出.年末结转和结余, 支出.总计].map(wan)).toEqual([
      22, 0.25, 6.25, 28.5,
    ]);
  });

  it('stand by budget in table 04', () => {
    const { 年初结转和结余, 年末结转和结余, 收入总计, 支出总计 } = accounts.财政拨款;
    expect(Object.values(年初结转和结余).map(wan)).toEqual([4, 1, 3, 0]);
    expect(Object.values(年末结转和结余).map(wan)).toEqual([6, 2, 4, 0]);
    expect([收入总计, 支出总计.合计].map(wan)).toEqual([22, 22]);
  });

  it('stand by 科目 and nature in table 07, 基本支出 used up', () => {
    const { 有数据, 科目 } = accounts.政府性基金;
    expect(有数据).toBe(true);
    expect(科目.map(({ 编码 }) => 编码)).toEqual(['', '229', '22960', '2296002']);
    const { 年初结转和结余, 本年收入, 本年支出, 年末结转和结余 } = 科目[3]!;
    const groups = [年初结转和结余, 本年收入, 本年支出, 年末结转和结余];
    expect(groups.map((group) => Object.values(group).map(wan))).toEqual([
      [3, 1, 2],
      [8, 2, 6],
      [7, 3, 4],
      [4, 0, 4],
    ]);
  });
});

describe('table 06', () => {
  it('splits 人员经费 (301, 303) from 公用经费', () => {
    const { 人员经费, 公用经费, 科目, 人员经费明细, 公用经费明细 } = accountsOf(`
经济分类: {"30301": 2, "30101": 5, "30102": 0, "30201": 1, "31002": 0.5, "399": 0.25}
`).基本支出;
    expect([人员经费, 公用经费, 科目['301']!.金额, 科目['310']!.金额].map(wan)).toEqual([7, 1.75, 5, 0.5]);
    expect(人员经费明细.map(({ 编码 }) => 编码)).toEqual(['30101', '30301']);
    expect(公用经费明细.map(({ 名称 }) => 名称)).toEqual(['办公费', '办公设备购置', '其他支出']);
  });
});

describe('一般公共预算', () => {
  it('adds to the 年初预算 what no 项 spends, and keeps budgets without spending apart', () => {
    const { 年初预算, 项级, 未支出项级 } = accountsOf(`
科目:
  - {编码: "2101506", 支出: {基本支出: {一般公共预算: 1}}, 年初预算: 3, 预算差异原因: 节约}
  - {编码: "2101501", 年初预算: 2}
未列支年初预算: [{内容: 补助, 金额: 10}]
`).一般公共预算;
    expect(wan(年初预算)).toBe(15);
    expect(项级).toMatchObject([
      { 类: '卫生健康', 款: '医疗保障管理事务', 项: '医疗保障经办事务', 预算差异原因: '节约' },
    ]);
    expect(未支出项级.map(({ 编码 }) => 编码)).toEqual(['2101501']);
  });
});
