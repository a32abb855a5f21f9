import type { ParagraphStyle } from '../document/tree.js';
import { textWidth } from '../kernel/text-width.js';
import { workbookOf } from '../render/xlsx/render-xlsx.js';
import type { CellContent } from '../sheet/cell-content.js';
import type { Sheet, SheetCell, SheetRow } from '../sheet/sheet.js';
import type { Overview, OverviewCell } from './overview.js';

const TYPEFACE = '宋体';
/** In 磅. */
const SIZE = 11;
const ROW = 18;
const WIDEST = 320;
/** The most characters of a cell. */
const LONGEST_TEXT = 32_767;
/** More are no help; the sheet of all notes can be filtered. */
const MOST_NAMES = 100;
const MARGINS = { top: 36, right: 36, bottom: 36, left: 36 };
const STYLE: ParagraphStyle = {
  typeface: TYPEFACE,
  size: SIZE,
  lineHeight: ROW,
  align: 'left',
  firstLineIndent: 0,
  leftIndent: 0,
  spaceBefore: 0,
  spaceAfter: 0,
  bold: false,
  keepWithNext: false,
  pageBreakBefore: false,
};

interface Column {
  readonly name: string;
  readonly align: 'left' | 'right';
}

/**
 * An overview as a workbook: all files, what is alike in several, and every note of each, to be sorted and chosen from.
 * @param modified written as the time of its making
 */
export function overviewWorkbook(overview: Overview, modified: Date): Uint8Array {
  const { title, columns, rows, shared } = overview;
  const main = sheet(
    '总览',
    columns,
    rows.map(({ cells }) => cells.map(contentOf)),
  );
  const alike = sheet(
    '各单位相同的',
    [left('规则'), right('单位数'), right('处数'), left('例如'), left('单位')],
    shared.map(({ rule, names, count, example }) => [
      text(rule),
      whole(names.length),
      whole(count),
      text(example),
      text(someOf(names)),
    ]),
  );
  const named = columns.findIndex(({ isName }) => isName);
  const notes = sheet(
    '各处',
    [left(columns[named]?.name ?? ''), left('种类'), left('内容')],
    rows.flatMap(({ cells, notes: own }) =>
      own.flatMap(({ heading, lines }) =>
        lines.map((line) => [text(cells[named]?.text ?? ''), text(heading), text(line.text)]),
      ),
    ),
  );
  return workbookOf([main, alike, notes], { title, author: '', language: 'zh-CN', modified });
}

function sheet(title: string, columns: readonly Column[], rows: readonly (readonly CellContent[])[]): Sheet {
  const head = columns.map(({ name }) => text(name));
  const lines = [head, ...rows];
  return {
    title,
    orientation: 'landscape',
    margins: MARGINS,
    columns: columns.map((_, at) => Math.min(WIDEST, Math.max(...lines.map((line) => widthOf(line[at]!))))),
    rows: lines.map((line, at) => row(line, columns, at === 0)),
    filtered: true,
  };
}

function row(contents: readonly CellContent[], columns: readonly Column[], isHead: boolean): SheetRow {
  const cells = contents.map((content, column): SheetCell => {
    const align = isHead ? 'center' : columns[column]!.align;
    const looks = { style: STYLE, typeface: TYPEFACE, align, bold: isHead, ruled: true } as const;
    return { column, columns: 1, rows: 1, content, ...looks };
  });
  return { kind: isHead ? 'head' : 'body', height: ROW, cells };
}

/** In 磅: 汉字 are as wide as they are high; some room for the button of the filter. */
function widthOf(content: CellContent): number {
  const shown = content.type === 'text' ? content.text : content.printed;
  return (textWidth(shown) / 2) * SIZE * 1.15 + 2 * SIZE;
}

function contentOf({ text: shown, number, link }: OverviewCell): CellContent {
  if (number !== undefined) return { type: 'number', printed: shown, ...number };
  return { type: 'text', text: shown, ...(link !== undefined && { link }) };
}

function someOf(names: readonly string[]): string {
  return names.slice(0, MOST_NAMES).join('、') + (names.length > MOST_NAMES ? ' 等' : '');
}

/** Excel calls a file with more in a cell broken. */
function text(shown: string): CellContent {
  return { type: 'text', text: shown.slice(0, LONGEST_TEXT) };
}

function whole(count: number): CellContent {
  const look = { places: 0, grouped: false, percent: false };
  return { type: 'number', value: String(count), printed: String(count), look };
}

function left(name: string): Column {
  return { name, align: 'left' };
}

function right(name: string): Column {
  return { name, align: 'right' };
}
