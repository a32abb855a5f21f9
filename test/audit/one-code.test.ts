import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { written } from '../support/printed.js';

const table = (title: string, code: string, name = '海域巡逻') => `# ${title}

| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
| 合计 | < | 90 | 60 | 30 |
| 204 | 公共安全支出 | 90 | 60 | 30 |
| 20499 | 其他公共安全支出 | 90 | 60 | 30 |
| ${code} | ${name} | 90 | 60 | 30 |
`;
const said = (...tables: string[]) =>
  auditDocument(written(tables.join('\n')).printed).findings.map(
    ({ rule, expected, actual }) => `${rule} ${actual} → ${expected}`,
  );

describe('a 科目 has one code in all tables', () => {
  const [spending, granted] = ['支出决算表', '一般公共预算财政拨款支出决算表'] as const;

  it('also one that the catalogue does not have', () => {
    expect(said(table(spending, '2049955'), table(granted, '2049955'))).toEqual([]);
    expect(
      said(table(spending, '2049955'), table(granted, '2049955'), table('收入决算表', '2049956')),
    ).toContain('印出编码 2049956 → 2049955');
  });

  it('two names may have two codes', () => {
    expect(said(table(spending, '2049955')).concat(said(table(granted, '2049956', '海岸巡逻')))).toEqual([]);
  });
});
