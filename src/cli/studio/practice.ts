import type { LookTask } from './look-for-studio.js';

/** V8 compiles well what has been called often: the fifth look takes a third of the processor time of the first. */
const TIMES = 4;
/** Milliseconds in which nobody asks for anything. */
const QUIET = 1000;

/** Has a thread look again at what it has seen, for nothing but to become quick, while nobody waits for it. */
export class Practice {
  #left = TIMES;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: Int32Array | undefined;

  constructor(private readonly look: (task: LookTask) => PromiseLike<unknown>) {}

  /** The thread is needed. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#stop) Atomics.store(this.#stop, 0, 1);
  }

  /** The thread has nothing to do. */
  begin(task: LookTask): void {
    if (this.#left <= 0) return;
    this.#timer = setTimeout(() => void this.#once(task), QUIET);
    this.#timer.unref();
  }

  async #once(task: LookTask): Promise<void> {
    this.#left -= 1;
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    this.#stop = stop;
    const isDone = await Promise.resolve(this.look({ ...task, stop })).then(
      () => true,
      () => false,
    );
    if (isDone && Atomics.load(stop, 0) === 0) this.begin(task);
  }
}
