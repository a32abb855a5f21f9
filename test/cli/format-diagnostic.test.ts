import { describe, expect, it } from 'vitest';
import { formatDiagnostic, splitLines } from '../../src/cli/report/format-diagnostic.js';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import type { Span } from '../../src/kernel/span.js';

const at = (line: number, from: number, to: number): Span => ({
  file: 'data/2024.yaml',
  start: { line, column: from },
  end: { line, column: to },
});

const print = (source: string, diagnostic: Diagnostic) =>
  `\n${formatDiagnostic(diagnostic, () => splitLines(source))}\n`;

describe('a message as the user sees it', () => {
  it('shows the place, the line, the caret and both numbers', () => {
    const source = '科目:\n  - 编码: 2101501\n    合计: 18.90\n';
    expect(
      print(source, {
        rule: '横向合计',
        level: '错误',
        message: '支出决算表 2101501 行政运行，分项之和与合计不符',
        span: at(3, 9, 14),
        expected: '18.09 万元（基本支出 18.09 + 项目支出 0）',
        actual: '18.90 万元',
        difference: '多 0.81 万元',
        hint: '若分项无误，删去这一行即可，合计由程序推算。',
      }),
    ).toBe(`
data/2024.yaml:3:9: 错误 横向合计：支出决算表 2101501 行政运行，分项之和与合计不符
  |
3 |     合计: 18.90
  |           ^^^^^
   应为  18.09 万元（基本支出 18.09 + 项目支出 0）
   实为  18.90 万元
   相差  多 0.81 万元
   提示  若分项无误，删去这一行即可，合计由程序推算。
`);
  });

  it('sets the caret by display width: a 汉字 is two columns', () => {
    expect(
      print('概况: {职责: 管理医保}\n', {
        rule: '数据格式',
        level: '提醒',
        message: '应为多条',
        span: at(1, 10, 14),
      }),
    ).toBe(`
data/2024.yaml:1:10: 提醒 数据格式：应为多条
  |
1 | 概况: {职责: 管理医保}
  |              ^^^^^^^^
`);
  });

  it('keeps the caret under its word when it cuts a long line', () => {
    const source = `说明: ${'长'.repeat(100)}错字${'长'.repeat(100)}\n`;
    const lines = print(source, {
      rule: '用语',
      level: '错误',
      message: '有误',
      span: at(1, 105, 107),
    }).split('\n');
    const [, , , excerpt = '', carets = ''] = lines;
    const before = excerpt.slice(0, excerpt.indexOf('错字'));
    const columns = [...before].reduce((sum, char) => sum + (/[长…错字]/.test(char) ? 2 : 1), 0);
    expect(carets.indexOf('^')).toBe(columns);
    expect(carets.trim().endsWith('^^^^')).toBe(true);
    expect(excerpt.length).toBeLessThan(60);
  });

  it('prints a message that has no place on one line', () => {
    expect(print('', { rule: '写入文件', level: '错误', message: '无法写入输出文件' })).toBe(
      '\n错误 写入文件：无法写入输出文件\n',
    );
  });
});
