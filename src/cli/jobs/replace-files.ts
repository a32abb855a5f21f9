import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, linkSync, lstatSync, renameSync, rmSync } from 'node:fs';
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
 * open in another program.
 * @param rename as the system does it
 * @throws Failure (命令行) naming the file that cannot be replaced; all places then hold what they held
 */
export function replaceFiles(staged: readonly StagedFile[], rename = renameSync): void {
  const older = new Map<string, string>();
  const replaced: string[] = [];
  let current = '';
  try {
    if (staged.length > 1)
      for (const { path } of staged) {
        current = path;
        keepOlder(path, older);
      }
    for (const { path, temporary } of staged) {
      current = path;
      rename(temporary, path);
      replaced.push(path);
    }
  } catch (error) {
    for (const path of replaced) putBack(path, older.get(path));
    throw unwritable(current, error);
  } finally {
    for (const copy of older.values()) rmSync(copy, { force: true });
  }
}

/** Notes under which second name what is there is kept. */
function keepOlder(path: string, older: Map<string, string>): void {
  if (!lstatSync(path, { throwIfNoEntry: false })) return;
  const copy = join(dirname(path), temporaryName(randomUUID()));
  older.set(path, copy);
  try {
    linkSync(path, copy);
  } catch {
    // Not every file system has links.
    copyFileSync(path, copy, constants.COPYFILE_EXCL);
  }
}

function putBack(path: string, copy: string | undefined): void {
  if (copy === undefined) rmSync(path, { force: true });
  else renameSync(copy, path);
}
