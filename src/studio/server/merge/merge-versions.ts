import { editText } from '../../../edit/edit-text.js';
import type { Tree } from '../../../read/scalar.js';
import { SourceText } from '../../../read/text/source-text.js';
import type { Clash } from '../../api.js';
import { newValue } from '../edits/new-value.js';
import { treeOf } from '../files/tree-of.js';
import { mergeLines } from './merge-lines.js';
import { plainValue, saidText, samePlace, type TreeChange, treeChanges, valueIn } from './tree-changes.js';

export interface MergedVersions {
  /** Theirs with all of yours that does not clash; undefined where one of the texts cannot be understood. */
  readonly merged?: string;
  readonly clashes: readonly Clash[];
}

/** Brings together what two sides have made of one text: by lines, and where these meet by the values that they hold. */
export function mergeVersions(base: string, theirs: string, yours: string): MergedVersions {
  const [before, their, your] = [base, theirs, yours].map((text) => treeOf(new SourceText('', text)));
  if (!before || !their || !your) return { clashes: [] };
  const changes = treeChanges(before, your);
  const clashes = changes.flatMap((change) => clashOf(change, before, their) ?? []);
  const byLines = clashes.length === 0 ? mergeLines(base, theirs, yours) : undefined;
  if (byLines !== undefined && treeOf(new SourceText('', byLines))) return { merged: byLines, clashes };
  const clashing = new Set(clashes.map(({ path }) => JSON.stringify(path)));
  const edits = changes
    .filter(({ path }) => !clashing.has(JSON.stringify(path)))
    .flatMap(({ path, after }) => {
      const place = samePlace(path, before, their);
      const value = after === undefined ? null : newValue(plainValue(after));
      return place ? [{ path: place, value }] : [];
    });
  return { merged: editText(new SourceText('', theirs), edits), clashes };
}

/** Both sides have changed the place, each to something else. */
function clashOf({ path, before, after }: TreeChange, base: Tree, their: Tree): Clash | undefined {
  const place = samePlace(path, base, their);
  const theirs = saidText(place && valueIn(their, place));
  const [was, yours] = [saidText(before), saidText(after)];
  if (theirs === was || theirs === yours) return undefined;
  return { path, label: path.filter((step) => typeof step === 'string').join(' '), base: was, theirs, yours };
}
