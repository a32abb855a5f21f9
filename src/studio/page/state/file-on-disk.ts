import { signal } from '@preact/signals';
import type { FieldEdit, FieldPath, FileVersion, Onto, OpenFile, Outline, StaleSave } from '../../api.js';
import type { DraftText } from './drafts.js';
import { ask, Declined, Unreachable } from './server.js';
import { announce } from './telling.js';
import type { Typed } from './typed.js';

/** What a save would write, and the drafts that are done with when it has. */
export interface Attempt {
  /** `sha256` of the version that it changes. */
  readonly base: string;
  readonly edits?: readonly FieldEdit[];
  readonly text?: string;
  readonly keys: readonly string[];
  /** All drafts as they were when it was made: what was typed since is not in it. */
  readonly drafts?: ReadonlyMap<string, DraftText>;
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
  /** How many times what others have written has come to be shown. */
  readonly others = signal(0);
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

  /** The version that is shown. */
  get version(): FileVersion {
    const { file, sha256 } = this.saved.value;
    return { file, sha256 };
  }

  async reload(): Promise<void> {
    this.#take(await ask('GET /api/file', { file: this.version.file }), () => false);
    this.others.value += 1;
  }

  write(attempt: Attempt, onto?: Onto): Promise<void> {
    const { base: sha256, edits = [], text } = attempt;
    const { file } = this.version;
    return this.send(
      () =>
        text === undefined
          ? ask('POST /api/edit', { file, sha256, edits, ...(onto && { onto }) })
          : ask('PUT /api/text', { file, sha256, text }),
      attempt,
      onto !== undefined,
    );
  }

  /**
   * When it is back nothing of it is under way, also where it had to be brought together with another change.
   * @param withOthers whether it brings what others have written as well
   */
  async send(request: () => Promise<OpenFile>, attempt?: Attempt, withOthers = false): Promise<void> {
    const { keys = [], drafts = this.#typed.values.value, base = this.version.sha256 } = attempt ?? {};
    this.saving.value = true;
    try {
      const opened = await request();
      this.refused.value = undefined;
      this.#typed.forget(keys, drafts);
      this.#take(opened, (key, draft) => draft.base === base && (!withOthers || keys.includes(key)));
      if (withOthers) this.others.value += 1;
      if (attempt?.text !== undefined) this.#typed.putText(this.#typed.text.value, opened.sha256);
    } catch (error) {
      await this.#failed(error, attempt);
    } finally {
      this.saving.value = false;
    }
  }

  /** Ends a conflict as the user wants it. @param ours paths of the clashes in which this side shall hold */
  settle(conflict: SaveConflict, ours: readonly FieldPath[]): Promise<void> {
    const onto = { sha256: conflict.stale.theirs.sha256, ours };
    return this.#settled(() => this.write(conflict, onto));
  }

  /** The same where lines clash: writes `text`. */
  settleText(conflict: SaveConflict, text: string): Promise<void> {
    return this.#settled(() => this.#writeText(conflict, text));
  }

  /** Leaves a conflict to the next save, which asks again. */
  putOff(): void {
    this.conflict.value = undefined;
  }

  #settled(write: () => Promise<void>): Promise<void> {
    this.conflict.value = undefined;
    // What was typed while the user decided has waited.
    this.settling = write().then(() => this.#saveLater());
    return this.settling;
  }

  #writeText({ stale: { theirs } }: SaveConflict, text: string): Promise<void> {
    this.#typed.putText(text, theirs.sha256);
    return this.write({ base: theirs.sha256, text, keys: [] });
  }

  /** @param isOwn whether what stands at the place of a draft is what this page has written */
  #take(opened: OpenFile, isOwn: (key: string, draft: DraftText) => boolean): void {
    const { text, outline } = opened;
    this.saved.value = opened;
    if (this.#typed.text.value === text) this.#typed.putText(undefined);
    if (outline) this.outline.value = outline;
    this.#typed.show(opened, isOwn);
  }

  /** It may have been read while it was only half written. */
  async #reloadAndSave(): Promise<void> {
    await this.send(() => ask('GET /api/file', { file: this.version.file }), undefined, true);
    if (this.saved.value.outline) this.#saveLater();
    else announce('文件在别处改得现在读不懂：填的都留着，读得懂了就保存。');
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
    const { text } = attempt ?? {};
    const { theirs, merged, clashes } = stale;
    const isKnown = theirs.sha256 === this.version.sha256;
    if (!attempt || (text === undefined && merged === undefined)) {
      // The other text cannot be understood: it is shown, and what is typed waits until it can.
      await this.#reloadAndSave();
    } else if (text !== undefined && this.#typed.text.value !== text) this.#saveLater();
    else if (merged === undefined || clashes.length > 0) this.conflict.value = { ...attempt, stale };
    else {
      await (text === undefined
        ? this.write(attempt, { sha256: theirs.sha256, ours: [] })
        : this.#writeText({ ...attempt, stale }, merged));
      if (!isKnown) announce('文件在别处也改过，两边的改动已经合在一起。');
    }
  }
}
