import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { written } from '../support/printed.js';

/** The budget of a school: what of it is called 预算 is what final accounts call 决算. */
const BUDGET = `云岭县第三中学2025年部门预算

# 2025年部门收支预算总表

单位：元

| 本年收入 | < | 本年支出 | < |
|---|---|---|---|
| 项目 | 预算数 | 项目 | 预算数 |
| 一、财政拨款收入 | 9000000 | 一、教育支出 | 9300000 |
| 二、事业收入 | 500000 | 二、住房保障支出 | 200000 |
| 收入总计 | 9500000 | 支出总计 | 9500000 |

# 2025年部门一般公共预算支出功能分类预算表

单位：元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 205 | 教育支出 | 8800000 | 8000000 | 800000 |
| 20502 | 普通教育 | 8800000 | 8000000 | 800000 |
| 2050204 | 高中教育 | 8800000 | 8000000 | 800000 |
| 221 | 住房保障支出 | 200000 | 200000 | 0 |
| 22102 | 住房改革支出 | 200000 | 200000 | 0 |
| 2210201 | 住房公积金 | 200000 | 200000 | 0 |
| 合计 | < | 9000000 | 8200000 | 800000 |

# 部门“三公”经费和机关运行经费预算表

单位：万元

| 2025年“三公”经费预算数 | < | < | 2025年机关运行经费预算数 |
|---|---|---|---|
| 合计 | 因公出国（境）费 | 公务接待费 | ^ |
| 5.00 | 3.00 | 2.00 | 60.00 |

# 部门预算编制说明

2025年，云岭县第三中学收入预算950.00万元，其中：财政拨款收入900.00万元，比2024年预算减少30万元；事业收入50.00万元。

支出预算950.00万元，其中：财政拨款支出预算900.00万元。财政拨款支出预算中，一般公共预算拨款支出预算900.00万元，比2024年预算减少30万元。

财政拨款支出主要内容如下：

1. “教育支出（类）普通教育（款）高中教育（项）”880.00万元，主要用于教学。2024年当年预算执行数为800.00万元，2025年预算安排880.00万元，比2024年预算执行数增加10.00%。

2. “住房保障支出（类）住房改革支出（款）住房公积金（项）”20.00万元，主要用于公积金。2024年当年预算执行数为25.00万元，2025年预算安排20.00万元，比2024年预算执行数减少20.00%。

# 其他相关情况说明

## 一、2025年“三公”经费预算情况说明

2025年“三公”经费预算数为5万元，比2024年预算增加1万元。其中：公务接待费2万元，比2024年预算持平。

## 二、机关运行经费预算

2025年财政拨款的机关运行经费预算为60万元。

## 三、政府采购预算情况

2025年本部门政府采购预算34万元，其中：政府采购货物预算4万元、政府采购工程预算10万元、政府采购服务预算20万元。
`;
const saidOf = (text: string) => auditDocument(written(text).printed).findings;

describe('a budget', () => {
  it('is read as one, and nothing is said of a sound one', () => {
    const audit = auditDocument(written(BUDGET).printed);
    expect(audit.publisher).toMatchObject({ kind: '预算', name: '云岭县第三中学', year: 2025 });
    expect(audit.findings).toEqual([]);
    expect(audit.uncompared().map(({ mark }) => mark.text.text.slice(mark.start, mark.end))).toEqual([]);
  });

  it.each([
    ['another amount than the table', '收入预算950.00', '收入预算905.00', '905.00万元', '950 万元'],
    ['a rate that is not that of two years', '增加10.00%', '增加11.00%', '11.00%', '10%'],
    ['two amounts of one 科目', '预算安排20.00', '预算安排23.00', '23.00万元', '20 万元'],
    ['机关运行经费 beside its table', '经费预算为60万', '经费预算为66万', '66万元', '60 万元'],
    ['a cell of the totals', '一、教育支出 | 9300000', '一、教育支出 | 9800000', '9800000', '9300000 元'],
  ])('is told of %s', (_, from, to, actual, expected) => {
    expect(BUDGET).toContain(from);
    expect(saidOf(BUDGET.replace(from, to))).toMatchObject([{ actual, expected }]);
  });

  it('is not held to what is true of accounts only', () => {
    const more = '2025年授予中小企业合同金额50万元。';
    const section = '# 决算情况说明\n\n## 十、政府采购支出情况\n\n2025年度政府采购支出总额34万元。';
    expect(saidOf(`${BUDGET}${more}`)).toEqual([]);
    expect(saidOf(`某校2025年度部门决算\n\n${section}${more}`)).toHaveLength(1);
  });
});

describe('what is no contradiction', () => {
  const GRANTED = `云岭县人民法院2025年部门预算

# 2025年部门财政拨款收支预算总表

单位：元

| 财政拨款收入 | < | 财政拨款支出 | < | < |
|---|---|---|---|---|
| 项目 | 预算数 | 项目 | 合计 | 一般公共预算 |
| 一、一般公共预算资金 | 293810000.00 | 一、公共安全支出 | 293810000.00 | 293810000.00 |
| 收入总计 | 293810000.00 | 支出总计 | 293810000.00 | 293810000.00 |
`;
  it.each([
    ['columns of funds without 财政拨款, and long numbers in cells', GRANTED],
    [
      'amounts that a text rounds to the 万元',
      `${GRANTED}\n# 部门预算编制说明\n\n收入预算29,381万元，其中：财政拨款收入29,381万元，比2024年预算减少990万元。\n`,
    ],
    ['a price that things are counted from', '设备3台，价值20万元，其中：单价100万元（含）以上设备0台。'],
    ['an item within a paragraph', '一、审判。二、执行。\n\n三、调解。'],
    [
      'a part of the 目录 whose title has the name of the bureau',
      '- 一、部门主要职能\n\n# 云岭县人民法院主要职能',
    ],
  ])('%s', (_, text) => {
    expect(saidOf(text)).toEqual([]);
  });

  it('but an item that is left out is', () => {
    expect(saidOf('一、审判。\n\n三、调解。')).toMatchObject([{ rule: '印出序号', expected: '二' }]);
  });
});
