import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { written } from '../support/printed.js';

/** A form of a school, a court or a town; `rest` are further rows. */
function form(title: string, name: string, total: number, rest = ''): string {
  return `# ${title}

${name && `| 项目名称 | ${name} | < | < | < | < |\n`}| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
| 年度资金总额 | 20 | 20 | 20 | 10 | 10 |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 完成数量 | 4件 | 4件 | 50 | ${total - 50} |
| 效益指标 | 受益人数 | 900人 | 900人 | 40 | 40 |
| 总分 | < | < | < | 100 | ${total} |
${rest}`;
}

const PROJECT_FORM = '项目支出绩效自评表';
const SCHOOL = form(PROJECT_FORM, '校舍维修', 85);
const COURT = `${form(PROJECT_FORM, '审判辅助', 95)}\n${form(PROJECT_FORM, '诉讼服务中心维修', 72.5)}`;
const TOWN = form('部门整体支出绩效自评表', '', 91);

/** A publication with one paragraph on performance, and forms. */
function publication(text: string, forms: string, heading = '（一）绩效自评结果'): string {
  return `# 第三部分 决算情况说明\n\n# 十、预算绩效情况说明\n\n# ${heading}\n\n${text}\n\n${forms}`;
}

function said(text: string): string[] {
  return auditDocument(written(text).printed).findings.map(
    ({ rule, expected, actual }) => `${rule} ${actual} → ${expected?.replace(/（.*/, '')}`,
  );
}

describe('a score that a text tells is that of its form', () => {
  it.each([
    ['of a 综述', '校舍维修项目绩效自评综述：项目自评得分为88分。', SCHOOL, '88 → 85'],
    ['named in a sentence', '“校舍维修”项目自评得分58分，完成较好。', SCHOOL, '58 → 85'],
    ['of the second of two', '审判辅助自评得分95分；诉讼服务中心维修自评得分75.2分。', COURT, '75.2 → 72.5'],
    ['as an evaluation', '审判辅助项目绩效自评综述：绩效评价得分为59分。', COURT, '59 → 95'],
    ['of a whole body', '部门整体支出绩效自评得分96分。', TOWN, '96 → 91'],
    [
      'of a whole body, by the heading',
      '从评价情况看，自评得分19分。',
      TOWN,
      '19 → 91',
      '（二）部门整体支出自评结果',
    ],
  ])('%s', (_, text, forms, slip, heading?: string) => {
    expect(said(publication(text, forms, heading))).toEqual([`自评表勾稽 ${slip}`]);
  });

  it.each([
    ['the same', '校舍维修项目绩效自评综述：项目自评得分为85分，评价等级为“良”。', SCHOOL],
    ['rounded', '诉讼服务中心维修项目自评得分73分。', COURT],
    ['of last year', '校舍维修项目绩效自评综述：上年自评得分为92分，评价等级为优。', SCHOOL],
    ['of a part', '校舍维修项目绩效自评综述：满意度评价得分10分，产出评价得分35分。', SCHOOL],
    ['of another project', '“校舍维修二期”项目自评得分70分，自评等级为中。', SCHOOL],
    ['of a unit below', '所属幼儿园整体支出绩效自评得分88分，等级为良。', TOWN],
    ['of other points', '校舍维修项目绩效自评综述：内部控制评价得分92分，评价等级为优。', SCHOOL],
    ['of several at once', '审判辅助、诉讼服务中心维修项目自评得分83.75分，等级为良。', COURT],
    ['of a project without a form', '部门整体支出完成较好。道路养护项目自评得分70分。', TOWN],
    ['of others who evaluated', '县财政局对校舍维修项目开展财政重点评价，评价得分79分，等级为“中”。', SCHOOL],
    ['of the department', '对校舍维修项目开展了部门评价，评价得分92分，评价等级为优。', SCHOOL],
  ])('%s is no slip', (_, text, forms) => {
    expect(said(publication(text, forms))).toEqual([]);
  });
});

