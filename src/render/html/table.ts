import { isName } from '../../document/table-grid.js';
import { type Cell, type Design, plainText, type Table, type TableStyle } from '../../document/tree.js';
import { columnNeeds, holdsDigitsOnly } from './column-needs.js';
import { className } from './css.js';
import type { HtmlContext } from './html-context.js';
import { inlineMarkup } from './inline.js';
import { type Attributes, element, escapeText } from './markup.js';
import { pageClass } from './paper/page-markup.js';
import { paperLook, paperRows } from './paper/paper-tables.js';
import { FIGURE_CLASS, SCROLL_CLASS, UNSEEN_CLASS } from './screen-rules.js';
import {
  CELL_RULES,
  columnGroup,
  columnWeights,
  hasHeaders,
  scrollBox,
  tableName,
  tableRows,
} from './table-parts.js';
import { WORDS_CLASS, wordsMarkup } from './word-units.js';

/** Room of the narrowest window for which pages are made (320 px) between its margins, in pt. */
const NARROWEST = 216;

/**
 * A table, in a box that is scrolled sideways where a narrow window cannot show it whole; on paper as it was laid out, or
 * else as its style says.
 */
export function tableMarkup(table: Table, { design, words, reasons, paper }: HtmlContext): string {
  const style = design.tables[table.style];
  if (!style) throw new RangeError(`no table style ${table.style}`);
  const measures = paper?.tables.get(table);
  const needs = columnNeeds(table, words);
  const columns = columnGroup(measures?.columns ?? columnWeights(table), (index) => {
    const [em, distance] = [needs[index]!, 2 * style.paddingX + CELL_RULES].map(rounded);
    return `calc(${em}em + ${distance}pt)`;
  });
  const grid = (attributes: Attributes, parts: readonly string[]) => {
    const looks = {
      class: pageClass(table, paper, className(table.style)),
      style: measures && paperLook(table, measures, design),
      ...attributes,
    };
    const rowLooks = measures && paperRows(measures);
    return gridMarkup(table, looks, parts, { words, reasons }, rowLooks);
  };
  if (!hasHeaders(table)) return grid({ role: 'presentation' }, [columns]);
  const caption = element('span', { class: UNSEEN_CLASS }, escapeText(tableName(table)));
  const markup = grid({}, [element('caption', {}, caption), columns]);
  if (leastWidth(needs, style, design) <= NARROWEST) return markup;
  return scrollBox(table, { class: SCROLL_CLASS }, markup);
}

function leastWidth(needs: readonly number[], { style, paddingX }: TableStyle, design: Design): number {
  const { size } = design.styles[style]!;
  return needs.reduce((sum, need) => sum + need * size + 2 * paddingX + CELL_RULES, 0);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

type CellContext = Pick<HtmlContext, 'words' | 'reasons'>;

function gridMarkup(
  table: Table,
  attributes: Attributes,
  parts: readonly string[],
  context: CellContext,
  rowLooks?: readonly Attributes[],
): string {
  const rows = tableRows(
    table,
    (cell, inHead) => ({ class: cellClasses(cell, inHead).join(' ') }),
    (cell, inHead) => cellContent(cell, inHead, context),
    rowLooks,
  );
  return element('table', attributes, ['', ...parts, ...rows, ''].join('\n'));
}

function cellClasses(cell: Cell, inHead: boolean): readonly string[] {
  return [
    cell.align,
    ...(cell.bold ? ['bold'] : []),
    ...(holdsDigitsOnly(cell) ? [FIGURE_CLASS] : []),
    ...(hasWords(cell, inHead) ? [WORDS_CLASS] : []),
  ];
}

function cellContent(cell: Cell, inHead: boolean, { words, reasons }: CellContext): string {
  const textMarkup = hasWords(cell, inHead) ? (text: string) => wordsMarkup(text, words) : undefined;
  const paragraphs = cell.children.map((inlines) => inlineMarkup(inlines, reasons, textMarkup));
  return paragraphs.length > 1
    ? paragraphs.map((each) => element('p', {}, each)).join('')
    : paragraphs.join('');
}

/** Names of several 汉字. */
function hasWords(cell: Cell, inHead: boolean): boolean {
  return isName(cell, inHead) && /\p{Script=Han}{2}/u.test(cell.children.map(plainText).join(''));
}
