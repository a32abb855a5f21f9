import { useRef } from 'preact/hooks';
import { sameItems } from '../../same-items.js';

/** Ids of the items of a list that go with them: the keyboard stays in its item when others are added or taken away above. */
export function useIds(names: readonly string[]): readonly string[] {
  const known = useRef<{ names: readonly string[]; ids: readonly string[]; next: number }>({
    names: [],
    ids: [],
    next: 0,
  });
  const { names: before, ids: given, next } = known.current;
  const ids: string[] = [];
  for (const [at, index] of sameItems(before, names).entries()) if (index >= 0) ids[index] = given[at]!;
  let free = next;
  for (const at of names.keys()) ids[at] ??= String(free++);
  known.current = { names, ids, next: free };
  return ids;
}
