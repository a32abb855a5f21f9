import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Short, whatever the target is called: with its name it could be longer than a file system allows. */
export function temporaryName(id: string): string {
  return `.gen-report-${id}.tmp`;
}

const TEMPORARY = /^\.gen-report-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

/** Nobody writes one file for longer: what is older is of a run that was killed. */
const DEAD_AFTER = 10 * 60 * 1000;

const swept = new Set<string>();

/** Removes what killed runs have left in a folder, once in a run. */
export function sweepLeftovers(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  const dead = Date.now() - DEAD_AFTER;
  for (const name of readdirSync(folder).filter((one) => TEMPORARY.test(one))) {
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isFile() && found.mtimeMs < dead) rmSync(path, { force: true });
  }
}
