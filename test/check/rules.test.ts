import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DESCRIBED_RULES } from '../../src/check/rules.js';
import { type Diagnostic, isQuiet } from '../../src/kernel/diagnostic.js';
import { reportOf } from '../derive/report-of.js';
import { checked, checkedExample, exampleFolder, printed, readCases, readExample } from './rule-example.js';

function say({ span, level, rule, message, expected, actual, difference }: Diagnostic): string {
  const details = [
    expected === undefined ? '' : `；应为 ${expected}`,
    actual === undefined ? '' : `；实为 ${actual}`,
    difference === undefined ? '' : `；相差 ${difference}`,
  ];
  return `${span?.start.line}:${span?.start.column} ${level} ${rule}：${message}${details.join('')}`;
}

describe.each(DESCRIBED_RULES.map(({ slug, id }) => [slug, id]))('rules/%s', (slug, id) => {
  it('is shown by a wrong example that breaks this rule alone', async () => {
    const read = readExample(slug, 'wrong.yaml');
    const told = checkedExample(slug, read).filter((diagnostic) => !isQuiet(diagnostic));
    expect([...new Set(told.map(({ rule }) => rule))]).toEqual([id]);
    await expect(printed(read, told)).toMatchFileSnapshot(join(exampleFolder(slug), 'expected.txt'));
  });

  it('is silent on the right example', () => {
    const told = checkedExample(slug, readExample(slug, 'right.yaml')).filter(
      (diagnostic) => !isQuiet(diagnostic),
    );
    expect(told.map(({ message }) => message)).toEqual([]);
  });

  it.each(readCases(slug).map((own) => [own.shows, own] as const))('%s', (_, { yaml, says }) => {
    const meant = (own: string) => own === id || says.some((line) => line.includes(` ${own}：`));
    const told = checkedExample(slug, reportOf(yaml)).filter(({ rule }) => meant(rule));
    expect(told.map(say)).toEqual(says);
  });
});

it('hints at the codes that look alike', () => {
  expect(checked(reportOf('科目: [{编码: "2101507"}]'))[0]!.hint).toBe(
    '相近的科目：2101506 医疗保障经办事务、2101505 医疗保障政策管理、2101504 信息化建设。若编码无误，请在这一行照批复的表加“名称”。',
  );
});

it.each([
  [10, ['原因方向']],
  [20, ['收支平衡', '科目收支']],
])('holds no reason against a number while sums do not come out: spends %d of 10', (spent, rules) => {
  const row = `{编码: "2101501", 收入: {一般公共预算: 10}, 支出: {项目支出: {一般公共预算: ${spent}}}}`;
  const reason = '上年: {收入: {总计: 15}}\n增减原因: {收入: {总计: 人员增加}}';
  const told = checked(reportOf(`科目: [${row}]\n${reason}`)).map(({ rule }) => rule);
  expect(told.filter((rule) => /原因方向|收支/.test(rule))).toEqual(rules);
});

it('doubts 万元 where the totals are those of 元', () => {
  const amounts = '收入: {其他收入: 118182563.1}, 支出: {项目支出: {其他资金: 118182563.1}}';
  const told = checked(reportOf(`科目: [{编码: "2101501", ${amounts}}]`)).find(
    ({ rule }) => rule === '金额单位',
  );
  expect(told?.hint).toBe('各数若是以元填写的，金额单位改为“元”。');
});

it('hints at no code of another 类', () => {
  const hints = checked(reportOf('科目: [{编码: "2990108"}]')).map(({ hint }) => hint);
  expect(hints[0]).toBe('请在这一行照批复的表加“名称”。');
  expect(hints.join()).not.toContain('相近');
});

it('offers the names that a code may have where it is not certain which', () => {
  expect(checked(reportOf('科目: [{编码: "2140122"}]'))[0]!.hint).toBe(
    '2140122 可能名为“水运建设”或“港口设施”，未能核实。请在这一行照批复的表加“名称”。',
  );
});

it('tells everything that is wrong in one run, from top to bottom', () => {
  const all = checked(
    reportOf(`
科目:
  - {编码: "2101599", 名称: 其他, 收入: {其他收入: 1}}
  - {编码: "2101598", 收入: {其他收入: 2}}
经济分类: {"30100": 1}
上年: {收入: {总计: 1}, 支出: {总计: 2}}
`),
  );
  expect(all.map(({ span, rule }) => `${span!.start.line} ${rule}`)).toEqual([
    '2 科目名称不同',
    '3 科目编码',
    '4 基本支出勾稽',
    '4 经济分类编码',
    '5 上年总计',
  ]);
});
