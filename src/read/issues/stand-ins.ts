import type { z } from 'zod';
import { valueAt } from '../../kernel/value-at.js';
import type { JsonSchema } from '../report-json-schema.js';
import { Scalar, type Tree, UnfilledScalar } from '../scalar.js';
import { SET_AGAINST } from '../schema/value.js';
import type { Path } from '../yaml/locate.js';
import { fieldAt, knownKeys } from './field-guide.js';
import type { FileView } from './file-view.js';
import { withoutUnions } from './word-issues.js';

type Issue = z.core.$ZodIssue;
type Container = Record<string, Tree> | Tree[];

/** What was not there may have had parts that are not there either: so deep that no schema is. */
const MAX_ROUNDS = 12;

/**
 * The value of a tree that does not fit its schema, with stand-ins (`UnfilledScalar`) for all that is not filled in or
 * cannot be understood; undefined where none can be found.
 */
export function withStandIns<T>(
  view: FileView,
  check: (tree: Tree) => z.ZodSafeParseResult<T>,
): T | undefined {
  const tree = copied(view.tree);
  if (isContainer(tree)) for (const [key, group] of Object.entries(tree)) blankFigures(group, [key], view);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = check(tree);
    if (result.success) return result.data;
    const issues = result.error.issues.flatMap((issue) => withoutUnions(issue, { ...view, tree }));
    for (const issue of issues) mend(tree, issue, view);
  }
  return undefined;
}

function copied(tree: Tree): Tree {
  if (tree instanceof Scalar) return tree;
  if (isList(tree)) return tree.map(copied);
  return Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, copied(value)])),
  );
}

/** Puts what its schema takes where an issue is, or takes away what it does not know. */
function mend(tree: Tree, issue: Issue, view: FileView): void {
  const path = issue.path as Path;
  const found = valueAt(tree, path);
  if (issue.code === 'unrecognized_keys' && !(found instanceof Scalar)) {
    for (const key of issue.keys) takeAway(tree, [...path, key]);
  } else if (issue.code === 'too_small' && Array.isArray(found)) {
    while (found.length < Number(issue.minimum)) found.push(unfilled([...path, found.length], view));
  } else if (issue.code === 'too_big' && Array.isArray(found)) {
    found.splice(Number(issue.maximum));
  } else if (issue.code === 'invalid_key') {
    takeAway(tree, path);
  } else {
    putAt(tree, path, standIn(issue, found, view));
  }
}

function standIn(issue: Issue, found: unknown, view: FileView): Tree {
  const path = issue.path as Path;
  const expected = issue.code === 'invalid_type' ? issue.expected : issue.code;
  if (expected === 'array' || expected === 'tuple') return [];
  // A Scalar is an object to zod, and its own properties are unknown fields.
  if (expected !== 'object' && expected !== 'record' && expected !== 'unrecognized_keys')
    return unfilled(path, view);
  return found instanceof Scalar ? unknownGroup(path, view) : {};
}

/**
 * Of a group in which no figure is filled in, none is known; in one that has some, what is not written is zero, but for
 * what is set against them ({@link SET_AGAINST}), unless another item of the list has it; `{}` says that there is nothing. What is missing in an item of a list may be groups of
 * figures as well; elsewhere the file says which groups there are.
 */
function blankFigures(group: Tree, path: Path, view: FileView): void {
  if (!isContainer(group)) return;
  for (const [step, inner] of Object.entries(group))
    blankFigures(inner, [...path, Array.isArray(group) ? Number(step) : step], view);
  const isItem = typeof path.at(-1) === 'number';
  const saysNone = Object.keys(group).length === 0 && !isItem;
  if (Array.isArray(group) || saysNone || !mayHave(isFigure, fieldAt(view.schema, path))) return;
  const isEmpty = !hasFigure(group, path, view);
  if (!isEmpty && !hasFigure(group, path, view, isMoreThanZero)) return;
  for (const [key, value] of Object.entries(unknownGroup(path, view))) {
    const own = [...path, key];
    const isUnknown = isEmpty
      ? isItem || isNumber(fieldAt(view.schema, own))
      : fieldAt(view.schema, own)?.[SET_AGAINST] === true && !isInSomeItem(own, view);
    if (isUnknown) (group as Record<string, Tree>)[key] ??= value;
  }
}

/** Whether the file has a figure there in another item of the innermost list. */
function isInSomeItem(path: Path, view: FileView): boolean {
  const at = path.findLastIndex((step) => typeof step === 'number');
  const list = valueAt(view.tree, path.slice(0, at));
  if (at === -1 || !Array.isArray(list)) return false;
  return list.some((_, index) => {
    const other = path.with(at, index);
    const value = valueAt(view.tree, other);
    return value !== undefined && hasFigure(value as Tree, other, view);
  });
}

function hasFigure(value: Tree, path: Path, view: FileView, isMeant = isWritten): boolean {
  if (value instanceof Scalar) return isMeant(value.text) && isFigure(fieldAt(view.schema, path));
  return Object.entries(value).some(([step, inner]) =>
    hasFigure(inner, [...path, Array.isArray(value) ? Number(step) : step], view, isMeant),
  );
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}

function isMoreThanZero(text: string): boolean {
  return /[1-9]/.test(text);
}

/** All figures that a group may have, and the groups that have some; of one by codes those of its example. */
function unknownGroup(path: Path, view: FileView): Record<string, Tree> {
  const field = fieldAt(view.schema, path);
  const keys = knownKeys(field).filter((key) => mayHave(isNumber, fieldAt(view.schema, [...path, key])));
  const [example] = keys.length > 0 ? [] : ((field?.examples ?? []) as object[]);
  const codes = Object.entries(example ?? {}).filter(([, value]) => typeof value === 'number');
  return Object.fromEntries(
    [...keys, ...codes.map(([code]) => code)].map((key) => [key, unfilled([...path, key], view)]),
  );
}

/** Whether a field is of that kind, or may have one in it. */
function mayHave(isKind: (field: JsonSchema | undefined) => boolean, field: JsonSchema | undefined): boolean {
  return isKind(field) || knownKeys(field).some((key) => mayHave(isKind, field && fieldAt(field, [key])));
}

/** Amounts, counts and points; not codes and years, which are whole numbers and not small ones. Texts that may be written as numbers are among them. */
function isNumber(field: JsonSchema | undefined): boolean {
  const types = [field?.type].flat();
  return types.includes('number') || (types.includes('integer') && field?.minimum === 0);
}

/** Amounts, counts and points alone: texts have no pattern. */
function isFigure(field: JsonSchema | undefined): boolean {
  return isNumber(field) && field?.pattern !== undefined;
}

function unfilled(path: Path, { locator }: FileView): UnfilledScalar {
  return new UnfilledScalar(path, locator.value(path));
}

function putAt(tree: Tree, path: Path, value: Tree): void {
  const owner = valueAt(tree, path.slice(0, -1));
  if (isContainer(owner)) (owner as Record<string | number, Tree>)[path.at(-1)!] = value;
}

function takeAway(tree: Tree, path: Path): void {
  const owner = valueAt(tree, path.slice(0, -1));
  if (isContainer(owner)) delete (owner as Record<string | number, Tree>)[path.at(-1)!];
}

function isContainer(tree: unknown): tree is Container {
  return typeof tree === 'object' && tree !== null && !(tree instanceof Scalar);
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}
