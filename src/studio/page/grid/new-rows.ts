import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Field, FieldPath } from '../../api.js';
import { newRowOf, newRowPath, pathOfKey } from '../state/paths.js';
import { folder } from '../state/studio.js';
import { useView } from '../state/view.js';

/** The rows of a table, or items of a list, that are typed and not yet in the file, and an empty one to type the next into. */
export function useNewRows(field: Field): readonly FieldPath[] {
  const view = useView();
  const typed = useComputed(() => {
    const numbers = [...view.session.typed.values.value.keys()].map((key) => newRowOf(field, pathOfKey(key)));
    return [...new Set(numbers.filter((n) => n !== undefined))].sort((a, b) => a - b).join(' ');
  });
  const numbers = typed.value === '' ? [] : typed.value.split(' ').map(Number);
  // The empty row keeps its number, and so the keyboard, when a row above it is saved.
  const empty = useRef(0);
  empty.current = Math.max(empty.current, (numbers.at(-1) ?? -1) + 1);
  const shown = folder.value?.readOnly ? numbers : [...numbers, empty.current];
  return shown.map((n) => newRowPath(field, n));
}
