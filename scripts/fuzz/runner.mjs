import { Worker } from 'node:worker_threads';

/** An input that takes longer is taken for a hang. */
const PATIENCE = 120_000;
/** What one input leaves in memory is not to be told of another. */
const INPUTS_OF_A_WORKER = 500;

/** A worker that runs inputs one after the other, made anew where one of them hangs it or kills it. */
export class Runner {
  #options;
  #worker;
  #runs = 0;
  /** Takes what becomes of the input that is being run. */
  #settle = () => {};
  #title = '';

  /** `root` is the folder of the program, `worker` the file that runs inputs of the `seed`. */
  constructor(options) {
    this.#options = options;
  }

  /** What the input of that number comes to. */
  async run(number, scale) {
    if (this.#runs >= INPUTS_OF_A_WORKER) await this.close();
    this.#worker ??= this.#start();
    this.#runs += 1;
    this.#title = '';
    let timer;
    const result = await new Promise((resolve) => {
      timer = setTimeout(() => resolve({ faults: [`hangs: no end after ${PATIENCE / 1000} s`] }), PATIENCE);
      this.#settle = resolve;
      this.#worker.postMessage({ number, scale });
    });
    clearTimeout(timer);
    if (result.code === undefined) await this.close();
    return { title: this.#title, code: -1, seconds: PATIENCE / 1000, ...result };
  }

  async close() {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#runs = 0;
    await worker?.terminate();
  }

  #start() {
    const { root, worker: file, seed } = this.#options;
    const program = new URL('dist/cli/run.js', root).href;
    const worker = new Worker(file, { workerData: { seed, program, root: root.pathname } });
    worker.on('message', ({ title, result }) => {
      if (title !== undefined) this.#title = title;
      else this.#settle(result);
    });
    worker.on('error', (error) => this.#settle({ faults: [`kills the program: ${error.stack ?? error}`] }));
    worker.on('exit', (code) => this.#settle({ faults: [`ends the program with ${code}`] }));
    return worker;
  }
}
