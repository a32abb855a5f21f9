const MEGABYTE = 1024 * 1024;
/** Twice the largest typeface that a publication embeds; and of all else, three pages with a map each. */
const MOST_OF_TYPEFACE = 40 * MEGABYTE;
const MOST_OF_ONE = 10 * MEGABYTE;
const MOST_OF_ALL = 1024 * MEGABYTE;
/** What files of TrueType, OpenType and CFF begin with. */
const TYPEFACES = [
  [0, 1, 0, 0],
  [0x4f, 0x54, 0x54, 0x4f],
  [1, 0, 4],
];
/** What of the file belongs to a stream before it begins. */
const DICTIONARY = 2000;

/** A file unpacks to more than a publication can hold: ten kilobytes may be written so that they fill any memory. */
export class SwollenFile extends Error {
  override readonly name = 'SwollenFile';
}

/** How much the core has unpacked of one file. */
export class Unpacking {
  #all = 0;
  #isSwollen = false;

  /** @throws SwollenFile: the core goes on with an empty stream where something is thrown in it. */
  check(): void {
    if (this.#isSwollen) throw new SwollenFile();
  }

  /** @param own what has come of the stream so far @param more bytes of it that are new @param first what it begins with */
  count(own: number, more: number, first: ArrayLike<number>): void {
    this.#all += more;
    const most = isTypeface(first) ? MOST_OF_TYPEFACE : MOST_OF_ONE;
    if (own <= most && this.#all <= MOST_OF_ALL) return;
    this.#isSwollen = true;
    throw new SwollenFile();
  }
}

function isTypeface(first: ArrayLike<number>): boolean {
  return TYPEFACES.some((mark) => mark.every((byte, at) => first[at] === byte));
}

/** @throws SwollenFile where a stream that is not packed at all is that large: the core takes it as it is */
export function refuseLargeStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let from = 0;
  for (let end = file.indexOf('endstream'); end >= 0; end = file.indexOf('endstream', from)) {
    if (end - from > MOST_OF_ONE) {
      const start = file.indexOf('stream', from);
      const isPacked = file.subarray(Math.max(from, start - DICTIONARY), start).includes('/Filter');
      if (!isPacked && end - start > MOST_OF_ONE) throw new SwollenFile();
    }
    from = end + 'endstream'.length;
  }
}

/**
 * Counts what the core unpacks while `use` is under way. It unpacks by the engine's DecompressionStream, and by itself
 * into arrays that it doubles; both are replaced meanwhile, for it offers no bounds of its own.
 */
export async function boundUnpacking<T>(unpacking: Unpacking, use: () => Promise<T>): Promise<T> {
  const restore = [boundArrays(unpacking), boundStreams(unpacking)];
  try {
    return await use();
  } finally {
    for (const one of restore) one();
  }
}

/** What is copied into a larger array has grown. */
function boundArrays(unpacking: Unpacking): () => void {
  const set = Uint8Array.prototype.set;
  Object.defineProperty(Uint8Array.prototype, 'set', {
    value(this: Uint8Array, from: ArrayLike<number>, offset?: number) {
      if (this.length > MOST_OF_ONE) unpacking.count(from.length, 0, from);
      set.call(this, from, offset);
    },
    configurable: true,
    writable: true,
  });
  return () => {
    delete (Uint8Array.prototype as { set?: unknown }).set;
  };
}

/** Named by the browser's library alone, with which the program is not compiled. */
type Format = ConstructorParameters<typeof DecompressionStream>[0];

function boundStreams(unpacking: Unpacking): () => void {
  const own = globalThis.DecompressionStream;
  const bounded = (format: Format) => {
    const { readable, writable } = new own(format);
    let length = 0;
    let first: Uint8Array | undefined;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        length += part.length;
        first ??= part;
        unpacking.count(length, part.length, first);
        controller.enqueue(part);
      },
    });
    return { readable: readable.pipeThrough(counted), writable };
  };
  // Called with `new`, it gives what it returns.
  globalThis.DecompressionStream = function counting(format: Format) {
    return bounded(format);
  } as unknown as typeof DecompressionStream;
  return () => {
    globalThis.DecompressionStream = own;
  };
}