describe('the result of 部门评价 is the same wherever it is told', () => {
  const report = (text: string) =>
    `${publication('组织对校舍维修项目开展了部门评价，评价得分92.5分，评价等级为“优”。', SCHOOL)}
# 附件2：校舍维修项目部门评价报告

## 三、综合评价情况

${text}
`;

  it('the score', () => {
    expect(said(report('该项目绩效评价综合得分为95.2分。'))).toEqual(['自评表勾稽 95.2 → 92.5']);
  });

  it('the grade', () => {
    expect(said(report('该项目综合评价得分为92.5分，评价等级为良。'))).toEqual(['评价等级 良 → 优']);
  });

  it('and nothing is said where it is', () => {
    expect(said(report('该项目绩效评价综合得分为92.5分，等级为优。'))).toEqual([]);
  });
});

describe('a grade is what its score earns', () => {
  const OWN_BANDS = '评价等级：95（含）—100分为优、85（含）—95分为良、70（含）—85分为中、70分以下为差。';
  const list = (score: string, grade: string) => `# 绩效自评情况汇总表

| 序号 | 项目名称 | 自评得分 | 自评等级 |
| 1 | 校舍维修 | 85 | 良 |
| 2 | 食堂补助 | ${score} | ${grade} |
`;

  it.each([
    [
      'of several at once',
      publication('审判辅助、诉讼服务中心维修项目绩效评价得分83.75分，等级为优。', COURT),
      '优 → 良',
    ],
    ['of a unit below', publication('所属幼儿园整体支出绩效自评得分88分，等级为优。', TOWN), '优 → 良'],
    ['counted', publication('2个项目自评等级为优。', COURT), '2 个 → 1 个'],
    [
      'counted the other way round',
      publication('从评价情况看，结果为“优”的项目1个。', SCHOOL),
      '1 个 → 0 个',
    ],
    [
      'in a text',
      publication('校舍维修项目绩效自评综述：项目自评得分为85分，评价等级为“优”。', SCHOOL),
      '优 → 良',
    ],
    ['right behind the score', publication('审判辅助项目自评得分95分，属于“良”。', COURT), '良 → 优'],
    ['without the score', publication('审判辅助项目绩效自评综述：自评结果为中。', COURT), '中 → 优'],
    ['of a whole body', publication('部门整体支出绩效自评得分91分，等级为良。', TOWN), '良 → 优'],
    ['in a form', form(PROJECT_FORM, '校舍维修', 85, '| 评价等级 | 优 | < | < | < | < |\n'), '优 → 良'],
    [
      'in one cell of a form',
      form('镇整体支出绩效自评表', '', 91, '| 自评等级：良 | < | < | < | < | < |\n'),
      '良 → 优',
    ],
    ['in a list', list('58.5', '中'), '中 → 差'],
    [
      'by the bands of the document',
      publication(`校舍维修项目绩效自评综述：自评得分85分，等级为中。${OWN_BANDS}`, SCHOOL),
      '中 → 良',
    ],
  ])('%s', (_, text, slip) => {
    expect(said(text)).toEqual([`评价等级 ${slip}`]);
  });

  it.each([
    [
      'by other bands',
      publication(
        `审判辅助项目自评得分95分，属于“优”；诉讼服务中心维修项目自评得分72.5分，属于“中”。${OWN_BANDS}`,
        COURT,
      ),
    ],
    [
      'where the bands are not clear',
      publication(
        '审判辅助项目自评得分95分，等级为良。优秀：96分以上、良好：80分以上、合格：60分以上。',
        COURT,
      ),
    ],
    [
      'of how many projects',
      publication(
        '1个项目自评等级为优，1个项目自评等级为中。对2个项目开展了部门评价，结果为“优”的项目2个。',
        COURT,
      ),
    ],
    ['of no grade', publication('审判辅助项目绩效自评综述：自评结果为中等职业教育提供依据。', COURT)],
    ['in a list', list('60', '中')],
    ['of a score that others contradict', publication('校舍维修项目自评得分58分，等级为良。', SCHOOL)],
  ])('nothing is said %s', (_, text) => {
    expect(said(text).filter((one) => one.startsWith('评价等级'))).toEqual([]);
  });
});
