import { existsSync, fstatSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import paths, { dirname, join, type PlatformPath, resolve } from 'node:path';
import { useRegularFile } from './regular-file.js';

/** A folder that files may be read from, with the links in its path followed. */
interface Root {
  readonly named: string;
  readonly real: string;
}

/**
 * Folders that hold what a file may name. Files come from strangers: without such a border, one could have any file of
 * the machine printed.
 */
export type Roots = readonly Root[];

/** 在外: the path itself leads out. 链接: a link in it does. 隐藏: .git and its like. 保留名: a device of Windows, or an alias (GIT~1). */
export type Trespass = '在外' | '链接' | '隐藏' | '保留名';

/** A path leads to where nothing may be read. Nothing was read. */
export class OutsideRoots extends Error {
  override readonly name = 'OutsideRoots';
  readonly trespass: Trespass;
  readonly roots: Roots;

  constructor(path: string, trespass: Trespass, roots: Roots) {
    super(`${path} is not for reading: ${trespass}`);
    this.trespass = trespass;
    this.roots = roots;
  }
}

/**
 * Where a file, and what it names, may lie: in its own folder and in those `allowed`; if none is, in the git checkout
 * around it.
 */
export function rootsOf(file: string, allowed: readonly string[]): Roots {
  const own = dirname(resolve(file));
  const others = allowed.length > 0 ? allowed : checkoutsAround(own);
  return rootsAt(own, ...others);
}

/** These folders; one that is not there holds nothing. */
export function rootsAt(...folders: readonly string[]): Roots {
  return folders.map((folder) => ({ named: resolve(folder), real: realOf(folder) ?? resolve(folder) }));
}

/** Node's own walk asks the disk for every folder on the way; on Windows it keeps the letters of network drives. */
const realPathOf = process.platform === 'win32' ? realpathSync : realpathSync.native;

/** The nearest; none where the folder lies in no checkout. */
function checkoutsAround(folder: string): readonly string[] {
  if (existsSync(join(folder, '.git'))) return [folder];
  const parent = dirname(folder);
  return parent === folder ? [] : checkoutsAround(parent);
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/**
 * The path with its links followed, of what may be read. What leads out by its own words is refused before anything is
 * asked of the disk: on Windows, to ask for a file of another computer sends it the user's name and password.
 * @throws OutsideRoots; ENOENT where nothing is there
 */
export function insideRoots(path: string, roots: Roots): string {
  const named = resolve(path);
  const inWords = roots.flatMap((root) => [root.named, root.real].flatMap((folder) => within(folder, named)));
  if (inWords.length === 0) throw new OutsideRoots(path, '在外', roots);
  if (inWords.every((parts) => parts.some(isReserved))) throw new OutsideRoots(path, '保留名', roots);
  const real = realPathOf(named);
  const inTruth = roots.flatMap((root) => within(root.real, real));
  if (inTruth.length === 0) throw new OutsideRoots(path, '链接', roots);
  if (inTruth.every((parts) => parts.some(isHidden))) throw new OutsideRoots(path, '隐藏', roots);
  return real;
}

/**
 * Opens a regular file inside the roots for as long as `use` takes.
 * @param limit of its size, in bytes
 * @throws OutsideRoots, NotRegularFile, FileTooLarge; else the error of the system
 */
export function useFileInside<Result>(
  path: string,
  roots: Roots,
  limit: number,
  use: (file: number, size: number) => Result,
): Result {
  const real = insideRoots(path, roots);
  return useRegularFile(real, limit, (file, size) => {
    // A folder on the way may have become a link since; what has been opened has not.
    if (!liesAt(file, real)) throw new OutsideRoots(path, '链接', roots);
    return use(file, size);
  });
}

/** Whether an open file lies at this path: Linux tells it of the handle itself, elsewhere the path is asked once more. */
function liesAt(file: number, path: string): boolean {
  const place = targetOf(`/proc/self/fd/${file}`);
  if (place !== undefined) return place === path;
  const [opened, there] = [fstatSync(file), lstatSync(path)];
  return realpathSync(path) === path && opened.ino === there.ino && opened.dev === there.dev;
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/**
 * The names that lead from a folder to what lies in it, in a list; an empty one for what does not. On Windows, case makes
 * no difference.
 * @param system whose paths they are
 * @internal exported for its test
 */
export function within(
  folder: string,
  path: string,
  system: PlatformPath = paths,
): readonly (readonly string[])[] {
  const way = system.relative(folder, path);
  const parts = way === '' ? [] : way.split(system.sep);
  return system.isAbsolute(way) || parts[0] === '..' ? [] : [parts];
}

/** .git holds the access token of a CI job, .env and .npmrc others. */
function isHidden(name: string): boolean {
  return name.startsWith('.');
}

const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*([.:]|$)/i;
/** The second name that Windows gives a file whose own is not of the old kind: GIT~1 for .git. */
const ALIAS = /^[^.~]{1,7}~\d+(\.[^.]{1,3})?$/;

/** Windows takes these for the name without them; `.. ` for `..`. */
const ENDING = /[. ]$/;

/** Refused on every system: what one cannot publish, another shall not. */
function isReserved(name: string): boolean {
  return [DEVICE, ALIAS, ENDING].some((pattern) => pattern.test(name));
}
