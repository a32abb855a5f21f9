import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';

/**
 * The files that patterns stand for, each once, for shells that leave them as they are: `*` and `?` in a name,
 * `**` for any folders, hidden ones and node_modules apart. What matches nothing stays, so that reading it tells.
 * Single quotes around a pattern, which cmd.exe takes for a part of it, are none.
 */
export function expandPatterns(given: readonly string[]): string[] {
  return [...new Set(given.map(unquoted).flatMap(expand))];
}

function unquoted(pattern: string): string {
  return /^'.+'$/.test(pattern) && !existsSync(pattern) ? pattern.slice(1, -1) : pattern;
}

function expand(pattern: string): readonly string[] {
  if (!/[*?]/.test(pattern) || existsSync(pattern)) return [pattern];
  const { root } = parse(pattern);
  const found = filesOf(root, pattern.slice(root.length).split(/[\\/]+/));
  return found.length > 0 ? found : [pattern];
}

/** Files below a folder (here, for '') whose path has these parts. */
function filesOf(folder: string, [part = '', ...rest]: readonly string[]): string[] {
  const inside = (one: Dirent) => join(folder, one.name);
  const entries = listed(folder);
  if (part === '**') {
    const folders = entries.filter((one) => one.isDirectory() && one.name !== 'node_modules');
    return [...filesOf(folder, rest), ...folders.flatMap((one) => filesOf(inside(one), [part, ...rest]))];
  }
  if (!/[*?]/.test(part)) return withPart(join(folder, part), rest);
  const name = new RegExp(
    `^${part
      .replaceAll(/[.+^${}()|[\]]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'u',
  );
  return entries.filter((one) => name.test(one.name)).flatMap((one) => withPart(inside(one), rest));
}

function withPart(path: string, rest: readonly string[]): string[] {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (rest.length > 0) return kind?.isDirectory() ? filesOf(path, rest) : [];
  return kind?.isFile() ? [path] : [];
}

function listed(folder: string): Dirent[] {
  try {
    const all = readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
    return all.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
