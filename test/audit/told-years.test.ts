import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { written } from '../support/printed.js';

function said(paragraph: string): string[] {
  const page = `2024年度青石镇部门决算\n\n# 第三部分 决算情况说明\n\n## 三、支出决算情况说明\n\n${paragraph}\n\n2024年度财政拨款支出318.4万元。\n\n2024年度一般公共预算财政拨款支出318.4万元。\n`;
  return auditDocument(written(page).printed)
    .findings.filter(({ rule }) => rule === '年份')
    .map(({ actual, expected }) => `${actual} → ${expected}`);
}

describe('a paragraph on the accounts tells of their year and compares it with the year before', () => {
  it.each([
    ['2023年度支出合计318.4万元，其中：基本支出226.1万元。', '2023年 → 2024年'],
    ['2024年度支出合计318.4万元，与2022年相比，支出合计增加8万元。', '2022年 → 2023年'],
    ['2024年度支出合计318.4万元，比2024年增加8万元。', '2024年 → 2023年'],
  ])('%s', (paragraph, slip) => {
    expect(said(paragraph)).toEqual([slip]);
  });

  it.each([
    '2024年度支出合计318.4万元，与2023年相比，支出合计增加8万元，主要原因：与2019年相比，学生增加。',
    '2023年度支出合计310.4万元，2024年度支出合计318.4万元。',
    '2023年防汛抗旱时添置的设备已经报废。',
  ])('nothing is said of %s', (paragraph) => {
    expect(said(paragraph)).toEqual([]);
  });
});
