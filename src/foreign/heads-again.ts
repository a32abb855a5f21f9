/** A cell at its place; rows and columns count from the same number in all of them. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly text: string;
}

/** Cells of a row of heads, at least: less may be the same by chance. */
const LEAST_HEADS = 3;

/**
 * Whether the cells of a row are the heads of a row above once more, because a page begins there: their label reaches
 * down to it, and goes on beside the rows below. `above` holds all cells that begin above the row.
 */
export function areHeadsAgain(above: readonly CellText[], cells: readonly CellText[], row: number): boolean {
  const labels = cells.filter(isLabel);
  if (cells.length < LEAST_HEADS || labels.length === 0 || labels.length === cells.length) return false;
  const [label] = labels;
  const first = above.find((cell) => isSame(cell, label!) && endOf(cell) === row);
  if (!first || first.text === '') return false;
  const heads = above.filter((cell) => cell.row === first.row);
  return (
    heads.length === cells.length && cells.every((cell) => heads.some((head) => isHead(head, cell, row)))
  );
}

function isHead(head: CellText, cell: CellText, row: number): boolean {
  return isSame(head, cell) && isLabel(head) === isLabel(cell) && (!isLabel(cell) || endOf(head) === row);
}

function isSame(one: CellText, other: CellText): boolean {
  return one.column === other.column && one.colspan === other.colspan && wordsOf(one) === wordsOf(other);
}

/** Beside more than one row. */
function isLabel({ rowspan }: CellText): boolean {
  return rowspan > 1;
}

function endOf({ row, rowspan }: CellText): number {
  return row + rowspan;
}

function wordsOf({ text }: CellText): string {
  return text.replace(/\s/g, '');
}

/** The cells of a table without heads that come again, from top to bottom; labels that these part are whole. */
export function withoutHeadsAgain<C extends CellText>(cells: readonly C[]): readonly C[] {
  let joined = cells;
  let removed = 0;
  for (const row of rowsOfHeads(cells)) {
    const at = row - removed;
    const above = joined.filter((cell) => cell.row < at);
    const own = joined.filter((cell) => cell.row === at);
    if (!areHeadsAgain(above, own, at)) continue;
    joined = withoutRow(joined, at);
    removed += 1;
  }
  return joined;
}

/** Rows that begin as an earlier one does, with a label. */
function rowsOfHeads(cells: readonly CellText[]): readonly number[] {
  const rows: number[] = [];
  const labels = new Set<string>();
  for (const cell of cells) {
    if (!isLabel(cell) || cell.text === '') continue;
    const label = `${cell.column} ${wordsOf(cell)}`;
    if (labels.has(label) && rows.at(-1) !== cell.row) rows.push(cell.row);
    labels.add(label);
  }
  return rows;
}

function withoutRow<C extends CellText>(cells: readonly C[], row: number): readonly C[] {
  const labelColumns = new Set(cells.filter(isLabel).map(({ column }) => column));
  const kept = new Map<C, C>();
  for (const cell of cells) {
    if (cell.row < row) {
      kept.set(cell, cell);
      continue;
    }
    const isAgain = cell.row === row;
    if (isAgain && !isLabel(cell)) continue;
    const rows = isAgain ? cell.rowspan - 1 : cell.rowspan;
    const over =
      cell.row <= row + 1 ? cells.find((one) => endOf(one) === row && goesOn(one, cell)) : undefined;
    if (over && labelColumns.has(cell.column)) kept.set(over, { ...over, rowspan: over.rowspan + rows });
    else kept.set(cell, { ...cell, row: isAgain ? row : cell.row - 1, rowspan: rows });
  }
  return [...kept.values()];
}

/** It is written again below the page's end, or all of it stands above. */
function goesOn(over: CellText, cell: CellText): boolean {
  if (over.text === '' || over.column !== cell.column || over.colspan !== cell.colspan) return false;
  return wordsOf(over) === wordsOf(cell) || (cell.text === '' && isLabel(over));
}
