import type { Cell, Row, Table } from '../../../document/tree.js';
import { textString } from '../text-string.js';
import type { StructureElement } from './structure-tree.js';

/**
 * Adds the elements of a table; `own` is called with every paragraph of a cell and the element its text belongs to.
 * A grid without a single header cell only sets texts side by side: a reader hears them as paragraphs.
 */
export function addTable(
  parent: StructureElement,
  table: Table,
  own: (paragraph: Cell['children'][number], element: StructureElement) => void,
): void {
  const rows = [...table.head, ...table.body];
  if (!rows.some(({ cells }) => cells.some(({ header }) => header))) {
    const group = parent.add('Div');
    for (const paragraph of rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children)))
      own(paragraph, group.add('P'));
    return;
  }
  const element = parent.add('Table', `/A<</O/Table/Summary${textString(table.title)}>>`);
  const head = table.head.length > 0 ? element.add('THead') : element;
  const body = table.head.length > 0 ? element.add('TBody') : element;
  addRows(head, table.head, 'Column');
  addRows(body, table.body, 'Row');

  function addRows(part: StructureElement, rows: readonly Row[], scope: Scope): void {
    for (const { cells } of rows) {
      const row = part.add('TR');
      const own = cells.every(({ header }) => header) ? 'Column' : scope;
      for (const cell of cells) addCell(row, cell, own);
    }
  }

  function addCell(row: StructureElement, cell: Cell, scope: Scope): void {
    const element = row.add(cell.header ? 'TH' : 'TD', attributes(cell, scope));
    for (const paragraph of cell.children)
      own(paragraph, cell.children.length > 1 ? element.add('P') : element);
  }
}

/** Whether a header cell tells about what stands below it or beside it. */
type Scope = 'Column' | 'Row';

function attributes({ header, colspan, rowspan }: Cell, scope: Scope): string {
  const entries = [
    header ? `/Scope/${scope}` : '',
    colspan > 1 ? `/ColSpan ${colspan}` : '',
    rowspan > 1 ? `/RowSpan ${rowspan}` : '',
  ].join('');
  return entries === '' ? '' : `/A<</O/Table${entries}>>`;
}
