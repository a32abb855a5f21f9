import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
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
});
