import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/cli/report/format-diagnostic.js';
import type { Diagnostic, Level } from '../../src/kernel/diagnostic.js';

interface Matcher {
  readonly severity: string;
  readonly pattern: readonly [{ readonly regexp: string } & Readonly<Record<string, number>>];
}

const { problemMatcher: matchers }: { problemMatcher: readonly Matcher[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../.github/problem-matchers.json'), 'utf8'),
);

/** What GitHub would show for an output of the program. */
function annotations(output: string) {
  return output.split('\n').flatMap((line) =>
    matchers.flatMap(({ severity, pattern: [{ regexp, ...groups }] }) => {
      const match = new RegExp(regexp).exec(line);
      const fields = Object.entries(groups).map(([field, group]) => [field, match?.[group]]);
      return match ? [{ severity, ...Object.fromEntries(fields) }] : [];
    }),
  );
}

function diagnostic(level: Level): Diagnostic {
  const span = { file: 'data/2024.yaml', start: { line: 2, column: 5 }, end: { line: 2, column: 8 } };
  return { rule: '横向合计', level, message: '收入：合计不等于各项之和', span, expected: '1', actual: '2' };
}

it('finds the place, level, rule and sentence of every message, once', () => {
  const output = (['错误', '提醒'] as const)
    .map((level) => formatDiagnostic(diagnostic(level), () => ['甲: 1', '乙:  3:4: 错误 丙：丁']))
    .join('\n\n');
  const place = { file: 'data/2024.yaml', line: '2', column: '5' };
  expect(annotations(output)).toEqual([
    { severity: 'error', ...place, code: '横向合计', message: '收入：合计不等于各项之和' },
    { severity: 'warning', ...place, code: '横向合计', message: '收入：合计不等于各项之和' },
  ]);
});

it('leaves messages without a place to the log', () => {
  const { span, ...rest } = diagnostic('错误');
  expect(annotations(formatDiagnostic(rest, () => undefined))).toEqual([]);
});
