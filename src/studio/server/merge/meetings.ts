import type { Edit } from '../../../edit/edit-plan.js';
import type { Tree } from '../../../read/scalar.js';
import type { Clash, FieldPath } from '../../api.js';
import { newValue } from '../edits/new-value.js';
import { titleOf } from './list-items.js';
import {
  isRow,
  otherPlace,
  plainValue,
  saidText,
  saidWords,
  type TreeChange,
  treeChanges,
  valueIn,
  wordsOfPlace,
} from './tree-changes.js';

/** What one side has changed, as an edit of what the other side has. */
export interface Meeting {
  readonly edit: Edit;
  /** Whether the path is that of the list behind which it belongs. */
  readonly isNewItem?: true;
  /** Where the other side has changed it as well, to something else. */
  readonly clash?: Clash;
}

interface Versions {
  readonly before: Tree;
  readonly their: Tree;
  readonly your: Tree;
  /** Whether `before` is what both sides began with; else nobody knows that. */
  readonly isKnown: boolean;
}

/** What `your` has otherwise than `before`, met with what `their` has. */
export function meetingsOf(versions: Versions): readonly Meeting[] {
  const { before, their, your } = versions;
  const lost = new Map<string, TreeChange[]>();
  const meetings = treeChanges(before, your).flatMap((change) => {
    const other = otherPlace(change.path, before, their);
    if (other.lost === undefined) return met(change, other.place, versions);
    const key = JSON.stringify(change.path.slice(0, other.lost));
    lost.set(key, [...(lost.get(key) ?? []), change]);
    return [];
  });
  const rest = [...lost].flatMap(([key, changes]) =>
    metNowhere(JSON.parse(key) as FieldPath, changes, versions),
  );
  return [...meetings, ...rest];
}

/** The edits that these make together: new items stand behind one another. */
export function editsOf(meetings: readonly Meeting[], their: Tree): readonly Edit[] {
  const ends = new Map<string, number>();
  return meetings.map(({ isNewItem, edit }) => {
    if (!isNewItem) return edit;
    const key = JSON.stringify(edit.path);
    const items = valueIn(their, edit.path);
    const end = ends.get(key) ?? (Array.isArray(items) ? items.length : 0);
    ends.set(key, end + 1);
    return { ...edit, path: [...edit.path, end] };
  });
}

/** At a place that both sides have, or can have. */
function met({ path, before, after }: TreeChange, at: FieldPath, versions: Versions): Meeting[] {
  const { their, your, isKnown } = versions;
  const list = at.slice(0, -1);
  const isItem = before === undefined && typeof at.at(-1) === 'number' && !isRow(list);
  const items = valueIn(their, list);
  // The other side may have added one of the same name.
  const same = isItem && Array.isArray(items) ? items.map(titleOf).indexOf(titleOf(after)) : -1;
  const place = same < 0 ? at : [...list, same];
  const theirs = valueIn(their, place);
  const [was, said, yours] = [before, theirs, after].map(saidText);
  if (said === yours) return [];
  const value = after === undefined ? null : newValue(plainValue(after));
  const meeting: Meeting =
    isItem && same < 0 ? { isNewItem: true, edit: { path: list, value } } : { edit: { path: place, value } };
  if (isKnown && said === was) return [meeting];
  const label = wordsOfPlace(path, isItem ? your : versions.before);
  const base = isKnown ? saidWords(before) : '';
  return [{ ...meeting, clash: { path, label, base, theirs: saidWords(theirs), yours: saidWords(after) } }];
}

/** In an item that the other side has taken away, or in what is no group there any more: it can be put back as a whole. */
function metNowhere(
  path: FieldPath,
  changes: readonly TreeChange[],
  { before, their, your }: Versions,
): Meeting[] {
  const typed = changes.filter(({ after }) => saidText(after) !== '');
  const yours = valueIn(your, otherPlace(path, before, your).place);
  if (typed.length === 0 || yours === undefined) return [];
  const { place, lost } = otherPlace(path, before, their);
  const words = (said: (change: TreeChange) => Tree | undefined) =>
    typed
      .map((one) => `${wordsOfPlace(one.path, before, path.length)} ${saidWords(said(one))}`.trim())
      .join('，');
  const edit = { path: place, value: newValue(plainValue(yours)) };
  const clash = {
    path,
    label: wordsOfPlace(path, before),
    base: words((one) => one.before),
    theirs: lost === undefined ? saidWords(valueIn(their, place)) : '',
    yours: words((one) => one.after),
  };
  return [{ edit, clash, ...(lost !== undefined && { isNewItem: true }) }];
}
