import { relative, sep } from 'node:path';

/** The path from a folder, the same on every system. */
export function portablePath(path: string, folder: string): string {
  return relative(folder, path).split(sep).join('/');
}
