import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import type { Progress } from '../report/progress.js';

const WORKER = fileURLToPath(new URL('./job-worker.js', import.meta.url));

const MEGABYTE = 1024 * 1024;
/**
 * Memory of a worker. With less than 2 GB, V8 collects when the heap has doubled, with more, when it is four times as large:
 * two thirds of the memory then serve for a twentieth more processor time, however many files are done.
 */
const MOST_MEGABYTES = 2000;

/** One kind of work with single files. */
export interface Work<Task, Result> {
  /** What workers know it by. */
  readonly name: string;
  /** So many files are done sooner by workers, which have to be started, than here. */
  readonly worthWorkers: number;
  /** Gives what does it, for all tasks of one thread. Workers call it as well. */
  readonly begin: () => (task: Task, onStage: (stage: string) => void) => Result | Promise<Result>;
  /** What has become of it where it threw, or its worker died. */
  readonly failed: (file: string, error: unknown) => Result;
}

/** What happens to the results. */
export interface TasksTold<Result, Kept> {
  readonly progress: Pick<Progress, 'begin' | 'stage' | 'done'>;
  /** Called as soon as a result is there, whichever is first: what is written or compared need not wait in memory. */
  readonly keep: (result: Result) => Kept | Promise<Kept>;
  /** Called in the order of the tasks. */
  readonly onResult: (kept: Kept) => void;
}

/**
 * Does all tasks, several at a time where `processors` allows and it is worth it. A fault of ours, or a worker that dies,
 * is the failure of one task.
 */
export async function runTasks<Task extends { readonly file: string }, Result, Kept>(
  { name, worthWorkers, begin, failed }: Work<Task, Result>,
  tasks: readonly Task[],
  processors: number,
  { progress, keep, onResult }: TasksTold<Result, Kept>,
): Promise<void> {
  progress.begin(tasks.length);
  const kept = async (result: Result | Promise<Result>): Promise<Kept> => {
    const done = await keep(await result);
    progress.done();
    return done;
  };
  if (tasks.length < worthWorkers || processors < 2) {
    const work = begin();
    for (const task of tasks) onResult(await kept(work(task, (stage) => progress.stage(task.file, stage))));
    return;
  }
  const { pool } = await import('workerpool');
  const workers = pool(WORKER, {
    workerType: 'thread',
    maxWorkers: Math.min(processors, tasks.length),
    workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: memoryOfWorker() } },
  });
  const done = async (task: Task): Promise<Result> => {
    try {
      return await workers.exec(name, [task], { on: (stage: string) => progress.stage(task.file, stage) });
    } catch (error) {
      return failed(task.file, error);
    }
  };
  try {
    const results = tasks.map((task) => kept(done(task)));
    // What cannot be kept is thrown in its turn; Node would end the program for it at once.
    for (const result of results) result.catch(() => {});
    for (const result of results) onResult(await result);
  } finally {
    await workers.terminate(true);
  }
}

/** Who gives the program less, gives each worker no more. */
function memoryOfWorker(): number {
  return Math.min(MOST_MEGABYTES, Math.floor(getHeapStatistics().heap_size_limit / MEGABYTE));
}
