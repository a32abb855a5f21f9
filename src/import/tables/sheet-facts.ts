import { placeAbove, type SourceCell, type SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Unit } from '../../read/schema/unit.js';
import { normalText } from './normal-text.js';

/** A value with the cell that says so. */
export interface Said<T> {
  readonly value: T;
  readonly place: string;
}

/** What a sheet says of itself above its heads. */
export interface SheetFacts {
  readonly titles: readonly string[];
  readonly unit?: Said<Unit>;
  readonly year?: Said<number>;
  /** 编制单位. */
  readonly bureau?: Said<string>;
}

/** Rows that are looked at for it. */
const ROWS_ABOVE = 12;
const UNIT = /(?:金额)?单位:(?:人民币)?(万?元)/;
const YEAR = /(\d{4})年度?/;
/** Sentences name other years too. */
const COMPARED = /[比较增减。]/;
const BUREAU = /^(?:编制|填报)?(?:单位|部门)(?:名称)?(?:\(.*?\))?:(.+)$/;

/** The last line of our own sheets: 出处：《禾岭县教育局2024年度部门决算》绩效指标完成情况：校舍维修. */
const SOURCE = /^出处[:：]《.*?(\d{4})年.*?》(.*)$/s;
/** On the cover of a publication, and above its tables: 2024年度某县教育局部门决算. */
const PUBLICATION = /(\d{4})年度?.*决算/;
const LONGEST_TITLE = 40;

/** The publication and the table that a sheet says it is taken from. */
export function sourceLine(
  sheet: SourceSheet,
): { readonly year: Said<number>; readonly title: Said<string> } | undefined {
  const row = sheet.rows.at(-1);
  const [cell] = row === undefined ? [] : sheet.cellsOf(row);
  const [, year, title] = SOURCE.exec(cell?.text.trim() ?? '') ?? [];
  if (!cell || year === undefined || title === undefined) return undefined;
  const place = sheet.place(cell.row, cell.column);
  return { year: { value: Number(year), place }, title: { value: title, place } };
}

/** The year of a publication in Word, where a title above a table says it. */
export function publicationYear({ file, name, above }: SourceSheet): Said<number> | undefined {
  const title = above.find(
    (line) => line.length < LONGEST_TITLE && !COMPARED.test(line) && PUBLICATION.test(normalText(line)),
  );
  if (title === undefined) return undefined;
  const [, year] = PUBLICATION.exec(normalText(title))!;
  return { value: Number(year), place: `${file} ${placeAbove(name, title)}` };
}

/** Reads the lines above the heads; the name of the sheet counts as a title, the last. */
export function sheetFacts(sheet: SourceSheet): SheetFacts {
  const cells = sheet.rows
    .filter((row) => row <= (sheet.rows[0] ?? 0) + ROWS_ABOVE)
    .flatMap((row) => sheet.cellsOf(row));
  const find = <T>(read: (text: string) => T | undefined): Said<T> | undefined => {
    for (const cell of cells) {
      const value = read(normalText(cell.text));
      if (value !== undefined) return { value, place: sheet.place(cell.row, cell.column) };
    }
    return undefined;
  };
  const unit = find((text) => UNIT.exec(text)?.[1] as Unit | undefined);
  const year =
    find((text) => (text.length < 60 && !COMPARED.test(text) ? numberOf(YEAR.exec(text)?.[1]) : undefined)) ??
    sourceLine(sheet)?.year;
  const bureau = find((text) => (UNIT.test(text) ? undefined : bureauIn(text)));
  return {
    titles: [...titlesOf(cells), sheet.name],
    ...(unit && { unit }),
    ...(year && { year }),
    ...(bureau && { bureau }),
  };
}

function titlesOf(cells: readonly SourceCell[]): string[] {
  return cells.map(({ text }) => text.split('\n')[0]!).filter((text) => text.length < 60);
}

function bureauIn(text: string): string | undefined {
  const name = BUREAU.exec(text)?.[1]?.replace(/\d{4}年度?.*$/, '');
  return name === '' ? undefined : name;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
