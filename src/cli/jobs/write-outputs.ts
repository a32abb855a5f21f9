import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFiles, type StagedFile } from './replace-files.js';
import { sweepLeftovers, temporaryName } from './temporary-files.js';
import { untilDone } from './until-done.js';
import { unwritable } from './unwritable.js';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes all files or none: each is written beside its target first and takes its place only when every one of them is
 * complete, so that a failure leaves older files as they were. Who breaks the program off meanwhile waits until it is done.
 * @throws Failure (命令行) naming the file that cannot be written
 */
export async function writeOutputs(files: readonly OutputFile[]): Promise<void> {
  if (files.length === 0) return;
  await untilDone(() => {
    const staged: StagedFile[] = [];
    try {
      for (const file of files) stage(file, staged);
      replaceFiles(staged);
    } finally {
      for (const { temporary } of staged) rmSync(temporary, { force: true });
    }
  });
}

function stage({ path, bytes }: OutputFile, staged: StagedFile[]): void {
  const folder = dirname(path);
  makeFolder(folder);
  try {
    sweepLeftovers(folder);
    const temporary = join(folder, temporaryName(randomUUID()));
    staged.push({ path, temporary });
    writeFileSync(temporary, bytes, { flag: 'wx' });
  } catch (error) {
    throw unwritable(path, error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable((error as NodeJS.ErrnoException).path ?? folder, hindrance(folder) ?? error);
  }
}

/** Of a disk that can only be read, the system says that the new folder is not there. */
function hindrance(folder: string): unknown {
  try {
    accessSync(nearestFolder(folder), constants.W_OK);
    return undefined;
  } catch (error) {
    return error;
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : nearestFolder(dirname(path));
}
