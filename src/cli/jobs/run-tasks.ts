import { fileURLToPath } from 'node:url';

/** Fewer files than this are done sooner in one process than with workers to be started. */
const WORTH_WORKERS = 3;

const WORKER = fileURLToPath(new URL('./job-worker.js', import.meta.url));

/** One kind of work with single files. */
export interface Work<Task, Result> {
  /** What workers know it by. */
  readonly name: string;
  /** Does it here, where no workers are worth it. */
  readonly here: (task: Task, onStage: (stage: string) => void) => Result | Promise<Result>;
  /** What has become of it where it threw, or its worker died. */
  readonly failed: (file: string, error: unknown) => Result;
}

/** What happens to the results. */
export interface TasksTold<Result, Kept> {
  readonly onStage: (file: string, stage: string) => void;
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
  { name, here, failed }: Work<Task, Result>,
  tasks: readonly Task[],
  processors: number,
  { onStage, keep, onResult }: TasksTold<Result, Kept>,
): Promise<void> {
  if (tasks.length < WORTH_WORKERS || processors < 2) {
    for (const task of tasks) onResult(await keep(await here(task, (stage) => onStage(task.file, stage))));
    return;
  }
  const { pool } = await import('workerpool');
  const workers = pool(WORKER, { workerType: 'thread', maxWorkers: Math.min(processors, tasks.length) });
  const done = async (task: Task): Promise<Result> => {
    try {
      return await workers.exec(name, [task], { on: (stage: string) => onStage(task.file, stage) });
    } catch (error) {
      return failed(task.file, error);
    }
  };
  try {
    const results = tasks.map((task) => done(task).then(keep));
    // What cannot be kept is thrown in its turn; Node would end the program for it at once.
    for (const result of results) result.catch(() => {});
    for (const result of results) onResult(await result);
  } finally {
    await workers.terminate(true);
  }
}
