import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** An input that takes longer is taken for a hang. */
const PATIENCE = 120_000;
/** What one input leaves in memory is not to be told of another. */
const INPUTS_OF_A_PROCESS = 500;

/** A process that runs inputs one after the other, made anew where one of them hangs it or kills it. */
export class Runner {
  #options;
  #process;
  #runs = 0;
  /** Takes what becomes of the input that is being run. */
  #settle = () => {};
  #title = '';

  /** `root` is the folder of the program, `worker` the file that runs inputs of the `seed` at the `scale`. */
  constructor(options) {
    this.#options = options;
  }

  /** What the input of that number comes to. */
  run(number, scale = this.#options.scale) {
    return this.#ask({ number, scale });
  }

  /** Writes the input of that number into a folder. */
  keep(number, folder) {
    return this.#ask({ number, scale: this.#options.scale, keep: folder });
  }

  async #ask(task) {
    if (this.#runs >= INPUTS_OF_A_PROCESS) this.close();
    this.#process ??= this.#start();
    this.#runs += 1;
    this.#title = '';
    let timer;
    const result = await new Promise((resolve) => {
      timer = setTimeout(() => resolve({ faults: [`hangs: no end after ${PATIENCE / 1000} s`] }), PATIENCE);
      this.#settle = resolve;
      this.#process.send(task);
    });
    clearTimeout(timer);
    if (result.faults && result.code === undefined) this.close();
    return { title: this.#title, code: -1, seconds: PATIENCE / 1000, ...result };
  }

  close() {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
    this.#runs = 0;
  }

  #start() {
    const { root, worker, seed } = this.#options;
    const program = new URL('dist/cli/run.js', root).href;
    const child = fork(fileURLToPath(worker), [program, fileURLToPath(root), String(seed)]);
    child.on('message', ({ title, result }) => {
      if (title !== undefined) this.#title = title;
      else this.#settle(result);
    });
    child.on('exit', (code, signal) => {
      if (child === this.#process) this.#settle({ faults: [`ends the program with ${code ?? signal}`] });
    });
    return child;
  }
}
