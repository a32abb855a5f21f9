import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Field, FieldColumn } from '../../api.js';
import { liesIn, newRowOf, pathKey, pathOfKey } from '../state/paths.js';
import { useView } from '../state/view.js';

/**
 * Indices of the columns that some row has, or that every row must have, or that something is told of, and of a table
 * without amounts those that it usually has: a table of all kinds of income is wider than any screen. What is shown stays
 * as long as the table does: nobody is to lose the column that comes next.
 */
export function useUsedColumns(field: Field): readonly number[] {
  const view = useView();
  const { columns = [], rows = [], path, keys = 0 } = field;
  const shown = useRef(new Set<number>());
  const told = useComputed(() => {
    const inside = [...view.findingsByPath.value.keys()].map(pathOfKey).filter((one) => liesIn(one, path));
    const below = inside.map((one) => pathKey(one.slice(path.length + 1)));
    const typed = [...view.session.typed.values.value.keys()].map(pathOfKey);
    const fresh = typed.flatMap((one) => (newRowOf(field, one) === undefined ? [] : [`${one.at(-1)}`]));
    return [...new Set([...below, ...fresh])].sort().join('\n');
  });
  const wanted = new Set(told.value.split('\n'));
  const isContent = contentColumns(columns, keys);
  const isEmpty = !rows.some(({ values }) =>
    values.some((value, at) => isContent[at] && (value ?? '') !== ''),
  );
  for (const [at, { key, required }] of columns.entries()) {
    const filled = rows.some(({ values }) => (values[at] ?? null) !== null);
    const usual = isEmpty && isFirstOfItsKind(columns, at);
    if (at < keys || required || filled || usual || wanted.has(pathKey(key)) || wanted.has(`${at}`))
      shown.current.add(at);
  }
  return [...shown.current].sort((one, other) => one - other);
}

/** Which columns a table is there for: amounts, or of a table without any all but its keys. */
function contentColumns(columns: readonly FieldColumn[], keys: number): readonly boolean[] {
  const amounts = columns.map(({ kind }, at) => at >= keys && kind === '金额');
  return amounts.includes(true) ? amounts : columns.map((_, at) => at >= keys);
}

/** Of 收入 一般公共预算, 收入 事业收入 and so on the first: what most bureaus have. */
function isFirstOfItsKind(columns: readonly FieldColumn[], at: number): boolean {
  const kindOf = ({ key }: FieldColumn) => pathKey(key.length > 1 ? key.slice(0, -1) : key);
  const kind = kindOf(columns[at]!);
  return columns.findIndex((column) => kindOf(column) === kind) === at;
}
