import { join } from 'node:path';
import { digestOfFile, type FileDigest } from '../kernel/file-digest.js';
import type { Roots } from '../kernel/roots.js';

/**
 * Whether files are there, inside the roots, and have these digests.
 * @param folder that their paths start from
 */
export function areIntact(files: readonly FileDigest[], folder: string, roots: Roots): boolean {
  return files.every(({ path, sha256 }) => {
    try {
      return digestOfFile(join(folder, path), roots) === sha256;
    } catch {
      return false;
    }
  });
}
