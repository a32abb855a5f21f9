import { randomUUID } from 'node:crypto';
import { lstatSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryName } from './temporary-files.js';
import { unwritable } from './unwritable.js';

/** A file that is complete, to take the place of another. */
export interface StagedFile {
  readonly path: string;
  /** Where it is now, in the same folder. */
  readonly temporary: string;
}

/**
 * Puts files in their places, all or none: the PDF and the DOCX of a publication belong together, and one of them may be
 * open in another program. Of several, older ones are moved away first: whoever ends the program by force meanwhile finds
 * one missing, but never files of different runs side by side.
 * @param rename as the system does it
 * @throws Failure (命令行) naming the file that cannot be replaced; all places then hold what they held
 */
export function replaceFiles(staged: readonly StagedFile[], rename = renameSync): void {
  const older = new Map<string, string>();
  const replaced: string[] = [];
  let current = '';
  try {
    for (const { path } of staged.length > 1 ? staged.filter(isThere) : []) {
      current = path;
      const aside = join(dirname(path), temporaryName(randomUUID()));
      rename(path, aside);
      older.set(path, aside);
    }
    for (const { path, temporary } of staged) {
      current = path;
      rename(temporary, path);
      replaced.push(path);
    }
  } catch (error) {
    for (const path of replaced) rmSync(path, { force: true });
    for (const [path, aside] of older) renameSync(aside, path);
    throw unwritable(current, error);
  }
  for (const aside of older.values()) rmSync(aside, { force: true });
}

function isThere({ path }: StagedFile): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
