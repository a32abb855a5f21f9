import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport } from '../../src/check/check-report.js';
import { formatDiagnostic, splitLines } from '../../src/cli/report/format-diagnostic.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import type { ReportFile } from '../../src/read/read-report.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { catalogue, reportOf } from '../derive/report-of.js';

const RULES = join(import.meta.dirname, '../../rules');

/** The folder of a rule's example: wrong.yaml, right.yaml, expected.txt; last-year.yaml and *.md where they name them. */
export function exampleFolder(id: string): string {
  return join(RULES, id);
}

/** A snippet of a rule's example as a data file: what every file must have is added below it. */
export function readExample(id: string, name: 'wrong.yaml' | 'right.yaml'): ReportFile {
  const folder = exampleFolder(id);
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const report = reportOf(text(name), name);
  const narratives = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return {
    ...report,
    长文: new Map(narratives.map((file) => [file, new SourceText(file, text(file))])),
    ...(existsSync(join(folder, 'last-year.yaml')) && {
      上年报告: reportOf(text('last-year.yaml'), 'last-year.yaml').report,
    }),
  };
}

/** Everything that the rules say of a file. */
export function checked(read: ReportFile): Diagnostic[] {
  return checkReport(read, deriveAccounts(read, catalogue).accounts, catalogue);
}

/** Messages as a user sees them. */
export function printed(read: ReportFile, diagnostics: readonly Diagnostic[]): string {
  const lines = splitLines(read.source.text);
  const messages = diagnostics.map((each) => formatDiagnostic(each, () => lines));
  return `${messages.join('\n\n')}\n`;
}
