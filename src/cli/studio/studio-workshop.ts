import { fileURLToPath } from 'node:url';
import { type Pool, pool } from 'workerpool';
import type { Span } from '../../kernel/span.js';
import type { CodeKind, Explanation, FileCard, ImportAsked, OutputFormat } from '../../studio/api.js';
import type { GivenFile, Looked, NewFileText, OnStage, Workshop } from '../../studio/server/workshop.js';
import type { Trust } from '../command-line/request.js';
import { failureFrom } from '../failure-from.js';
import { doJob, type Job, type JobResult } from '../jobs/job.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { writeResult } from '../jobs/write-result.js';
import { newFile } from '../making/new-file.js';
import { nextYear } from '../making/next-year.js';
import type { FileStatus } from '../status/file-status.js';
import { lookAtFile, unseenFile } from '../status/look-at-file.js';
import { codeChoices } from './code-choices.js';
import { explainForStudio, type FigureAsked, placeNameForStudio } from './explain-for-studio.js';
import { importForStudio } from './import-for-studio.js';
import { type LookTask, lookForStudio } from './look-for-studio.js';
import { openInSystem } from './open-in-system.js';
import { PackShelf } from './pack-shelf.js';
import { Practice } from './practice.js';
import { received } from './sent-result.js';

const WORKER = fileURLToPath(new URL('./studio-worker.js', import.meta.url));

interface WorkshopOptions {
  readonly version: string;
  readonly trust: Trust;
  /** Whether heavy work is done by threads of its own; from the sources there are none. */
  readonly workers: boolean;
}

/** What the studio has done by the program: what takes long on a thread that stays warm, so that pages are answered meanwhile. */
export class StudioWorkshop implements Workshop {
  readonly version: string;
  readonly #trust: Trust;
  readonly #shelf = new PackShelf();
  /** Looks, one after the other, by one thread that has all packs ready; all else by another. */
  readonly #looker: Pool | undefined;
  readonly #practice: Practice | undefined;
  readonly #other: Pool | undefined;

  constructor({ version, trust, workers }: WorkshopOptions) {
    this.version = version;
    this.#trust = trust;
    if (!workers) return;
    const looker = pool(WORKER, { workerType: 'thread', maxWorkers: 1, minWorkers: 1 });
    this.#looker = looker;
    this.#practice = new Practice((task) => looker.exec('lookForStudio', [task]));
    this.#other = pool(WORKER, { workerType: 'thread', maxWorkers: 1 });
  }

  formats() {
    return this.#shelf.formats();
  }

  fieldsOf(file: string, pack: string) {
    return this.#shelf.fieldsOf(file, pack);
  }

  schemaOf(file: string, pack: string) {
    return this.#shelf.schemaOf(file, pack);
  }

  async card(file: string): Promise<Omit<FileCard, 'file'>> {
    const task = { file, options: { trust: this.#trust } };
    try {
      return cardOf(this.#other ? await this.#other.exec('lookAtFile', [task]) : lookAtFile(task));
    } catch (error) {
      return cardOf(unseenFile(file, error));
    }
  }

  async look(
    file: string,
    onStage: OnStage,
    onSeen: (early: Looked) => void,
    stop: AbortSignal,
  ): Promise<Looked | undefined> {
    const task: LookTask = { file, trust: this.#trust, stop: flagOf(stop) };
    if (!this.#looker) return lookForStudio(task, { onStage, onSeen });
    const on = (told: string | Looked) => (typeof told === 'string' ? onStage(told) : onSeen(told));
    this.#practice?.end();
    try {
      return await this.#looker.exec('lookForStudio', [task], { on });
    } catch (error) {
      const { diagnostics } = failureFrom(error);
      return { diagnostics, isReadable: false, inputs: [], milliseconds: 0 };
    } finally {
      this.#practice?.begin(task);
    }
  }

  async explain(file: string, asked: FigureAsked): Promise<Explanation> {
    const task = { file, trust: this.#trust };
    return this.#looker
      ? received(await this.#looker.exec('explainForStudio', [task, asked]))
      : explainForStudio(task, asked);
  }

  async placeName(file: string, start: Span['start']): Promise<string | undefined> {
    const task = { file, trust: this.#trust };
    return this.#looker
      ? received(await this.#looker.exec('placeNameForStudio', [task, start]))
      : placeNameForStudio(task, start);
  }

  newFile(file: string, format: string, year: number) {
    return newFile(file, format, year);
  }

  nextYear(from: string, folder: string) {
    return nextYear(from, folder).files;
  }

  import(
    file: string,
    sources: readonly GivenFile[],
    wish: Pick<ImportAsked, 'format' | 'year' | 'accept' | 'keep'>,
  ) {
    const { format, year, accept, keep } = wish;
    const made = { ...(format !== undefined && { template: format }), ...(year !== undefined && { year }) };
    return importForStudio({ file, accept, keep, ...made }, sources);
  }

  async generate(file: string, target: string, formats: readonly OutputFormat[], onStage: OnStage) {
    const options = {
      formats,
      strict: false,
      trust: this.#trust,
      fonts: { dirs: [], system: true },
      explanations: false,
    };
    const job: Job = { file, target, options };
    const result: JobResult = this.#other
      ? await this.#other.exec('doJob', [job], { on: onStage })
      : await doJob(job, onStage);
    const { written, diagnostics } = await writeResult(result);
    return { written, diagnostics };
  }

  codes(words: string, kind?: CodeKind) {
    return codeChoices(words, kind);
  }

  reveal(folder: string): void {
    openInSystem(folder);
  }

  write(files: readonly NewFileText[]): Promise<void> {
    return writeOutputs(files);
  }

  async close(): Promise<void> {
    this.#practice?.end();
    await Promise.all([this.#looker?.terminate(true), this.#other?.terminate(true)]);
  }
}

/** What another thread can look at: its first number is 1 once the signal was given. */
function flagOf(signal: AbortSignal): Int32Array {
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  signal.addEventListener('abort', () => Atomics.store(flag, 0, 1), { once: true });
  return flag;
}

/** Rules of a file that nobody can read. */
const UNREADABLE = ['YAML 写法', '读取文件'];

function cardOf({ state, name, year, format, findings, unfilled, explained }: FileStatus) {
  const isUnreadable = findings.some(({ rule }) => UNREADABLE.includes(rule));
  // What is not filled in is counted by itself.
  const count = (wanted: string) =>
    findings.filter((one) => one.level === wanted && one.unfilled === undefined).length;
  return {
    ...(name !== undefined && { name }),
    ...(year !== undefined && { year }),
    ...(format !== undefined && { format }),
    state: isUnreadable ? ('读不出' as const) : state,
    errors: count('错误'),
    reminders: count('提醒'),
    unfilled,
    explained: explained.length,
  };
}
