import type { Field, FieldPath } from '../../api.js';
import { cellPath, newRowOf, newRowPath, pathKey } from '../state/paths.js';
import { useNewRows } from './new-rows.js';
import { isRange, pastedRange } from './pasted-range.js';
import { useIds } from './use-ids.js';

/** A line of a table or list on the screen. */
export interface FieldLine {
  /** Stays the same wherever the line goes, whatever it is called. */
  readonly id: string;
  readonly path: FieldPath;
  /** Index among the rows of the file; absent where it is typed and not yet in it. */
  readonly row?: number;
}

/** The rows of the file, those that are typed behind them, and an empty one. */
export function useLines(field: Field): readonly FieldLine[] {
  const fresh = useNewRows(field);
  const rows = field.rows ?? [];
  const ids = useIds(
    rows.map(({ path, values }) => pathKey([...path.slice(0, -1), values[field.keys ?? 0] ?? ''])),
  );
  return [
    ...rows.map(({ path }, row) => ({ id: ids[row]!, path, row })),
    ...fresh.map((path) => ({ id: pathKey(path), path })),
  ];
}

/** Where the value of a line in a column is typed. */
export function pathInLine(field: Field, { path, row }: Omit<FieldLine, 'id'>, column: number): FieldPath {
  return row === undefined ? [...path, column] : cellPath(field, row, column);
}

/**
 * The cells that a paste fills, from a line downwards and over `columns` to the right; rows are added for what goes
 * further down. None where what is pasted is a text of one cell, which goes where the cursor is.
 */
export function pastedCells(
  event: ClipboardEvent,
  field: Field,
  lines: readonly FieldLine[],
  from: number,
  columns: readonly number[],
): readonly (readonly [FieldPath, string])[] {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!isRange(text)) return [];
  event.preventDefault();
  const next = newRowOf(field, lines.at(-1)?.path ?? []) ?? 0;
  return pastedRange(text).flatMap((values, down) => {
    const line = lines[from + down] ?? { path: newRowPath(field, next + from + down - lines.length + 1) };
    return values.flatMap((value, right) => {
      const column = columns[right];
      return column === undefined ? [] : [[pathInLine(field, line, column), value] as const];
    });
  });
}
