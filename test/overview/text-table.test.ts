import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/kernel/text-width.js';
import type { Overview } from '../../src/overview/overview.js';
import { textTable } from '../../src/overview/text-table.js';

const row = (...texts: string[]) => ({
  tone: '好' as const,
  cells: texts.map((text) => ({ text })),
  notes: [],
});
const overview: Overview = {
  title: '情况',
  summary: ['共 2 份。'],
  columns: [
    { name: '单位', align: 'left', rank: 0, isName: true },
    { name: '错误', align: 'right', rank: 1 },
    { name: '文件', align: 'left', rank: 3 },
    { name: 'PDF', align: 'left', rank: 2, isLink: true },
  ],
  rows: [row('云岭县第三中学', '12', 'a.yaml', 'PDF'), row('法院', '', 'court/2024.yaml', 'PDF')],
  shared: [
    { tone: '待', rule: '日期', count: 3, example: '日期晚于公开', names: ['云岭县第三中学', '法院'] },
  ],
};

describe('an overview on a terminal', () => {
  it('has columns as wide as what stands in them, numbers to the right, no links', () => {
    expect(textTable(overview)).toBe(
      [
        '单位            错误  文件',
        '云岭县第三中学    12  a.yaml',
        '法院                  court/2024.yaml',
        '',
        '各单位相同的：',
        '  提醒 日期：2 个单位，共 3 处，云岭县第三中学、法院；例如：日期晚于公开',
        '',
        '共 2 份。',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is least important where there is no room, and says so', () => {
    const lines = textTable(overview, 24).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '单位            错误',
      '云岭县第三中学    12',
      '法院',
      '（窗口较窄，没有列出：文件）',
    ]);
  });

  it('cuts names last, between characters, and keeps every line within the width', () => {
    const long = { ...overview, rows: [row('云岭县水利工程建设与运行管理服务中心', '3', 'a.yaml', '')] };
    for (const width of [60, 40, 30, 22]) {
      const table = textTable(long, width).split('\n').slice(0, 2);
      expect(Math.max(...table.map(textWidth))).toBeLessThanOrEqual(width);
      expect(table[1]).toMatch(/^云岭县.*3/);
    }
    expect(textTable(long, 22)).toContain('云岭县水利工程…');
  });
});
