import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import { readRuleSet } from '../../src/catalogue/read-rule-set.js';
import { formatDiagnostic, splitLines } from '../../src/cli/report/format-diagnostic.js';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import { type Written, written } from '../support/printed.js';

const { levels } = readRuleSet(2024);

const fileOf = (slug: string, name: string) => join(import.meta.dirname, '../../rules', slug, name);

function example(slug: string, name: 'wrong.md' | 'right.md'): Written {
  return written(readFileSync(fileOf(slug, name), 'utf8'), name);
}

/** What a reader says of a document, as a user is shown it. */
function told({ printed, spanOf }: Written): Diagnostic[] {
  return auditDocument(printed).findings.map(({ mark, related, ...finding }) => ({
    ...finding,
    level: levels.get(finding.rule) === '错误' ? '错误' : '提醒',
    span: spanOf(mark),
    related: related.map(({ message, mark: other }) => ({ message, span: spanOf(other) })),
  }));
}

describe.each(AUDIT_RULES.map(({ slug, id }) => [slug, id]))('rules/%s', (slug, id) => {
  it('is shown by a wrong example that breaks this rule alone', async () => {
    const wrong = example(slug, 'wrong.md');
    const all = told(wrong);
    expect([...new Set(all.map(({ rule }) => rule))]).toEqual([id]);
    const lines = splitLines(wrong.source.text);
    const text = all.map((one) => formatDiagnostic(one, () => lines)).join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(fileOf(slug, 'expected.txt'));
  });

  it('is silent on the right example', () => {
    expect(told(example(slug, 'right.md')).map(({ message }) => message)).toEqual([]);
  });
});
