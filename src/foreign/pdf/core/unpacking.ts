const MEGABYTE = 1024 * 1024;
/** Several times the largest typeface that a publication embeds. */
const MOST_OF_ONE = 100 * MEGABYTE;
const MOST_OF_ALL = 1024 * MEGABYTE;

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

  /** @param own what has come of the stream so far @param more bytes of it that are new */
  count(own: number, more: number): void {
    this.#all += more;
    if (own <= MOST_OF_ONE && this.#all <= MOST_OF_ALL) return;
    this.#isSwollen = true;
    throw new SwollenFile();
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
      if (this.length > MOST_OF_ONE) unpacking.count(this.length, 0);
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
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        length += part.length;
        unpacking.count(length, part.length);
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
