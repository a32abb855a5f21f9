import { readFileSync } from 'node:fs';

/** Milliseconds. */
const LONGEST_EMPTY = 300;
const PAUSE = 20;

/** What is in a file. Other programs empty it before they write it anew: what is found empty is waited for. */
export function writtenBytes(path: string): Uint8Array {
  for (let waited = 0; waited < LONGEST_EMPTY; waited += PAUSE) {
    const bytes = readFileSync(path);
    if (bytes.length > 0) return bytes;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  return readFileSync(path);
}
