import { headerScope } from '../../../document/table-grid.js';
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
  addRows(head, table.head, true);
  addRows(body, table.body, false);

  function addRows(part: StructureElement, rows: readonly Row[], inHead: boolean): void {
    for (const row of rows) {
      const element = part.add('TR');
      for (const cell of row.cells) addCell(element, cell, headerScope(cell, row, inHead));
    }
  }

  function addCell(row: StructureElement, cell: Cell, scope: Scope): void {
    const element = row.add(scope ? 'TH' : 'TD', attributes(cell, scope));
    for (const paragraph of cell.children)
      own(paragraph, cell.children.length > 1 ? element.add('P') : element);
  }
}

type Scope = ReturnType<typeof headerScope>;

function attributes({ colspan, rowspan }: Cell, scope: Scope): string {
  const entries = [
    scope ? `/Scope/${scope === 'row' ? 'Row' : 'Column'}` : '',
    colspan > 1 ? `/ColSpan ${colspan}` : '',
    rowspan > 1 ? `/RowSpan ${rowspan}` : '',
  ].join('');
  return entries === '' ? '' : `/A<</O/Table${entries}>>`;
}
