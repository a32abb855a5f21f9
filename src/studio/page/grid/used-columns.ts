import { useComputed } from '@preact/signals';
import type { Field } from '../../api.js';
import { liesIn, newRowOf, pathKey, pathOfKey } from '../state/paths.js';
import { useView } from '../state/view.js';

/** So many are shown of an empty table of which no column must be filled. */
const FIRST = 8;

/**
 * Indices of the columns that some row has, or that every row must have, or that something is told of: a table of all
 * kinds of income is wider than any screen.
 */
export function useUsedColumns(field: Field): readonly number[] {
  const view = useView();
  const { columns = [], rows = [], path, keys = 0 } = field;
  const told = useComputed(() => {
    const inside = [...view.findingsByPath.value.keys()].map(pathOfKey).filter((one) => liesIn(one, path));
    const below = inside.map((one) => pathKey(one.slice(path.length + 1)));
    const typed = [...view.session.typed.values.value.keys()].map(pathOfKey);
    const fresh = typed.flatMap((one) => (newRowOf(field, one) === undefined ? [] : [`${one.at(-1)}`]));
    return [...new Set([...below, ...fresh])].sort().join('\n');
  });
  const wanted = new Set(told.value.split('\n'));
  const all = columns.map((_, at) => at);
  const used = all.filter((at) => {
    const { key, required } = columns[at]!;
    const filled = rows.some(({ values }) => (values[at] ?? null) !== null);
    return at < keys || required || filled || wanted.has(pathKey(key)) || wanted.has(`${at}`);
  });
  return used.length > keys + 1 || rows.length > 0 ? used : all.slice(0, FIRST);
}
