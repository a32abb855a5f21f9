import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import { written } from '../support/printed.js';
import { checked } from './rule-example.js';
import { LINES, REASONS, TEXTS, WITNESS, WORD_RULES } from './witness.js';

describe('sound texts of many fields', () => {
  it('are many', () => {
    expect(TEXTS.length).toBeGreaterThan(200);
    expect(LINES.length).toBeGreaterThan(100);
    expect(TEXTS.length + LINES.length + REASONS.length).toBeGreaterThan(900);
  });

  it.each(Object.entries(WITNESS))('are nowhere flagged %s', (_, readWitness) => {
    const read = readWitness();
    const lineOf = ({ span }: Diagnostic) =>
      (read.长文?.get(span!.file) ?? read.source).text.split('\n')[span!.start.line - 1]!.trim();
    const told = checked(read).filter(({ rule }) => WORD_RULES.includes(rule));
    expect(told.map((one) => `${one.level} ${one.rule} ${one.message}: ${lineOf(one)}`)).toEqual([]);
  });

  it('are nowhere flagged by the reader of the finished pages', () => {
    const { printed } = written(['# 工作完成情况', ...TEXTS].join('\n\n'));
    const told = auditDocument(printed).findings;
    expect(told.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});
