import { createHash } from 'node:crypto';

/** A file, known by what is in it. */
export interface FileDigest {
  readonly path: string;
  /** Hexadecimal, as `sha256sum` prints it. */
  readonly sha256: string;
}

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
