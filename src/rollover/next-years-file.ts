import { isMap } from 'yaml';
import { outOfYear } from '../catalogue/out-of-year.js';
import { readCatalogue } from '../catalogue/read-catalogue.js';
import { writtenScalar } from '../edit/written-scalar.js';
import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { codesIn } from '../read/codes-in.js';
import { keptMarks } from '../read/kept-mark.js';
import { type FieldsIn, parseReport } from '../read/parse-report.js';
import { reportJsonSchema } from '../read/report-json-schema.js';
import type { DeclaredFields } from '../read/schema/declared-fields.js';
import type { Report } from '../read/schema/report.js';
import { SourceText } from '../read/text/source-text.js';
import { createLocator } from '../read/yaml/locate.js';
import { parseYaml } from '../read/yaml/parse-yaml.js';
import { Clearing } from './clearing.js';
import { dropLastYearsRemarks } from './last-years-remarks.js';
import { WrittenLines } from './written-lines.js';

/** A data file for the year after another's. */
export interface NextYearsFile {
  readonly path: string;
  readonly text: string;
  /** Fields that its pack declares. */
  readonly declared: DeclaredFields;
  /** Fields left to be filled in, by their names, in the order of the file. */
  readonly unfilled: readonly string[];
  /** Places of texts that are kept under a mark until somebody has looked at them. */
  readonly kept: number;
  /** Texts that stand in remarks, to be written anew. */
  readonly recalled: number;
  /** 科目 that the new year does not have (提醒). */
  readonly dropped: readonly Diagnostic[];
}

/** Where the new file will be, and how others are named from there. */
export interface NewPlace {
  readonly path: string;
  /** Last year's file. */
  readonly 上年: string;
  readonly 格式: string;
  /** The JSON Schema for editors; it stays as last year's file has it where none is given. */
  readonly schema?: string;
}

/**
 * Next year's data file, with the comments and the order of last year's: names and codes are kept, amounts, results and
 * scores emptied, reasons emptied with last year's as remarks; approved figures, waivers and the like are left out.
 *
 * @param placed tells where it will be, from last year's report
 * @param fieldsIn the fields that its pack declares
 * @throws Failure (数据) where last year's file cannot be read as a data file
 */
export function nextYearsFile(
  source: SourceText,
  placed: (last: Report) => NewPlace,
  fieldsIn?: FieldsIn,
): NextYearsFile {
  const { report, declared, diagnostics } = parseReport(source, fieldsIn);
  const root = parseYaml(source);
  if (!report || diagnostics.length > 0 || !isMap(root)) throw new Failure('数据', diagnostics);
  const { path, 上年, 格式, schema } = placed(report);
  const year = report.年度 + 1;
  const values = {
    上年: writtenScalar(上年, true),
    格式: writtenScalar(格式, true),
    年度: String(year),
  };
  const lines = new WrittenLines(source.text, root);
  const clearing = new Clearing(
    lines,
    { year: report.年度, schema: reportJsonSchema(declared), declared },
    values,
  );
  clearing.clear(root);
  dropLastYearsRemarks(lines, report.年度, clearing.amounts);
  if (schema !== undefined) nameSchema(lines, schema);
  const text = lines.written();
  const written = new SourceText(path, text);
  return {
    path,
    text,
    declared,
    unfilled: clearing.unfilled,
    kept: keptMarks(written).length,
    recalled: clearing.recalled,
    dropped: droppedSubjects(report, year, written),
  };
}

const SCHEMA_LINE = /^# yaml-language-server: \$schema=.*$/m;

function nameSchema(lines: WrittenLines, schema: string): void {
  const line = `# yaml-language-server: $schema=${schema}`;
  const there = SCHEMA_LINE.exec(lines.text);
  if (there) lines.replace(there.index, there.index + there[0].trimEnd().length, line);
  else lines.replace(0, 0, `${line}\n`);
}

/** Codes that the 科目表 of the new year does not have, at their places in the new file. */
function droppedSubjects(last: Report, year: number, written: SourceText): Diagnostic[] {
  const { value: locate } = createLocator(parseYaml(written), written);
  const catalogue = readCatalogue();
  return [...codesIn(last)].flatMap(({ code, path }): Diagnostic[] => {
    const found = outOfYear(code, year, catalogue);
    if (found === undefined) return [];
    const { message, instead: hint } = found;
    return [{ rule: '科目年份', level: '提醒', message, span: locate(path), hint }];
  });
}
