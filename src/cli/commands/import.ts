import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { readCatalogue } from '../../catalogue/read-catalogue.js';
import { declaredFieldsOf } from '../../compose/pack/declared-fields.js';
import { packNamedFrom, packSeenFrom } from '../../compose/pack/find-pack.js';
import { readChain } from '../../compose/pack/pack-chain.js';
import { writeSkeleton } from '../../compose/skeleton/write-skeleton.js';
import { readSheets, SOURCE_ENDINGS } from '../../foreign/sheet/read-sheets.js';
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
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.js';
import { failureFrom } from '../failure-from.js';
import { readRecord } from '../import-record-file.js';
import { type OutputFile, writeOutputs } from '../jobs/write-outputs.js';
import { SCHEMA_FILE, schemaOutput } from '../new-data-file.js';
import { createReporter } from '../report/create-reporter.js';
import { importSummary, unknownSheets } from '../report/import-summary.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';

const NOTHING_WRITTEN = '未改动数据文件';

/** `gen-report import <数据文件> <来源…>`: values of workbooks and Word files into a data file, which is made if it is not there. */
export async function importFiles(request: ImportOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { stderr, stdout } = surroundings;
  const told = { verbose: false, waivers: false, quiet: true };
  const reporter = createReporter(request.report, told, surroundings);
  try {
    const sheets: SourceSheet[] = [];
    for (const file of sourceFiles(request.sources)) sheets.push(...(await readSheets(file)));
    const source = dataFile(request, sheets);
    const imported = importSheets(sheets, {
      source,
      record: readRecord(request.file),
      known: loadSourceTables(packFolders(source)),
      catalogue: readCatalogue(),
      wishes: request,
    });
    const isRefused = imported.diagnostics.some(({ level }) => level === '错误');
    if (imported.tables.length === 0 && !isRefused)
      throw new Failure('数据', [...imported.diagnostics, nothingKnown(request.sources, sheets)]);
    reporter.tell(imported.diagnostics, isRefused ? NOTHING_WRITTEN : undefined);
    reporter.finish();
    stderr.write(unknownSheets(imported));
    stderr.write(importSummary(imported, request.dryRun || isRefused));
    if (isRefused) return EXIT.data;
    if (!request.dryRun) {
      await writeOutputs(changedFiles(request, imported));
      if (request.report === 'text') stdout(`${visible(request.file)}\n`);
    }
    return EXIT.done;
  } catch (error) {
    const { diagnostics, fault } = failureFrom(error);
    reporter.tell(diagnostics, NOTHING_WRITTEN);
    reporter.finish();
    return exitCodeOf(fault);
  }
}

/** Files, and those in folders; what Excel and Word leave beside an open file is none. */
function sourceFiles(sources: readonly string[]): string[] {
  return sources.flatMap((source) => {
    if (!statSync(source, { throwIfNoEntry: false })?.isDirectory()) return [source];
    const entries = readdirSync(source, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const inside = entries.flatMap((entry) => {
      if (entry.isDirectory()) return sourceFiles([join(source, entry.name)]);
      return entry.isFile() && isSource(entry.name) ? [join(source, entry.name)] : [];
    });
    if (inside.length > 0) return inside;
    const message = `文件夹 ${source} 里没有能导入的文件`;
    const hint = `能导入 ${SOURCE_ENDINGS.join('、')}。`;
    throw new Failure('数据', [{ rule: '读取来源', level: '错误', message, hint }]);
  });
}

function isSource(name: string): boolean {
  return !/^[.~]/.test(name) && SOURCE_ENDINGS.some((ending) => extname(name).toLowerCase() === ending);
}

/** The data file; one that is not there as `init` would write it. */
function dataFile(
  { file, template = 'base', year }: ImportOptions,
  sheets: readonly SourceSheet[],
): SourceText {
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

/** Only what changes is written: the same sources again leave both files as they are. */
function changedFiles({ file, template = 'base' }: ImportOptions, imported: Imported): OutputFile[] {
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
