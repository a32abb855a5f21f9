import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { written } from '../support/printed.js';

/** A school that spends 900, of which 700 are 基本支出, and 12 of 政府性基金 on 奖助学金. */
const SCHOOL = `# 支出决算表

| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 合计 | < | 912.00 | 700.00 | 212.00 |
| 205 | 教育支出 | 900.00 | 700.00 | 200.00 |
| 20502 | 普通教育 | 900.00 | 700.00 | 200.00 |
| 2050205 | 高等教育 | 900.00 | 700.00 | 200.00 |
| 229 | 其他支出 | 12.00 |  | 12.00 |
| 22960 | 彩票公益金安排的支出 | 12.00 |  | 12.00 |
| 2296004 | 用于教育事业的彩票公益金支出 | 12.00 |  | 12.00 |

# 一般公共预算财政拨款基本支出决算明细表

| 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 |
|---|---|---|---|---|---|
| 301 | 工资福利支出 | 650.00 | 302 | 商品和服务支出 | 20.00 |
| 30101 | 基本工资 | 650.00 | 30201 | 办公费 | 20.00 |
| 303 | 对个人和家庭的补助 | 30.00 |  |  |  |
| 30302 | 退休费 | 30.00 |  |  |  |
| 人员经费合计 | < | 680.00 | 公用经费合计 | < | 20.00 |

# 第三部分 2024年度决算情况说明
`;
const EXPENDITURE = '# 三、支出决算情况说明';
const BASIC = '# 六、一般公共预算财政拨款基本支出决算情况说明';

/** A court that spends 600, of which 450 are 基本支出. */
const COURT = `# 支出决算表

| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 合计 | < | 600.00 | 450.00 | 150.00 |
| 204 | 公共安全支出 | 600.00 | 450.00 | 150.00 |
| 20405 | 法院 | 600.00 | 450.00 | 150.00 |
| 2040501 | 行政运行 | 450.00 | 450.00 |  |
| 2040504 | 案件审判 | 150.00 |  | 150.00 |

# 第三部分 2024年度决算情况说明

# 三、支出决算情况说明`;

/** What is said of the sentences of a publication; of the school where none has a table. */
function saidOf(...texts: readonly string[]): readonly string[] {
  const page = texts[0] === COURT ? texts : [SCHOOL, ...texts];
  const { printed } = written(`${page.join('\n\n')}\n`);
  return auditDocument(printed).findings.map(({ rule }) => rule);
}

describe('an amount of a restricted subject is not held against the figure of all', () => {
  it.each(
    [
      [EXPENDITURE, '基本支出按科目：205教育支出：700万元。'],
      [EXPENDITURE, '基本支出700万元，其中：205教育支出700万元，占100%。'],
      [EXPENDITURE, '基本支出按功能分类如下：', '205教育支出：700万元。'],
      [EXPENDITURE, '基本支出700万元，其中：', '205教育支出：700万元。'],
      [EXPENDITURE, '## （一）基本支出', '205教育支出700万元。'],
      [EXPENDITURE, '项目支出中，教育支出200万元。'],
      [EXPENDITURE, '财政拨款支出按科目：教育支出850万元。'],
      [EXPENDITURE, '2023年支出情况：基本支出650万元，项目支出180万元。'],
      [EXPENDITURE, '2023年基本支出650万元，项目支出180万元。'],
      [EXPENDITURE, '附属实验中学：基本支出300万元，教育支出300万元。'],
      [EXPENDITURE, '下属培训中心基本支出90万元，项目支出10万元。'],
      [BASIC, '政府性基金按经济分类：303对个人和家庭的补助12万元。'],
      [BASIC, '政府性基金支出12万元，其中：303对个人和家庭的补助12万元。'],
      [BASIC, '国有资本经营预算财政拨款安排的支出包括：302商品和服务支出6万元，303对个人和家庭的补助3万元。'],
      [BASIC, '项目支出按经济分类：302商品和服务支出150万元。'],
      [
        EXPENDITURE,
        '本年支出合计912万元。',
        '基本支出按科目：205教育支出600万元，占85.7%；208社会保障和就业支出100万元，占14.3%。',
      ],
      [EXPENDITURE, '本年支出合计912万元。', '基本支出中，教育支出增加10万元，增长1.4%。'],
      [EXPENDITURE, '一般公共预算和政府性基金支出按科目：教育支出890万元。'],
      [EXPENDITURE, '```图 基本支出构成\n支出，教育支出，700.00万元\n```'],
    ].map((texts) => [texts]),
  )('%j', (texts) => {
    expect(saidOf(...texts)).toEqual([]);
  });

  it.each([
    '基本支出按科目：204公共安全支出：450万元。',
    '第二人民法庭：公共安全支出80万元，项目支出30万元。',
    '财政拨款支出580万元，其中：公共安全支出580万元。',
    '上年支出情况：公共安全支出560万元；基本支出430万元。',
  ])('of a court: %s', (sentence) => {
    expect(saidOf(COURT, sentence)).toEqual([]);
  });
});

describe('an amount of what the figure is of is held against it', () => {
  it.each(
    [
      [EXPENDITURE, '本年支出按科目：205教育支出：990万元。'],
      [EXPENDITURE, '项目支出的内容：', '1. 实训楼维修。', '2024年度支出合计921万元。'],
      [EXPENDITURE, '2024年度基本支出700万元，项目支出221万元。'],
      [EXPENDITURE, '2023年基本支出650万元；2024年基本支出770万元。'],
      [BASIC, '一般公共预算财政拨款基本支出700万元，其中：303对个人和家庭的补助33万元。'],
      [BASIC, '人员经费680万元，其中：工资福利支出560万元。'],
    ].map((texts) => [texts]),
  )('%j', (texts) => {
    expect(saidOf(...texts)).toEqual(['文表一致']);
  });

  it('of a court', () => {
    expect(saidOf(COURT, '2024年公共安全支出660万元。')).toEqual(['文表一致']);
  });

  it('under a heading of two lines, of which the second names the bureau', () => {
    const cover = '云岭市中级人民法院\n\n2024年度部门决算';
    const part = '# 第三部分云岭市中级人民法院2024年度决算情况说明\n\n## 三';
    const court = COURT.replace(/# 第三部分[\s\S]*# 三/, part);
    const { printed } = written(`${cover}\n\n${court}\n\n公共安全支出660万元。\n`);
    expect(auditDocument(printed).findings.map(({ rule }) => rule)).toEqual(['文表一致']);
  });
});
