import type { FileCard, Look, StudioEvent } from '../api.js';
import type { DataFolder } from './files/data-folder.js';
import { fileStamp } from './files/file-stamp.js';
import type { Workshop } from './workshop.js';

/** How the data files of a folder stand; those that nobody has looked at yet are looked at one after the other. */
export class Cards {
  readonly #known = new Map<string, { readonly stamp: string; readonly card: FileCard }>();
  readonly #asked = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(
    private readonly folder: DataFolder,
    private readonly workshop: Pick<Workshop, 'card'>,
    private readonly tell: (event: StudioEvent) => void,
  ) {}

  all(): readonly FileCard[] {
    return this.folder.list().map((file) => this.#cardOf(file));
  }

  /** A look tells the same and more. */
  learn({ file, state, findings }: Look): void {
    const known = this.#known.get(file);
    if (!known) return;
    const count = (level: string) =>
      findings.filter((one) => one.level === level && one.unfilled === undefined).length;
    const unfilled = findings.reduce((sum, one) => sum + (one.unfilled ?? 0), 0);
    const counts = { errors: count('错误'), reminders: count('提醒'), explained: count('已说明'), unfilled };
    this.#known.set(file, { stamp: this.#stampOf(file), card: { ...known.card, state, ...counts } });
  }

  close(): void {
    this.#isClosed = true;
  }

  #cardOf(file: string): FileCard {
    const known = this.#known.get(file);
    const stamp = this.#stampOf(file);
    if (known?.stamp === stamp) return known.card;
    this.#ask(file, stamp);
    const none = { errors: 0, reminders: 0, unfilled: 0, explained: 0 };
    return { file, ...known?.card, state: '待核对', ...(known ? {} : none) } as FileCard;
  }

  #ask(file: string, stamp: string): void {
    const id = `${file} ${stamp}`;
    if (this.#asked.has(id)) return;
    this.#asked.add(id);
    this.#last = this.#last.then(async () => {
      if (this.#isClosed) return;
      const card = await this.workshop.card(this.folder.existing(file));
      this.#known.set(file, { stamp, card: { file, ...card } });
      this.tell({ type: '文件夹' });
    });
    this.#last = this.#last.catch(() => {});
  }

  #stampOf(file: string): string {
    return fileStamp(this.folder.existing(file));
  }
}
