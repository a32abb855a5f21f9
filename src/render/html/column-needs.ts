import { isName, tableGrid } from '../../document/table-grid.js';
import { type Cell, plainText, type Table } from '../../document/tree.js';
import type { WholeWords } from '../../layout/line/whole-words.js';
import { generousWidth } from './generous-width.js';
import { wordUnits } from './word-units.js';

/** Words of a cell that no line breaks, with the signs that stay at them: numbers, codes, Latin words. */
const UNBROKEN = /[（《“]*(?:[^\p{Script=Han}\s，。；：、（）《》“”]+|.)[，。；：、）》”]*/gsu;

/** Texts up to this width, in em, stand on one line; heads break sooner. */
const ONE_LINE = { head: 4, body: 10 };
/** Of what is longer, the part by which a column grows, and where that ends, in em. */
const GROWTH = 0.1;
const WIDEST = 14;

/**
 * The width that each column needs so that no number in it breaks, nor a word of a name, and its texts can be read, in em of its letters and
 * without the distance to the lines. The reader's digits may be as wide as those of any common font.
 */
export function columnNeeds(table: Table, words: WholeWords): readonly number[] {
  const needs = table.columns.map(() => 0);
  const cells = [...new Set(tableGrid(table).rows.flat())].sort((a, b) => a.cell.colspan - b.cell.colspan);
  for (const { cell, column, inHead } of cells) {
    const end = column + cell.colspan;
    const lacking =
      cellNeed(cell, inHead, words) - needs.slice(column, end).reduce((sum, need) => sum + need, 0);
    if (lacking <= 0) continue;
    for (let at = column; at < end; at++) needs[at]! += lacking / cell.colspan;
  }
  return needs;
}

/** Digits with their signs and no word: such a cell is never broken. */
export function holdsDigitsOnly({ children }: Cell): boolean {
  const text = children.map(plainText).join('\n');
  return /\d/.test(text) && !/\p{Script=Han}/u.test(text) && text.length <= LONGEST_FIGURE;
}

const LONGEST_FIGURE = 24;

function cellNeed(cell: Cell, inHead: boolean, words: WholeWords): number {
  const lines = cell.children.flatMap((inlines) => plainText(inlines).split('\n'));
  if (holdsDigitsOnly(cell)) return Math.max(...lines.map(generousWidth));
  const oneLine = inHead || cell.header ? ONE_LINE.head : ONE_LINE.body;
  const units = isName(cell, inHead) ? lines.flatMap((line) => wordUnits(line, words)) : [];
  return Math.max(0, ...lines.map((line) => lineNeed(line, oneLine)), ...units.map(generousWidth));
}

function lineNeed(line: string, oneLine: number): number {
  const whole = generousWidth(line);
  const unbroken = Math.max(0, ...(line.match(UNBROKEN) ?? []).map(generousWidth));
  const legible = whole <= oneLine ? whole : Math.min(WIDEST, oneLine + GROWTH * (whole - oneLine));
  return Math.max(unbroken, legible);
}
