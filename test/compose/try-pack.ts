import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { type Diagnostic, Failure, type Fault } from '../../src/kernel/diagnostic.js';
import { readReport } from '../../src/read/read-report.js';

export const sample = readReport(join(import.meta.dirname, 'sample.yaml'));
export const sampleAccounts = deriveAccounts(sample, readCatalogue()).accounts;

/** Writes a folder of files and gives its path. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What base says of looks, words and numbers, without its templates: to parse those takes longer than most tests. */
const LOOKS = looksOf(readFileSync(join(import.meta.dirname, '../../templates/base/pack.yaml'), 'utf8'));

function looksOf(pack: string): string {
  const { 部件: _templates, 入口: _entry, ...looks } = parse(pack);
  return stringify(looks);
}

/** A pack with the looks of base whose entry is `template`; other files are 部件 under their names without .hbs. */
export function packOf(template: string, more: Readonly<Record<string, string>> = {}, settings = ''): string {
  const parts = Object.keys(more).map((file) => `  ${file.replace('.hbs', '')}: ${file}\n`);
  const own = {
    'pack.yaml': `继承: looks\n入口: 试\n部件:\n  试: try.hbs\n${parts.join('')}${settings}`,
    'try.hbs': template,
    ...more,
  };
  const files = Object.entries(own).map(([name, text]) => [`own/${name}`, text]);
  return join(folderOf({ 'looks/pack.yaml': LOOKS, ...Object.fromEntries(files) }), 'own');
}

/** The document that a template alone makes of the sample. */
export function compose(template: string, more?: Readonly<Record<string, string>>, settings?: string) {
  return composeDocument(sample, sampleAccounts, loadPack(packOf(template, more, settings)));
}

/** What goes wrong, as `file:line:column message`. */
export function complaints(run: () => unknown, fault: Fault): string[] {
  return diagnosticsOf(run, fault).map(({ span, message }) =>
    span ? `${span.file.split('/').at(-1)}:${span.start.line}:${span.start.column} ${message}` : message,
  );
}

export function diagnosticsOf(run: () => unknown, fault: Fault): readonly Diagnostic[] {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure && error.fault === fault) return error.diagnostics;
    throw error;
  }
  throw new Error('nothing went wrong');
}
