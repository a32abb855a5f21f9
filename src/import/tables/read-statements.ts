import type { Catalogue } from '../../catalogue/read-catalogue.js';
import { refuseFile } from '../../foreign/refuse.js';
import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Unit } from '../../read/schema/unit.js';
import { economicFacts } from './economic-facts.js';
import { Findings } from './fact.js';
import { lineFacts } from './line-facts.js';
import { type Said, type SheetFacts, sheetFacts } from './sheet-facts.js';
import { singleRowFacts } from './single-row-facts.js';
import { type SourceTable, sourceTableOf } from './source-table.js';
import { subjectFacts } from './subject-facts.js';

/** A sheet that is one of the tables that are known. */
interface Recognised {
  readonly sheet: SourceSheet;
  readonly kind: SourceTable;
  readonly said: SheetFacts;
}

/** What the known tables among some sheets say. */
export interface Statements {
  readonly findings: readonly Findings[];
  readonly bureau?: Said<string>;
  readonly unit?: Said<Unit>;
  readonly year?: Said<number>;
  /** Sheets of no known kind. */
  readonly others: readonly SourceSheet[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every sheet that is a known table. Sheets of two bureaus, or of two years, are refused.
 * @throws Failure where a table has more rows than any has
 */
export function readStatements(
  sheets: readonly SourceSheet[],
  kinds: readonly SourceTable[],
  catalogue: Catalogue,
): Statements {
  const recognised: Recognised[] = [];
  const diagnostics: Diagnostic[] = [];
  const others: SourceSheet[] = [];
  for (const sheet of sheets) {
    const said = sheetFacts(sheet);
    const kind = sourceTableOf(said.titles, kinds);
    if (kind) refuseTooLong(sheet, kind.表);
    if (kind) recognised.push({ sheet, kind, said });
    else others.push(sheet);
  }
  for (const { sheet, kind } of recognised) if (sheet.hidden) diagnostics.push(hiddenSheet(sheet, kind.表));
  const bureau = same(
    recognised.map(({ said }) => said.bureau),
    '编制单位',
    bureauName,
    diagnostics,
  );
  const year = same(
    recognised.map(({ said }) => said.year),
    '年度',
    String,
    diagnostics,
  );
  const unit = recognised.map(({ said }) => said.unit).find((one) => one !== undefined);
  const findings = recognised.map((one) => readTable(one, catalogue));
  return {
    findings,
    ...(bureau && { bureau }),
    ...(unit && { unit }),
    ...(year && { year }),
    others,
    diagnostics,
  };
}

function readTable({ sheet, kind, said }: Recognised, catalogue: Catalogue): Findings {
  const findings = new Findings(kind.表, sheet, said.unit?.value);
  if (kind.科目列) subjectFacts(sheet, kind.科目列, findings);
  if (kind.单行列) singleRowFacts(sheet, kind.单行列, findings);
  if (kind.经济分类) economicFacts(sheet, kind.经济分类, catalogue, findings);
  if (kind.项目) lineFacts(sheet, kind, findings);
  return findings;
}

/** The first, unless others differ. */
function same<T>(
  told: readonly (Said<T> | undefined)[],
  what: string,
  asCompared: (value: T) => string,
  diagnostics: Diagnostic[],
): Said<T> | undefined {
  const [first, ...rest] = told.filter((one) => one !== undefined);
  const other = rest.find(({ value }) => asCompared(value) !== asCompared(first!.value));
  if (first && other)
    diagnostics.push({
      rule: '导入',
      level: '错误',
      place: other.place,
      message: `来源中有不同的${what}`,
      expected: `${String(first.value)}（${first.place}）`,
      actual: String(other.value),
      hint: '每次导入一个单位、一个年度的表；汇总的决算用汇总的那一份。',
    });
  return first;
}

/** A name without what is put behind it: （汇总）, （本级）. */
export function bureauName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/\s/g, '');
}

/** Of a table or form: ten times those of the largest department. */
const MAX_ROWS = 20_000;

/** @param what it is @throws Failure where a table has more rows than any has */
export function refuseTooLong({ file, name, rows }: SourceSheet, what: string): void {
  if (rows.length > MAX_ROWS)
    refuseFile(
      `${file} ${name}`,
      `${what}有 ${rows.length} 行，最多 ${MAX_ROWS} 行，没有读`,
      '检查是不是决算的表；明细账等删去，只留下这张表。',
    );
}

/** A hidden sheet may be an old one. @param what it is */
export function hiddenSheet({ file, name }: SourceSheet, what: string): Diagnostic {
  const hint = '隐藏的表可能是旧的：取消隐藏，看过再导入；不要的删去。';
  return { rule: '导入', level: '错误', place: `${file} ${name}`, message: `${what}在隐藏的工作表里`, hint };
}
