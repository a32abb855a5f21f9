import { Scalar, type Tree } from '../../read/scalar.js';
import { ROW } from './places.js';

/** Fields of a data file that nothing stands in, by what they are: 年初预算 14, 原因 23. */
export function leftToFill(tree: Tree): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of emptyFields(tree, [])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

function* emptyFields(tree: Tree, names: readonly string[]): Generator<string> {
  if (tree instanceof Scalar) {
    if (tree.text.trim() === '') yield kindOfField(names);
    return;
  }
  const members = Array.isArray(tree)
    ? tree.map((item: Tree, index) => [isRow(tree, names) ? (ROW[index] ?? '') : '', item] as const)
    : Object.entries(tree);
  for (const [name, member] of members) yield* emptyFields(member, name === '' ? names : [...names, name]);
  if (names.length === 1 && names[0] === '科目' && Array.isArray(tree)) yield* withoutBudget(tree);
}

/** An indicator as [三级指标, 年度指标值, …]. */
function isRow(list: readonly Tree[], names: readonly string[]): boolean {
  return names.includes('指标') && list.every((item) => item instanceof Scalar);
}

/** The budget of a 科目 stands in no table of the 决算. */
function withoutBudget(subjects: readonly Tree[]): string[] {
  const lacking = subjects.filter((subject) => !(subject instanceof Scalar) && !('年初预算' in subject));
  return lacking.map(() => '年初预算');
}

function kindOfField(names: readonly string[]): string {
  return names.some((name) => name.endsWith('原因')) ? '原因' : (names.at(-1) ?? '');
}
