import { type FigureKind, isFigure, sum } from '../../kernel/figure.js';

/** Rates and points of units say nothing of the department when they are added. */
const ADDED: readonly FigureKind[] = ['金额', '数量'];

/** Whether figures of this kind are added up. */
export function isAdded(kind: FigureKind): boolean {
  return ADDED.includes(kind);
}

/**
 * What stands at one place of several data files, added up: amounts and counts are summed, groups and mappings by their
 * keys, lists of records are joined. Texts are left out: nobody can add them.
 */
export function addUp(values: readonly unknown[]): unknown {
  const given: readonly unknown[] = values.filter((value) => value !== undefined);
  const [first] = given;
  if (isFigure(first)) return isAdded(first.kind) ? sum(given.filter(isFigure)) : undefined;
  if (Array.isArray(first)) return joined(given as readonly (readonly unknown[])[]);
  if (typeof first === 'object' && first !== null) return groupOf(given as readonly Group[]);
  return undefined;
}

type Group = Readonly<Record<string, unknown>>;

function groupOf(groups: readonly Group[]): Group | undefined {
  const keys = [...new Set(groups.flatMap(Object.keys))];
  const entries = keys.map((key) => [key, addUp(groups.map((group) => group[key]))] as const);
  const added = entries.filter(([, value]) => value !== undefined);
  // An empty group says that there is nothing; one of texts alone says nothing here.
  return added.length === 0 && keys.length > 0 ? undefined : Object.fromEntries(added);
}

function joined(lists: readonly (readonly unknown[])[]): readonly unknown[] | undefined {
  const all = lists.flat();
  return all.every(isRecord) ? all : undefined;
}

function isRecord(item: unknown): boolean {
  return typeof item === 'object' && item !== null && Object.values(item).some(isFigure);
}
