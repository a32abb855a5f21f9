import { signal } from '@preact/signals';
import type { FieldEdit, FileVersion, OpenFile, Outline, StaleSave } from '../../api.js';
import { ask, Declined, Unreachable } from './server.js';
import { announce } from './telling.js';
import type { Typed } from './typed.js';

/** What a save would write, and the drafts that are done with when it has. */
export interface Attempt {
  readonly edits?: readonly FieldEdit[];
  readonly text?: string;
  readonly keys: readonly string[];
  /** All drafts as they were when it was made: what was typed since is not in it. */
  readonly drafts?: ReadonlyMap<string, string>;
}

/** A save that the file on the disk did not let through. */
export interface SaveConflict extends Attempt {
  readonly stale: StaleSave;
}

const RETRY = 2000;

/** The file as the server has it: what is written to it, and how that meets what others have written. */
export class FileOnDisk {
  /** As last read or written. */
  readonly saved;
  /** The last outline: it stays while the text cannot be understood. */
  readonly outline;
  readonly saving = signal(false);
  /** Why the last save was refused. */
  readonly refused = signal<string | undefined>();
  readonly conflict = signal<SaveConflict | undefined>();
  /** Ends with what {@link settle} has begun. */
  settling: Promise<void> = Promise.resolve();
  readonly #typed: Typed;
  readonly #saveLater: (milliseconds?: number) => void;

  /** @param saveLater tries again what could not be saved */
  constructor(opened: OpenFile, typed: Typed, saveLater: (milliseconds?: number) => void) {
    this.saved = signal(opened);
    this.outline = signal<Outline | undefined>(opened.outline);
    this.#typed = typed;
    this.#saveLater = saveLater;
  }

  get version(): FileVersion {
    return { file: this.saved.value.file, sha256: this.#typed.base };
  }

  async reload(): Promise<void> {
    this.#take(await ask('GET /api/file', { file: this.version.file }));
  }

  write(attempt: Attempt, { file, sha256 } = this.version): Promise<void> {
    const { edits = [], text } = attempt;
    return this.send(
      () =>
        text === undefined
          ? ask('POST /api/edit', { file, sha256, edits })
          : ask('PUT /api/text', { file, sha256, text }),
      attempt,
    );
  }

  /** When it is back nothing of it is under way, also where it had to be brought together with another change. */
  async send(request: () => Promise<OpenFile>, attempt?: Attempt): Promise<void> {
    const { keys = [], drafts = this.#typed.values.value } = attempt ?? {};
    this.saving.value = true;
    try {
      const opened = await request();
      this.refused.value = undefined;
      this.#typed.forget(keys, drafts);
      this.#take(opened);
    } catch (error) {
      await this.#failed(error, attempt);
    } finally {
      this.saving.value = false;
    }
  }

  /** Ends a conflict as the user wants it: writes `text`, and over it the edits in which this side shall hold. */
  settle(conflict: SaveConflict, text: string, edits?: readonly FieldEdit[]): Promise<void> {
    // What was typed while the user decided has waited.
    this.settling = this.#settle(conflict, text, edits).then(() => this.#saveLater());
    return this.settling;
  }

  async #settle(
    { stale, keys, drafts, text: tried }: SaveConflict,
    text: string,
    edits: readonly FieldEdit[] = [],
  ): Promise<void> {
    this.conflict.value = undefined;
    if (tried !== undefined) this.#typed.putText(text);
    await this.write(
      { text, keys, ...(drafts && { drafts }) },
      { ...this.version, sha256: stale.theirs.sha256 },
    );
    if (edits.length > 0) await this.write({ edits, keys: [] });
  }

  #take(opened: OpenFile): void {
    this.saved.value = opened;
    if (opened.outline) this.outline.value = opened.outline;
    if (this.#typed.text.value === opened.text) this.#typed.putText(undefined);
    this.#typed.base = opened.sha256;
  }

  /** It may have been read while it was only half written. */
  async #reloadAndSave(): Promise<void> {
    await this.send(() => ask('GET /api/file', { file: this.version.file }));
    if (this.saved.value.outline) this.#saveLater();
  }

  async #failed(error: unknown, attempt: Attempt | undefined): Promise<void> {
    if (error instanceof Unreachable) this.#saveLater(RETRY);
    else if (!(error instanceof Declined)) throw error;
    else if (error.status === 401) this.#typed.leave();
    else if (error.status === 409) await this.#meet(error.refusal as StaleSave, attempt);
    else this.refused.value = error.message;
  }

  /** What does not clash is saved over the other change; of the rest the user decides. */
  async #meet(stale: StaleSave, attempt: Attempt | undefined): Promise<void> {
    const { text, keys = [] } = attempt ?? {};
    const conflict = { ...attempt, keys, stale };
    if (text !== undefined && this.#typed.text.value !== text) this.#saveLater();
    else if (stale.merged !== undefined && stale.clashes.length === 0) {
      await this.#settle(conflict, stale.merged);
      announce('文件在别处也改过，两边的改动已经合在一起。');
    } else if (text !== undefined || stale.clashes.length > 0) this.conflict.value = conflict;
    else {
      // The other text cannot be understood: it is shown, and what is typed waits until it can.
      announce(stale.message);
      await this.#reloadAndSave();
    }
  }
}
