import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readSheets, SOURCE_ENDINGS } from '../../foreign/sheet/read-sheets.js';
import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import { Failure } from '../../kernel/diagnostic.js';
import type { ImportOptions } from '../command-line/request.js';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.js';
import { failureFrom } from '../failure-from.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { importInto } from '../making/import-into.js';
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
    const { imported, isRefused, files } = importInto(request, sheets, request.sources);
    reporter.tell(imported.diagnostics, isRefused ? NOTHING_WRITTEN : undefined);
    reporter.finish();
    stderr.write(unknownSheets(imported));
    stderr.write(importSummary(imported, request.dryRun || isRefused));
    if (isRefused) return EXIT.data;
    if (!request.dryRun) {
      await writeOutputs(files());
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
