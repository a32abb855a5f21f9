import type { SourceSheet } from '../foreign/sheet/sheet.js';
import { valueAt } from '../kernel/value-at.js';
import { Scalar, type Tree } from '../read/scalar.js';
import { normalText } from './tables/normal-text.js';
import { publicationYear, type Said, sheetFacts, sourceLine } from './tables/sheet-facts.js';
import { type KnownTables, sourceTableOf } from './tables/source-table.js';

/** Sheets of the year of the data file, and those of the year before, which are for 上年. */
export interface SheetsByYear {
  readonly current: readonly SourceSheet[];
  readonly last: readonly SourceSheet[];
  /** What each file with tables says of its year. */
  readonly years: ReadonlyMap<string, Said<number>>;
}

/** Files with last year's tables are for 上年. */
export function byYear(sheets: readonly SourceSheet[], tree: Tree, known: KnownTables): SheetsByYear {
  const own = yearOf(tree);
  const years = yearsOfFiles(sheets, known);
  const isLast = ({ file }: SourceSheet) => own !== undefined && years.get(file)?.value === own - 1;
  return { current: sheets.filter((sheet) => !isLast(sheet)), last: sheets.filter(isLast), years };
}

/** 年度 of a data file. */
export function yearOf(tree: Tree): number | undefined {
  const own = valueAt(tree, ['年度']);
  return own instanceof Scalar && own.text.trim() !== '' ? Number(own.text) : undefined;
}

/**
 * The year of a new data file: the latest that a file of tables says, for tables of the year before may come with them;
 * where no table is known, that of the forms.
 */
export function yearOfSources(sheets: readonly SourceSheet[], known: KnownTables): number | undefined {
  const tables = [...yearsOfFiles(sheets, known).values()];
  const said = tables.length > 0 ? tables : sheets.flatMap((sheet) => formYear(sheet) ?? []);
  return said.length === 0 ? undefined : Math.max(...said.map(({ value }) => value));
}

/** Rows that the title of a form may take. */
const TITLE_ROWS = 3;
/** 项目支出绩效自评表（2024年度）, 2024年度部门预算项目支出绩效自评表; not the year that the name of a project begins with. */
const TITLE_YEAR =
  /^\(?(\d{4})年度\)?(?:$|(?:[省市区县]级|部门|单位|预算|项目|财政|支出|专项|资金)*绩效)|\((\d{4})年度\)$/;

/** The year in the title of a form. */
export function formYear(sheet: SourceSheet): Said<number> | undefined {
  for (const row of sheet.rows.slice(0, TITLE_ROWS))
    for (const { text, column } of sheet.cellsOf(row)) {
      const [, first, last] = TITLE_YEAR.exec(normalText(text)) ?? [];
      const year = first ?? last;
      if (year !== undefined) return { value: Number(year), place: sheet.place(row, column) };
    }
  return sourceLine(sheet)?.year;
}

/** The year that most sheets of a file say, with the first cell that says so; of files with tables. */
function yearsOfFiles(
  sheets: readonly SourceSheet[],
  { statements }: KnownTables,
): Map<string, Said<number>> {
  const isTable = (sheet: SourceSheet) => sourceTableOf(sheetFacts(sheet).titles, statements) !== undefined;
  const years = new Map<string, Said<number>>();
  for (const file of new Set(sheets.filter(isTable).map((sheet) => sheet.file))) {
    const own = sheets.filter((sheet) => sheet.file === file);
    const inSheets = own.flatMap(
      (sheet) => (isTable(sheet) ? sheetFacts(sheet).year : formYear(sheet)) ?? [],
    );
    const said = inSheets.length > 0 ? inSheets : own.flatMap((sheet) => publicationYear(sheet) ?? []);
    const count = ({ value }: Said<number>) => said.filter((one) => one.value === value).length;
    const [usual] = said.toSorted((a, b) => count(b) - count(a));
    if (usual) years.set(file, usual);
  }
  return years;
}
