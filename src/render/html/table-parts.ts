import { headerScope } from '../../document/table-grid.js';
import type { Cell, Row, Table } from '../../document/tree.js';
import { type Attributes, element, emptyElement } from './markup.js';

/** The lines at both sides of a cell, which browsers draw in whole pixels, in pt. */
export const CELL_RULES = 1.5;
/** Of a table that its template does not name. */
const UNNAMED = '表格';

/** A grid without a single header cell only sets texts side by side: to screen readers it is no table. */
export function hasHeaders({ head, body }: Table): boolean {
  return [...head, ...body].some(({ cells }) => cells.some(({ header }) => header));
}

export function tableName({ title }: Table): string {
  return title === '' ? UNNAMED : title;
}

/** A box that is scrolled sideways, with fingers and with keys, where the window is too narrow for the table in it. */
export function scrollBox(table: Table, attributes: Attributes, markup: string): string {
  const box = { ...attributes, role: 'group', 'aria-label': tableName(table), tabindex: 0 };
  return element('div', box, `\n${markup}\n`);
}

/** Columns share the width in the proportion of `shares`; none becomes narrower than the length in CSS that `least` gives for it. */
export function columnGroup(shares: readonly number[], least: (index: number) => string): string {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const cols = shares.map((own, index) => {
    const share = Math.round((own / whole) * 10_000) / 100;
    return emptyElement('col', { style: `width: ${share}%; min-width: ${least(index)}` });
  });
  return element('colgroup', {}, cols.join(''));
}

/** The shares of the width that the design wishes for the columns. */
export function columnWeights({ columns }: Table): readonly number[] {
  return columns.map(({ weight }) => weight);
}

/** Head and body; `looks` gives a cell its attributes, `content` what stands in it, `rowLooks` those of every row. */
export function tableRows(
  { head, body }: Table,
  looks: (cell: Cell, inHead: boolean) => Attributes,
  content: (cell: Cell, inHead: boolean) => string,
  rowLooks: readonly Attributes[] = [],
): string[] {
  return [...part('thead', head, 0), ...part('tbody', body, head.length)];

  function part(name: 'thead' | 'tbody', rows: readonly Row[], first: number): string[] {
    if (rows.length === 0) return [];
    const lines = rows.map((row, index) =>
      element(
        'tr',
        rowLooks[first + index] ?? {},
        row.cells.map((cell) => markup(cell, row, name === 'thead')).join(''),
      ),
    );
    return [`<${name}>`, ...lines, `</${name}>`];
  }

  function markup(cell: Cell, row: Row, inHead: boolean): string {
    const scope = headerScope(cell, row, inHead);
    const { colspan, rowspan } = cell;
    const attributes = {
      scope: scope === 'column' ? 'col' : scope,
      colspan: colspan > 1 ? colspan : undefined,
      rowspan: rowspan > 1 ? rowspan : undefined,
      ...looks(cell, inHead),
    };
    return element(scope ? 'th' : 'td', attributes, content(cell, inHead));
  }
}
