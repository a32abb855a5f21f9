import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** What V8 has made of modules, by their names. */
export type CompiledCode = ReadonlyMap<string, Buffer>;

/** Where the code of a module lies in a file, and its SHA-256: V8 runs damaged code as it finds it. */
type Place = readonly [offset: number, length: number, sha256: string];

interface Index {
  readonly key: string;
  readonly places: Readonly<Record<string, Place>>;
}

/** Larger files are none of ours: all of the program's modules come to some ten. */
export const MOST_BYTES = 32 * 1024 * 1024;
const LENGTH_BYTES = 4;

/**
 * The bytes of a file of compiled code: the length of an index, the index, then the code of one module after another.
 * @param key what the code is good for, see {@link keyOfCode}
 */
export function writeCode(key: string, code: CompiledCode): Buffer {
  const places: Record<string, Place> = {};
  let offset = 0;
  for (const [name, bytes] of code) {
    places[name] = [offset, bytes.length, sha256Of(bytes)];
    offset += bytes.length;
  }
  const index = Buffer.from(JSON.stringify({ key, places } satisfies Index));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(index.length);
  return Buffer.concat([length, index, ...code.values()]);
}

/** A file of compiled code, of which only what is asked for is read. */
export class CodeFile {
  readonly #descriptor: number;
  readonly #index: Index;
  readonly #begin: number;

  private constructor(descriptor: number, index: Index, begin: number) {
    this.#descriptor = descriptor;
    this.#index = index;
    this.#begin = begin;
  }

  /** The file, if it is there, is trusted, is whole as far as can be seen, and is good for `key`. */
  static open(path: string, key: string, isTrusted: (stats: Stats) => boolean): CodeFile | undefined {
    let descriptor: number | undefined;
    try {
      // The name of a link or a pipe gives nothing, and waits for nothing.
      descriptor = openSync(
        path,
        constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
      );
      const stats = fstatSync(descriptor);
      if (stats.isFile() && stats.size <= MOST_BYTES && isTrusted(stats)) {
        const length = read(descriptor, 0, LENGTH_BYTES).readUInt32LE();
        if (length > stats.size) throw new RangeError('an index longer than its file');
        const index = JSON.parse(read(descriptor, LENGTH_BYTES, length).toString()) as Index;
        if (index.key === key) return new CodeFile(descriptor, index, LENGTH_BYTES + length);
      }
    } catch {
      // None, or damaged: the modules are compiled from their source.
    }
    if (descriptor !== undefined) closeSync(descriptor);
    return undefined;
  }

  get names(): readonly string[] {
    return Object.keys(this.#index.places);
  }

  /** The code of a module; undefined where there is none, or not what was written. */
  codeOf(name: string): Buffer | undefined {
    const [offset, length, sha256] = this.#index.places[name] ?? [];
    if (offset === undefined || !(length! <= MOST_BYTES)) return undefined;
    try {
      const bytes = read(this.#descriptor, this.#begin + offset, length!);
      return sha256Of(bytes) === sha256 ? bytes : undefined;
    } catch {
      return undefined;
    }
  }
}

/** @throws RangeError where the file ends before */
function read(descriptor: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  if (readSync(descriptor, bytes, 0, length, from) !== length) throw new RangeError('the file ends too soon');
  return bytes;
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
