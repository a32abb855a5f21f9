import type { FileDigest } from '../kernel/file-digest.js';

/** Name that the list of checksums has in its folder. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

/** Digests as `sha256sum` writes them and `sha256sum -c` reads them. */
export function checksums(files: readonly FileDigest[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
