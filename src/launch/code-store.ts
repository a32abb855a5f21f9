import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { CodeFile, type CompiledCode, MOST_BYTES, writeCode } from './code-file.js';
import { onlyWrittenBy, ownFolder, ROOT } from './trusted-folder.js';

const WHOLE = /^[0-9a-f]{32}\.code$/;
const UNFINISHED = /^[0-9a-f]{32}\.\d+\.tmp$/;
/** Programs, versions of Node and flags that one user may have in turn; the files of others are removed. */
const KEPT_FILES = 4;
/** After which a file that nobody has finished is removed. */
const ABANDONED_MS = 60 * 60 * 1000;

/** Where compiled code may lie. */
export interface CodePlaces {
  /** Folder that the build fills, beside the program. */
  readonly packaged: string;
  /** File of the program: whoever owns it is trusted with its code as well. */
  readonly program: string;
  /** Folder of the user, where runs keep what the build did not; undefined where none is known. */
  readonly own: string | undefined;
}

/** What compiled code is good for: one program under one version of Node, its flags and the machine's processor. */
export function keyOfCode(programDigest: string): string {
  const { version, platform, arch } = process;
  const made = [programDigest, version, platform, arch, cachedDataVersionTag()];
  return createHash('sha256').update(made.join('\n')).digest('hex').slice(0, 32);
}

/** The code that the build or an earlier run has left, if it is there and nobody else can have written it. */
export function findCode({ packaged, program, own }: CodePlaces, key: string): CodeFile | undefined {
  return packagedCode(packaged, program, key) ?? ownCode(own, key);
}

function packagedCode(folder: string, program: string, key: string): CodeFile | undefined {
  const owners = [ROOT, user(), statSync(program).uid];
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory() || !onlyWrittenBy(owners, stats)) return undefined;
  return CodeFile.open(join(folder, fileName(key)), key, (file) => onlyWrittenBy(owners, file));
}

function ownCode(place: string | undefined, key: string): CodeFile | undefined {
  const folder = place && ownFolder(place, user());
  return folder
    ? CodeFile.open(join(folder, fileName(key)), key, (file) => onlyWrittenBy([user()], file))
    : undefined;
}

/** Keeps code for the next run in a folder of the user; where that cannot be, nothing happens. */
export function keepCode(place: string, key: string, code: CompiledCode): void {
  try {
    if (ownFolder(nearestFolder(place), user()) === undefined) return;
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const folder = ownFolder(place, user());
    if (folder !== undefined) putCode(folder, key, code);
  } catch {
    // A full disk, a folder that is read-only: the next run compiles again.
  }
}

/** The folder, or the first above it that there is. */
function nearestFolder(place: string): string {
  return existsSync(place) || dirname(place) === place ? place : nearestFolder(dirname(place));
}

/**
 * Writes code beside its place and then moves it there; removes what is no longer of use in the folder.
 * @throws where the folder cannot be written
 */
export function putCode(folder: string, key: string, code: CompiledCode): void {
  const bytes = writeCode(key, code);
  if (bytes.length > MOST_BYTES) return;
  const temporary = join(folder, `${key}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o644 });
    renameSync(temporary, join(folder, fileName(key)));
  } finally {
    rmSync(temporary, { force: true });
  }
  tidy(folder);
}

function tidy(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, name, age: Date.now() - statSync(path).mtimeMs };
  });
  const whole = files.filter(({ name }) => WHOLE.test(name)).sort((a, b) => a.age - b.age);
  const abandoned = files.filter(({ name, age }) => UNFINISHED.test(name) && age > ABANDONED_MS);
  for (const { path } of [...whole.slice(KEPT_FILES), ...abandoned]) rmSync(path, { force: true });
}

function fileName(key: string): string {
  return `${key}.code`;
}

/** The user that what is written will belong to. */
function user(): number {
  return process.geteuid?.() ?? ROOT;
}
