import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { type Roots, useFileInside } from './roots.js';

/** A file, known by what is in it. */
export interface FileDigest {
  readonly path: string;
  /** Hexadecimal, as `sha256sum` prints it. */
  readonly sha256: string;
}

const MEGABYTE = 1024 * 1024;
/** No file that is recorded comes near this; one with holes may claim any size. */
const LIMIT = 1024 * MEGABYTE;

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The same of a regular file inside the roots.
 * @throws OutsideRoots, NotRegularFile, FileTooLarge; else the error of the system
 */
export function digestOfFile(path: string, roots: Roots): string {
  return useFileInside(path, roots, LIMIT, (file, size) => {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(MEGABYTE);
    for (let at = 0, read = -1; at < size && read !== 0; at += read) {
      read = readSync(file, chunk, 0, Math.min(MEGABYTE, size - at), at);
      hash.update(chunk.subarray(0, read));
    }
    return hash.digest('hex');
  });
}
