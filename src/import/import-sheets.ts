import type { Catalogue } from '../catalogue/read-catalogue.js';
import { editText } from '../edit/edit-text.js';
import type { SourceSheet } from '../foreign/sheet/sheet.js';
import type { Diagnostic } from '../kernel/diagnostic.js';
import { valueAt } from '../kernel/value-at.js';
import { parseReport } from '../read/parse-report.js';
import { Scalar, type Tree } from '../read/scalar.js';
import { UNITS, type Unit } from '../read/schema/unit.js';
import { SourceText } from '../read/text/source-text.js';
import { checkIdentity } from './check-identity.js';
import { lastYearsNames } from './forms/last-years-names.js';
import { readForms } from './forms/read-forms.js';
import { conflictDiagnostics, goneDiagnostics, unplacedDiagnostics } from './merge/conflicts.js';
import type { ImportRecord } from './merge/import-record.js';
import { leftToFill } from './merge/left-to-fill.js';
import { type Merged, mergeValues, type Wishes } from './merge/merge-values.js';
import { readStatements } from './tables/read-statements.js';
import type { KnownTables } from './tables/source-table.js';
import { tellAssumptions, tellYearless } from './tell-assumptions.js';
import { tellUnfilled } from './tell-unfilled.js';
import { headValues } from './values/head-values.js';
import { priorValues } from './values/prior-values.js';
import { statementValues } from './values/statement-values.js';

import { byYear, yearOf } from './years.js';

/** What sheets are imported into. */
export interface ImportTarget {
  readonly source: SourceText;
  readonly record: ImportRecord;
  readonly known: KnownTables;
  readonly catalogue: Catalogue;
  readonly wishes: Wishes;
}

export interface Imported extends Merged {
  /** The data file as it shall be. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly left: ReadonlyMap<string, number>;
  /** Kinds of tables that were read, and sheets that are none. */
  readonly tables: readonly string[];
  readonly others: readonly SourceSheet[];
}

/**
 * Brings what sheets say into a data file. Where a diagnostic is 错误, nothing of it shall be written.
 * @throws Failure where the data file is no YAML
 */
export function importSheets(sheets: readonly SourceSheet[], target: ImportTarget): Imported {
  const { source, record, known, catalogue, wishes } = target;
  const { tree, locate } = parseReport(source);
  const { current, last, years } = byYear(sheets, tree, known);
  const statements = readStatements(current, known.statements, catalogue);
  const prior = readStatements(last, known.statements, catalogue);
  const unit = unitOf(tree) ?? statements.unit?.value ?? '万元';
  const read = statementValues(statements, unit, catalogue);
  const forms = readForms(statements.others, known.forms, unit, tree);
  const files = new Set(current.map(({ file }) => file));
  const saidYears = [
    ...(statements.year ? [statements.year] : []),
    ...forms.years,
    ...[...years].flatMap(([file, year]) => (files.has(file) ? [year] : [])),
  ];
  const lastYear = priorValues(prior.findings, unit, tree);
  const names = lastYearsNames(readForms(prior.others, known.forms, unit, tree), forms, tree);
  const values = [
    ...headValues(tree, statements, unit),
    ...[read, forms, lastYear, names].flatMap((part) => part.values),
  ];
  const merged = mergeValues(values, tree, record, wishes);
  // A zero is not written where nothing stands.
  const given = values.filter(({ path, place }) => merged.record.get(path.join('.'))?.来源 === place);
  const text = editText(source, merged.edits);
  const diagnostics = [
    ...statements.diagnostics,
    ...checkIdentity(tree, locate, statements, saidYears, wishes.accept),
    ...read.diagnostics,
    ...forms.diagnostics,
    ...prior.diagnostics,
    ...lastYear.diagnostics,
    ...names.diagnostics,
    ...conflictDiagnostics(merged.conflicts, locate),
    ...unplacedDiagnostics(merged.unplaced, locate),
    ...goneDiagnostics(merged.gone),
  ];
  // Where something else stops the import, that is why nothing is filled.
  const isRefused = diagnostics.some(({ level }) => level === '错误');
  const silent = statements.findings.map(({ sheet }) => sheet.file).filter((file) => !years.has(file));
  const assumed = isRefused
    ? []
    : [
        ...tellAssumptions(merged.written),
        ...tellYearless(merged.written, yearOf(tree), [...new Set(silent)]),
      ];
  const inTables = { statements, prior, names: names.values.length, years };
  const unfilled = isRefused ? [] : tellUnfilled(inTables, given, tree, wishes.accept);
  return {
    ...merged,
    text,
    left: leftToFill(parseReport(new SourceText(source.file, text)).tree),
    diagnostics: [...diagnostics, ...unfilled, ...assumed],
    tables: [...[...statements.findings, ...prior.findings].map(({ table }) => table), ...forms.subjects],
    others: forms.others,
  };
}

function unitOf(tree: Tree): Unit | undefined {
  const given = valueAt(tree, ['金额单位']);
  return UNITS.find((unit) => given instanceof Scalar && given.text.trim() === unit);
}
