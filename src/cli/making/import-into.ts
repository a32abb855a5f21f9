import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { readCatalogue } from '../../catalogue/read-catalogue.js';
import { declaredFieldsOf } from '../../compose/pack/declared-fields.js';
import { packNamedFrom, packSeenFrom } from '../../compose/pack/find-pack.js';
import { readChain } from '../../compose/pack/pack-chain.js';
import { writeSkeleton } from '../../compose/skeleton/write-skeleton.js';
import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import { type Imported, importSheets } from '../../import/import-sheets.js';
import { recordPath, writeRecord } from '../../import/merge/import-record.js';
import { loadSourceTables } from '../../import/tables/load-source-tables.js';
import { yearOfSources } from '../../import/years.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { rootsOf } from '../../kernel/roots.js';
import { valueAt } from '../../kernel/value-at.js';
import { parseReport } from '../../read/parse-report.js';
import { Scalar } from '../../read/scalar.js';
import { readSource } from '../../read/text/read-source.js';
import { SourceText } from '../../read/text/source-text.js';
import type { ImportOptions } from '../command-line/request.js';
import { readRecord } from '../import-record-file.js';
import type { OutputFile } from '../jobs/write-outputs.js';
import { SCHEMA_FILE, schemaOutput } from '../new-data-file.js';

/** What sheets are imported into, and how. */
export type ImportWish = Pick<ImportOptions, 'file' | 'template' | 'year' | 'accept' | 'keep'>;

/** An import that is ready to be written. */
export interface PreparedImport {
  readonly imported: Imported;
  /** The data file as it was. */
  readonly source: SourceText;
  /** A conflict, or another error: nothing shall be written. */
  readonly isRefused: boolean;
  /** Only what changes is written: the same sources again leave all files as they are. */
  files(): OutputFile[];
}

/**
 * Brings what sheets say into a data file, which is made if it is not there; writes nothing.
 * @param sources as the user named them
 * @throws Failure where the data file is no YAML, or nothing in the sheets is known
 */
export function importInto(
  wish: ImportWish,
  sheets: readonly SourceSheet[],
  sources: readonly string[],
): PreparedImport {
  const source = dataFile(wish, sheets);
  const imported = importSheets(sheets, {
    source,
    record: readRecord(wish.file),
    known: loadSourceTables(packFolders(source)),
    catalogue: readCatalogue(),
    wishes: wish,
  });
  const isRefused = imported.diagnostics.some(({ level }) => level === '错误');
  if (imported.tables.length === 0 && !isRefused)
    throw new Failure('数据', [...imported.diagnostics, nothingKnown(sources, sheets)]);
  return { imported, source, isRefused, files: () => changedFiles(wish, imported) };
}

/** The data file; one that is not there as `init` would write it. */
function dataFile({ file, template = 'base', year }: ImportWish, sheets: readonly SourceSheet[]): SourceText {
  if (existsSync(file)) return readSource(file, { roots: rootsOf(file, []) });
  const folders = readChain(template).map(({ folder }) => folder);
  const ofSources = () => yearOfSources(sheets, loadSourceTables(folders)) ?? yearInNames(sheets);
  const text = writeSkeleton({
    template,
    named: packNamedFrom(dirname(file), template),
    year: year ?? yearIn(file) ?? ofSources() ?? new Date().getFullYear() - 1,
    schemaPath: SCHEMA_FILE,
  });
  return new SourceText(file, text);
}

function yearInNames(sheets: readonly SourceSheet[]): number | undefined {
  return sheets.map(({ file }) => yearIn(file)).find((year) => year !== undefined);
}

/** 2024 of 决算/2024.yaml. */
function yearIn(path: string): number | undefined {
  const year = /(?:19|20)\d\d/.exec(path.replace(/^.*[\\/]/, ''))?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Folders of the pack that the data file names, and of those that it extends. */
function packFolders(source: SourceText): string[] {
  const { tree, locate } = parseReport(source);
  const named = valueAt(tree, ['格式']);
  if (!(named instanceof Scalar) || named.text.trim() === '') return [];
  const by = { span: locate(['格式']), roots: rootsOf(source.file, []) };
  return readChain(packSeenFrom(dirname(source.file), named.text.trim()), by).map(({ folder }) => folder);
}

function changedFiles({ file, template = 'base' }: ImportWish, imported: Imported): OutputFile[] {
  const { text, record, edits } = imported;
  const isNew = !existsSync(file);
  const recorded = { path: recordPath(file), bytes: writeRecord(record) };
  const isChanged =
    !existsSync(recorded.path) ||
    readSource(recorded.path, { roots: rootsOf(file, []) }).text !== recorded.bytes;
  const data = edits.length > 0 || isNew ? [{ path: file, bytes: text }] : [];
  const schema = isNew ? [schemaOutput(dirname(file), declaredFieldsOf(readChain(template)))] : [];
  return [...data, ...schema, ...(isChanged ? [recorded] : [])];
}

function nothingKnown(sources: readonly string[], sheets: readonly SourceSheet[]): Diagnostic {
  const names = sheets.map(({ name }) => `“${name}”`).slice(0, 10);
  return {
    rule: '导入',
    level: '错误',
    place: sources.join('、'),
    message: `来源里没有认得的表${names.length > 0 ? `：${names.join('、')}` : ''}`,
    hint: '认表看标题（如“收入决算表”）和财决表号；检查标题有没有删掉。',
  };
}
