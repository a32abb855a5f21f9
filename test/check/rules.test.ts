import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.js';
import { RULES } from '../../src/check/rules.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import { catalogue, reportOf } from '../derive/report-of.js';
import { codes } from './examples/codes.js';
import { performance } from './examples/performance.js';
import { stated } from './examples/stated.js';
import { tables } from './examples/tables.js';

const examples = [...codes, ...stated, ...tables, ...performance];

function check(yaml: string): Diagnostic[] {
  const read = reportOf(yaml);
  return checkReport(read, deriveAccounts(read, catalogue).accounts, catalogue);
}

function say({ span, level, rule, message, expected, actual, difference }: Diagnostic): string {
  const details = [
    expected === undefined ? '' : `；应为 ${expected}`,
    actual === undefined ? '' : `；实为 ${actual}`,
    difference === undefined ? '' : `；相差 ${difference}`,
  ];
  return `${span?.start.line}:${span?.start.column} ${level} ${rule}：${message}${details.join('')}`;
}

describe.each(RULES.map(({ id }) => id))('%s', (id) => {
  const own = examples.filter(({ rule }) => rule === id);

  it.each(own)('$shows', ({ yaml, says }) => {
    expect(check(yaml).map(say)).toEqual(says);
  });

  it('is shown right and wrong', () => {
    expect(own.some(({ says }) => says.length === 0)).toBe(true);
    expect(own.some(({ says }) => says.some((line) => line.includes(` ${id}：`)))).toBe(true);
  });
});

it('hints at the codes that look alike', () => {
  expect(check('科目: [{编码: "2101507"}]')[0]!.hint).toBe(
    '相近的科目：2101506 医疗保障经办事务、2101505 医疗保障政策管理、2101504 信息化建设。若编码无误，请在这一行加“名称”。',
  );
});

it('has rules with one id each, a title and a source', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const { title, source } of RULES) expect([title, source].every((text) => text.length > 3)).toBe(true);
});

it('tells everything that is wrong in one run, from top to bottom', () => {
  const all = check(`
科目:
  - {编码: "2101599", 名称: 其他, 收入: {其他: 1}}
  - {编码: "2101598", 收入: {其他: 2}}
经济分类: {"30100": 1}
上年: {收入: {总计: 1}, 支出: {总计: 2}}
`);
  expect(all.map(({ span, rule }) => `${span!.start.line} ${rule}`)).toEqual([
    '3 科目编码',
    '4 基本支出勾稽',
    '4 经济分类编码',
    '5 上年总计',
  ]);
});
