import type { Design, Table } from '../../../document/tree.js';
import { wholeWords } from '../../../layout/line/whole-words.js';
import { columnNeeds, holdsDigitsOnly } from '../column-needs.js';
import { pt } from '../css.js';
import { element } from '../markup.js';
import { CELL_RULES, columnGroup, columnWeights, hasHeaders, scrollBox, tableRows } from '../table-parts.js';
import { plainMarkup } from './fragment-inline.js';
import { cellLooks, letterSize, tableLooks } from './inline-style.js';

/** Editors drop the places between words: lines may end at any character. */
const NO_WORDS = wholeWords([]);

/** A table whose lines, sides and widths are attributes of its own, in a box that is scrolled where it is too wide. */
export function fragmentTable(table: Table, design: Design): string {
  const style = design.tables[table.style];
  if (!style) throw new RangeError(`no table style ${table.style}`);
  const size = letterSize(design.styles[style.style]!);
  const needs = columnNeeds(table, NO_WORDS);
  const content = [
    columnGroup(columnWeights(table), (index) => pt(needs[index]! * size + 2 * style.paddingX + CELL_RULES)),
    ...tableRows(
      table,
      (cell) => ({ align: cell.align, style: cellLooks(cell, holdsDigitsOnly(cell), style) }),
      ({ children }) => children.map(plainMarkup).join('<br/>'),
    ),
  ];
  const attributes = {
    border: style.border === 0 ? 0 : 1,
    cellspacing: 0,
    width: '100%',
    style: tableLooks(style, design),
  };
  const markup = (own: object) => element('table', { ...attributes, ...own }, `\n${content.join('\n')}\n`);
  if (!hasHeaders(table)) return markup({ role: 'presentation' });
  return scrollBox(table, { style: 'overflow-x: auto' }, markup({}));
}
