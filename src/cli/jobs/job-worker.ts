import { worker, workerEmit } from 'workerpool';
import { CHECKING } from './check-file.js';
import { LOOKING } from './looking.js';
import { READING } from './reading.js';
import { PUBLISHING } from './run-jobs.js';
import type { Work } from './run-tasks.js';

/** A thread that does one task after another and tells each stage as it begins. */
worker({ ...method(PUBLISHING), ...method(CHECKING), ...method(LOOKING), ...method(READING) });

function method<Task, Result>({ name, begin }: Work<Task, Result>) {
  const work = begin();
  return { [name]: (task: Task) => work(task, workerEmit) };
}
