import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkReport } from '../../src/check/check-report.js';
import { arrangeDiagnostics } from '../../src/cli/report/arrange-diagnostics.js';
import { formatDiagnostic, splitLines } from '../../src/cli/report/format-diagnostic.js';
import { loadPack, type Pack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import type { ReportFile } from '../../src/read/read-report.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { catalogue, reportOf } from '../derive/report-of.js';

const RULES = join(import.meta.dirname, '../../rules');

/** The folder of a rule's examples: wrong.yaml, right.yaml, expected.txt, cases.yaml; last-year.yaml, unit-*.yaml and *.md where they name them. */
export function exampleFolder(slug: string): string {
  return join(RULES, slug);
}

/** A snippet of a rule's example as a data file: what every file must have is added below it. */
export function readExample(slug: string, name: 'wrong.yaml' | 'right.yaml'): ReportFile {
  const folder = exampleFolder(slug);
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const units = [...text(name).matchAll(/unit-\w+\.yaml/g)].map(([file]) => reportOf(text(file), file));
  const report = reportOf(text(name), name, units);
  const narratives = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return {
    ...report,
    长文: new Map(narratives.map((file) => [file, new SourceText(file, text(file))])),
    ...(existsSync(join(folder, 'last-year.yaml')) && {
      上年报告: reportOf(text('last-year.yaml'), 'last-year.yaml').report,
    }),
  };
}

/** A data file, and everything that the rule, and the others named in `says`, say of it. */
export interface Case {
  readonly shows: string;
  readonly yaml: string;
  /** `line:column level rule：message`, then 应为, 实为, 相差; empty for a file that is right. */
  readonly says: readonly string[];
}

/** Stands in the data of a case for each of its texts. */
const BLANK = '□';

const LINES = z.array(z.string());
const CASES = z.array(
  z.union([
    z.strictObject({
      shows: z.string(),
      data: z.string().refine((data) => !data.includes(BLANK)),
      says: LINES,
    }),
    z.strictObject({
      shows: z.string(),
      data: z.string().refine((data) => data.includes(BLANK)),
      says: z.record(z.string(), LINES).default({}),
      silent: LINES.default([]),
    }),
  ]),
);

/** The further examples of a rule, `cases.yaml`; none where it has no such file. */
export function readCases(slug: string): readonly Case[] {
  const file = join(exampleFolder(slug), 'cases.yaml');
  if (!existsSync(file)) return [];
  return CASES.parse(parse(readFileSync(file, 'utf8'))).flatMap((own): Case[] => {
    if (!('silent' in own)) return [{ shows: own.shows, yaml: own.data, says: own.says }];
    const { shows, data, says, silent } = own;
    const texts = [...Object.entries(says), ...silent.map((text) => [text, []] as const)];
    return texts.map(([text, lines]) => ({
      shows: `${shows}: ${text}`,
      yaml: data.replaceAll(BLANK, text),
      says: lines,
    }));
  });
}

/** Everything that the rules say of a file, as a user is shown it; without its pack, nothing of what that prints is known. */
export function checked(read: ReportFile, pack?: Pick<Pack, 'unprinted'>): Diagnostic[] {
  const rules = { changes: [], added: [], ...(pack && { unprinted: pack.unprinted }) };
  return arrangeDiagnostics(checkReport(read, deriveAccounts(read, catalogue), catalogue, rules));
}

/** The rule that needs to know the pack of a data file. */
const OF_PACKS = 'unprinted';

/** What the rules say of an example of a rule. */
export function checkedExample(slug: string, read: ReportFile): Diagnostic[] {
  return slug === OF_PACKS ? checked(read, loadPack(read.report.格式)) : checked(read);
}

/** Messages as a user sees them. */
export function printed(read: ReportFile, diagnostics: readonly Diagnostic[]): string {
  const lines = splitLines(read.source.text);
  const messages = diagnostics.map((each) => formatDiagnostic(each, () => lines));
  return `${messages.join('\n\n')}\n`;
}
