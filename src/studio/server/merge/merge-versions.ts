import { editText } from '../../../edit/edit-text.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import { SourceText } from '../../../read/text/source-text.js';
import type { Clash, FieldPath } from '../../api.js';
import { treeOf } from '../files/tree-of.js';
import { editsOf, meetingsOf } from './meetings.js';
import { mergeLines } from './merge-lines.js';

export interface MergedVersions {
  /** Theirs with all of yours that does not clash; undefined where one of the texts cannot be understood. */
  readonly merged?: string;
  readonly clashes: readonly Clash[];
}

/**
 * Brings together what two sides have made of the values of one text: by lines, and where these meet by what they say.
 * @param base undefined where nobody knows it: then every place at which theirs is otherwise clashes
 * @param ours of the clashes those in which yours hold; in the others theirs do
 */
export function mergeVersions(
  base: string | undefined,
  theirs: string,
  yours: string,
  ours: readonly FieldPath[] = [],
): MergedVersions {
  const [before, their, your] = [base ?? theirs, theirs, yours].map(treeIn);
  if (!before || !their || !your) return { clashes: [] };
  const meetings = meetingsOf({ before, their, your, isKnown: base !== undefined });
  const kept = new Set(ours.map((path) => JSON.stringify(path)));
  const held = meetings.filter(({ clash }) => !clash || kept.has(JSON.stringify(clash.path)));
  const clashes = meetings.flatMap(({ clash }) => clash ?? []);
  const merged = editText(new SourceText('', theirs), editsOf(held, their));
  const byLines = base !== undefined && clashes.length === 0 ? mergeLines(base, theirs, yours) : undefined;
  return { merged: saysTheSame(byLines, merged) ? byLines : merged, clashes };
}

/** The same for lines that were typed: what cannot be brought together by lines, comments among them, is left to the user. */
export function mergeTexts(base: string, theirs: string, yours: string): MergedVersions {
  const { merged, clashes } = mergeVersions(base, theirs, yours);
  const byLines = mergeLines(base, theirs, yours);
  return clashes.length === 0 && saysTheSame(byLines, merged) ? { merged: byLines, clashes } : { clashes };
}

function treeIn(text: string): Tree | undefined {
  return treeOf(new SourceText('', text));
}

/** Whatever the order of fields and items is. */
function saysTheSame(one: string | undefined, other: string | undefined): one is string {
  const [left, right] = [one, other].map((text) => (text === undefined ? undefined : treeIn(text)));
  return left !== undefined && right !== undefined && inOrder(left) === inOrder(right);
}

function inOrder(value: Tree): string {
  if (value instanceof Scalar) return JSON.stringify(value.text);
  const members = Array.isArray(value)
    ? value.map(inOrder)
    : Object.entries(value).map(([key, one]) => `${key}: ${inOrder(one)}`);
  return `[${members.sort().join()}]`;
}
