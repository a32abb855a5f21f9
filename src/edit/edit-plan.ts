import type { Path } from '../read/yaml/locate.js';
import type { NewValue } from './written-value.js';

/** A value that shall stand at a path. A text of nothing empties the field; null takes it away, as it does an item. */
export interface Edit {
  readonly path: Path;
  readonly value: NewValue | null;
}

/** What shall become of a place: a value, or something at places within it. */
export interface Plan {
  value?: NewValue | null;
  readonly within: Map<string | number, Plan>;
}

/** The edits by the place that they are of; of two at one place the later holds. */
export function planOf(edits: readonly Edit[]): Plan {
  const root: Plan = { within: new Map() };
  for (const { path, value } of edits) {
    let plan = root;
    for (const step of path) {
      const next = plan.within.get(step) ?? { within: new Map() };
      plan.within.set(step, next);
      plan = next;
    }
    plan.value = value;
  }
  return root;
}

/** What a place will hold where nothing stands yet: lists where steps are numbers, with a text of nothing in their gaps. */
export function plannedValue({ value, within }: Plan): NewValue {
  if (within.size === 0) return value ?? '';
  const members = [...within]
    .filter(([, plan]) => !isRemoval(plan))
    .map(([step, plan]) => [step, plannedValue(plan)] as const);
  if (members.length === 0) return '';
  if (typeof members[0]![0] === 'number') {
    const items = new Map(members);
    const last = Math.max(...members.map(([step]) => Number(step)));
    return Array.from({ length: last + 1 }, (_, index) => items.get(index) ?? '');
  }
  return Object.fromEntries(members);
}

/** Whether a place shall be no more. */
export function isRemoval({ value, within }: Plan): boolean {
  return value === null && within.size === 0;
}
