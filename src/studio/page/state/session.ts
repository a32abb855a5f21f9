import { computed, signal } from '@preact/signals';
import type {
  EditValue,
  FieldEdit,
  FieldPath,
  FileVersion,
  Look,
  OpenFile,
  Outline,
  StaleSave,
} from '../../api.js';
import { handedOver } from './drafts.js';
import { editsOfDrafts } from './edits-of-drafts.js';
import { ask, Declined, Unreachable } from './server.js';
import { announce } from './telling.js';
import { Typed } from './typed.js';

/** What a save would write, and the drafts that are done with when it has. */
interface Attempt {
  readonly edits?: readonly FieldEdit[];
  readonly text?: string;
  readonly keys: readonly string[];
}

/** A save that the file on the disk did not let through. */
export interface SaveConflict extends Attempt {
  readonly stale: StaleSave;
}

/** After the last keystroke, in milliseconds: soon enough to see the page follow, late enough not to save every letter. */
const PAUSE = 350;
const RETRY = 2000;

/** One data file, open on this page: what is on the disk, what is typed over it, and what the checks say. */
export class Session {
  readonly file: string;
  readonly typed: Typed;
  /** As last read or written. */
  readonly saved;
  /** The last outline: it stays while the text cannot be understood. */
  readonly outline;
  readonly saving = signal(false);
  /** Why the last save was refused. */
  readonly refused = signal<string | undefined>();
  readonly conflict = signal<SaveConflict | undefined>();
  readonly look = signal<Look | undefined>();
  /** What takes longer than usual just now. */
  readonly stage = signal<string | undefined>();
  readonly text = computed(() => this.typed.text.value ?? this.saved.value.text);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #held: FieldPath | undefined;

  private constructor(folder: string, opened: OpenFile) {
    this.file = opened.file;
    this.saved = signal(opened);
    this.outline = signal<Outline | undefined>(opened.outline);
    this.typed = new Typed(folder, opened.file, opened.sha256);
  }

  /** Opens a file with what was typed over it and never saved. */
  static async open(folder: string, file: string): Promise<Session> {
    const session = new Session(folder, await ask('GET /api/file', { file }));
    await session.adopt();
    return session;
  }

  /** Takes over what other tabs left. */
  async adopt(): Promise<void> {
    const found = await this.typed.adopt();
    if (found === 0) return;
    announce(`找回了没有保存的 ${found} 处。`);
    this.#schedule();
  }

  /** Whatever is typed into a field. While an input method composes it is kept, and saved only afterwards. */
  type(path: FieldPath, value: string, composing = false): void {
    this.typed.put([[path, value]]);
    if (composing) clearTimeout(this.#timer);
    else this.#schedule();
  }

  /** Several fields at once: a pasted range. */
  typeAll(values: readonly (readonly [FieldPath, string])[]): void {
    this.typed.put(values);
    this.release();
  }

  typeText(text: string): void {
    this.typed.putText(text === this.saved.value.text ? undefined : text);
    this.#schedule();
  }

  /** A row is saved when the keyboard has left it: half of one would be an error, or lose its place. */
  hold(row: FieldPath): void {
    this.#held = row;
  }

  release(): void {
    this.#held = undefined;
    this.#schedule();
  }

  /** Saves all that can be saved; when it is back, nothing is under way. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    this.#running = this.#saveTyped();
    await this.#running;
  }

  /** Changes that are no typing, at once: a row taken away, an item added. */
  async change(path: FieldPath, value: EditValue): Promise<void> {
    await this.save();
    await this.#write({ edits: [{ path, value }], keys: [] });
  }

  async undo(route: 'POST /api/undo' | 'POST /api/redo' = 'POST /api/undo'): Promise<void> {
    await this.save();
    await this.#send(() => ask(route, this.#version()));
  }

  async waive(finding: string, reason: string): Promise<void> {
    await this.save();
    await this.#send(() => ask('POST /api/waive', { ...this.#version(), finding, reason }));
  }

  /** The file was changed, perhaps elsewhere: what is typed here meets it when it is saved. */
  async changedElsewhere(sha256: string): Promise<void> {
    await this.#running;
    if (sha256 === this.saved.value.sha256) return;
    await this.save();
    if (sha256 !== this.saved.value.sha256 && !this.conflict.value) await this.reload();
  }

  async reload(): Promise<void> {
    this.#take(await ask('GET /api/file', { file: this.file }));
  }

  /** Ends a conflict: writes `text`, and over it the edits in which this side shall hold. */
  async settle(
    { stale, keys, text: tried }: SaveConflict,
    text: string,
    edits: readonly FieldEdit[] = [],
  ): Promise<void> {
    this.conflict.value = undefined;
    if (tried !== undefined) this.typed.putText(text);
    await this.#write({ text, keys }, stale.theirs.sha256);
    if (edits.length > 0) await this.#write({ edits, keys: [] });
  }

  #version(): FileVersion {
    return { file: this.file, sha256: this.typed.base };
  }

  #take(opened: OpenFile): void {
    this.saved.value = opened;
    if (opened.outline) this.outline.value = opened.outline;
    if (this.typed.text.value === opened.text) this.typed.putText(undefined);
    this.typed.base = opened.sha256;
  }

  #schedule(pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pause);
  }

  async #saveTyped(): Promise<void> {
    if (this.conflict.value || handedOver.value) return;
    const text = this.typed.text.value;
    if (text !== undefined) return this.#write({ text, keys: [] });
    const savable = editsOfDrafts(this.typed.values.value, this.outline.value, this.#held);
    if (savable.edits.length > 0) await this.#write(savable);
  }

  #write(attempt: Attempt, sha256 = this.typed.base): Promise<void> {
    const { edits = [], text } = attempt;
    const version = { file: this.file, sha256 };
    return this.#send(
      () =>
        text === undefined
          ? ask('POST /api/edit', { ...version, edits })
          : ask('PUT /api/text', { ...version, text }),
      attempt,
    );
  }

  async #send(request: () => Promise<OpenFile>, attempt?: Attempt): Promise<void> {
    const then = this.typed.values.value;
    this.saving.value = true;
    try {
      const opened = await request();
      this.refused.value = undefined;
      this.typed.forget(attempt?.keys ?? [], then);
      this.#take(opened);
    } catch (error) {
      this.#failed(error, attempt);
    } finally {
      this.saving.value = false;
    }
  }

  #failed(error: unknown, attempt: Attempt | undefined): void {
    if (error instanceof Unreachable) this.#schedule(RETRY);
    else if (!(error instanceof Declined)) throw error;
    else if (error.status === 401) this.typed.leave();
    else if (error.status === 409) this.#meet(error.refusal as StaleSave, attempt);
    else this.refused.value = error.message;
  }

  /** What does not clash is saved over the other change; of the rest the user decides. */
  #meet(stale: StaleSave, attempt: Attempt | undefined): void {
    const { text, keys = [] } = attempt ?? {};
    const conflict = { ...attempt, keys, stale };
    if (text !== undefined && this.typed.text.value !== text) this.#schedule();
    else if (stale.merged !== undefined && stale.clashes.length === 0)
      void this.settle(conflict, stale.merged).then(() =>
        announce('文件在别处也改过，两边的改动已经合在一起。'),
      );
    else if (text !== undefined || stale.clashes.length > 0) this.conflict.value = conflict;
    else {
      // The other text cannot be understood: it is shown, and what is typed waits until it can.
      announce(stale.message);
      void this.reload();
    }
  }
}
