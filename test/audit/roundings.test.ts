import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { written } from '../support/printed.js';

const table = (total: string) => `# 支出决算表

单位：万元

| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 合计 | < | ${total} | 60.20 | 40.11 |
| 205 | 教育支出 | ${total} | 60.20 | 40.11 |
| 20502 | 普通教育 | ${total} | 60.20 | 40.11 |
| 2050202 | 小学教育 | 60.10 | 40.05 | 20.05 |
| 2050203 | 初中教育 | 40.21 | 20.15 | 20.06 |
`;

function saidOf(text: string) {
  const audit = auditDocument(written(text).printed);
  return {
    findings: audit.findings.map(({ message }) => message),
    roundings: audit.roundings().map(({ message, actual, difference }) => [message, actual, difference]),
  };
}

describe('a sum of rounded amounts', () => {
  it('that equals its parts is nothing to tell of', () => {
    expect(saidOf(table('100.31'))).toEqual({ findings: [], roundings: [] });
  });

  it('that is off by what rounding leaves open is 尾差, once, and no finding', () => {
    const { findings, roundings } = saidOf(table('100.32'));
    expect(findings).toEqual([]);
    expect(roundings).toContainEqual([expect.stringMatching(/合计.*有尾差/), '100.32', '多 0.01 万元']);
    expect(new Set(roundings.map(([message]) => message)).size).toBe(roundings.length);
  });

  it('that is off by more is a finding, and no 尾差', () => {
    const { findings, roundings } = saidOf(table('100.91'));
    expect(findings.length).toBeGreaterThan(0);
    expect(roundings).toEqual([]);
  });
});
