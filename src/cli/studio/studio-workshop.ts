import { fileURLToPath } from 'node:url';
import { type Pool, pool } from 'workerpool';
import type { FileCard } from '../../studio/api.js';
import type { Looked, NewFileText, OnStage, Workshop } from '../../studio/server/workshop.js';
import type { Trust } from '../command-line/request.js';
import { failureFrom } from '../failure-from.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import type { FileStatus } from '../status/file-status.js';
import { lookAtFile, unseenFile } from '../status/look-at-file.js';
import { lookForStudio, type StudioTask } from './look-for-studio.js';
import { PackShelf } from './pack-shelf.js';

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
  readonly #other: Pool | undefined;

  constructor({ version, trust, workers }: WorkshopOptions) {
    this.version = version;
    this.#trust = trust;
    if (!workers) return;
    this.#looker = pool(WORKER, { workerType: 'thread', maxWorkers: 1, minWorkers: 1 });
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

  async look(file: string, onStage: OnStage): Promise<Looked> {
    const task: StudioTask = { file, trust: this.#trust };
    if (!this.#looker) return lookForStudio(task, onStage);
    try {
      return await this.#looker.exec('lookForStudio', [task], { on: onStage });
    } catch (error) {
      const { diagnostics } = failureFrom(error);
      return { diagnostics, isReadable: false, inputs: [], milliseconds: 0 };
    }
  }

  write(files: readonly NewFileText[]): Promise<void> {
    return writeOutputs(files);
  }

  async close(): Promise<void> {
    await Promise.all([this.#looker?.terminate(true), this.#other?.terminate(true)]);
  }
}

function cardOf({ state, name, year, format, errors, reminders, unfilled, explained }: FileStatus) {
  return {
    ...(name !== undefined && { name }),
    ...(year !== undefined && { year }),
    ...(format !== undefined && { format }),
    state,
    errors,
    reminders,
    unfilled,
    explained: explained.length,
  };
}
