import { computed, signal } from '@preact/signals';
import type { EditValue, FieldPath, Look, OpenFile } from '../../api.js';
import { handedOver } from './drafts.js';
import { editsOfDrafts } from './edits-of-drafts.js';
import { FileOnDisk } from './file-on-disk.js';
import { ask } from './server.js';
import { announce } from './telling.js';
import { Typed } from './typed.js';

/** After the last keystroke, in milliseconds: soon enough to see the page follow, late enough not to save every letter. */
const PAUSE = 350;

/** One data file, open on this page: what is on the disk, what is typed over it, and what the checks say. */
export class Session {
  readonly file: string;
  readonly typed: Typed;
  readonly disk: FileOnDisk;
  readonly saved;
  readonly outline;
  readonly look = signal<Look | undefined>();
  /** What takes longer than usual just now. */
  readonly stage = signal<string | undefined>();
  readonly text = computed(() => this.typed.text.value ?? this.saved.value.text);

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last of what is done one after the other: two saves at a time would meet each other as strangers. */
  #last: Promise<void> | undefined;
  #held: FieldPath | undefined;
  #composing = false;

  private constructor(folder: string, opened: OpenFile) {
    this.file = opened.file;
    this.typed = new Typed(folder, opened.file, opened);
    this.disk = new FileOnDisk(opened, this.typed, (pause) => this.#schedule(pause));
    this.saved = this.disk.saved;
    this.outline = this.disk.outline;
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
    this.#typedOn(composing);
  }

  /** Several fields at once: a pasted range. */
  typeAll(values: readonly (readonly [FieldPath, string])[]): void {
    this.typed.put(values);
    this.release();
  }

  typeText(text: string, composing = false): void {
    this.typed.putText(text === this.saved.value.text ? undefined : text);
    this.#typedOn(composing);
  }

  /** A row is saved when the keyboard has left it: half of one would be an error, or lose its place. */
  hold(row: FieldPath): void {
    this.#held = row;
  }

  release(): void {
    this.#held = undefined;
    this.#schedule();
  }

  /** Saves all that can be saved. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#inTurn(() => this.#saveTyped());
  }

  /** Changes that are no typing, at once: a row taken away, an item added. */
  async change(path: FieldPath, value: EditValue): Promise<void> {
    // The row that is meant stands elsewhere when a new one above it has been saved.
    const { sha256: base } = this.disk.version;
    await this.save();
    await this.#inTurn(() => this.disk.write({ base, edits: [{ path, value }], keys: [] }));
  }

  async undo(route: 'POST /api/undo' | 'POST /api/redo' = 'POST /api/undo'): Promise<void> {
    await this.save();
    await this.#inTurn(() => this.disk.send(() => ask(route, this.disk.version)));
  }

  async waive(finding: string, reason: string): Promise<void> {
    await this.save();
    const asked = () => ask('POST /api/waive', { ...this.disk.version, finding, reason });
    await this.#inTurn(() => this.disk.send(asked));
  }

  /** The file was changed, perhaps elsewhere: what is typed here meets it when it is saved. */
  async changedElsewhere(sha256: string): Promise<void> {
    await this.#idle();
    if (sha256 === this.saved.value.sha256 || this.#composing) return;
    await this.save();
    await this.#inTurn(async () => {
      if (sha256 !== this.saved.value.sha256 && !this.disk.conflict.value) await this.disk.reload();
    });
  }

  /** Does what reads or writes the file when all that was asked before is done. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#idle().then(work);
    return this.#last;
  }

  /** Until all that was asked before has ended, be it done or not (what failed once keeps nothing from being saved later), and the user has decided. */
  async #idle(): Promise<void> {
    await Promise.allSettled([this.#last]);
    await Promise.allSettled([this.disk.settling]);
  }

  #typedOn(composing: boolean): void {
    this.#composing = composing;
    if (composing) clearTimeout(this.#timer);
    else this.#schedule();
  }

  #schedule(pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pause);
  }

  /** What was typed over several versions is saved over one after the other. */
  async #saveTyped(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      if (this.#composing || this.disk.conflict.value || handedOver.value) return;
      const [text, drafts] = [this.typed.text.value, this.typed.values.value];
      if (text !== undefined) return this.disk.write({ base: this.typed.baseOfText!, text, keys: [] });
      const base = [...drafts.values()].find((draft) => !tried.has(draft.base))?.base;
      if (base === undefined) return;
      tried.add(base);
      const typed = [...drafts].flatMap(([key, draft]) =>
        draft.base === base ? [[key, draft.value] as const] : [],
      );
      const savable = editsOfDrafts(new Map(typed), this.outline.value, this.#held);
      if (savable.edits.length > 0) await this.disk.write({ ...savable, base, drafts });
    }
  }
}
