import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** Write permission of the group and of all others. */
const OTHERS_WRITE = 0o022;
const STICKY = 0o1000;
/** The administrator. */
export const ROOT = 0;

/**
 * Whether nobody but these users can have written a file or folder, or put another in it. On Windows, where neither is
 * known, access is a matter of the folder: that of a user's programs belongs to the user.
 */
export function onlyWrittenBy(owners: readonly number[], { uid, mode }: Stats): boolean {
  if (process.platform === 'win32') return true;
  return owners.includes(uid) && (mode & OTHERS_WRITE) === 0;
}

/**
 * The true path of a folder that is the user's own, and in whose place nobody else can put another: that holds for every
 * folder above it as well, but that those may be the administrator's, and where everybody may write, as among temporary
 * files, nobody may move what is another's. Undefined where it is not so.
 */
export function ownFolder(folder: string, user: number): string | undefined {
  try {
    const path = realpathSync(folder);
    const stats = lstatSync(path);
    const isOwn = stats.isDirectory() && onlyWrittenBy([user], stats);
    return isOwn && foldersAbove(path).every((above) => isSafeAbove(above, user)) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isSafeAbove(folder: string, user: number): boolean {
  const stats = lstatSync(folder);
  const isShared = stats.uid === ROOT && (stats.mode & STICKY) !== 0;
  return isShared || onlyWrittenBy([user, ROOT], stats);
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}

/** The folder for what programs keep for a user; undefined where the environment names none. */
export function userCacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  const below = (base: string | undefined, ...names: string[]) =>
    base !== undefined && isAbsolute(base) ? join(base, ...names) : undefined;
  if (platform === 'win32') return below(env.LOCALAPPDATA, 'gen-report', 'cache');
  if (platform === 'darwin') return below(env.HOME, 'Library', 'Caches', 'gen-report');
  return below(env.XDG_CACHE_HOME, 'gen-report') ?? below(env.HOME, '.cache', 'gen-report');
}
