import { fileStamp } from '../files/file-stamp.js';
import type { Studio } from '../studio.js';

/** Network drives tell of no changes: the files that pages have open are asked for. */
const INTERVAL = 1000;
/** How many times seldomer the folder is read for files that come and go. */
const LIST_EVERY = 4;

/** Sees what others do to the data files, and to those that these depend on. */
export class FolderWatch {
  readonly #timer: NodeJS.Timeout;
  readonly #stamps = new Map<string, string>();
  #list: string | undefined;
  #turn = 0;

  constructor(private readonly studio: Studio) {
    this.#timer = setInterval(() => this.#look(), INTERVAL);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    // Nobody sees it.
    if (this.studio.events.count === 0) return;
    for (const name of this.studio.looks.seen()) this.#lookAt(name);
    this.#turn += 1;
    if (this.#turn % LIST_EVERY === 0) this.#lookForFiles();
  }

  #lookAt(name: string): void {
    const path = this.studio.folder.pathOf(name);
    // It may have changed while it was first looked at.
    const isNew = !this.#stamps.has(path);
    if (this.#isChanged(path) || isNew) this.#tellOf(name);
    const inputs = this.studio.looks.inputsOf(name).filter((input) => this.#isChanged(input));
    if (inputs.length > 0) this.studio.looks.renew(name);
  }

  /** What the studio has written itself was told when it was. */
  #tellOf(name: string): void {
    try {
      const { sha256 } = this.studio.files.read(name);
      if (this.studio.looks.latest(name)?.sha256 === sha256) return;
      this.studio.events.send({ type: '保存', file: name, sha256 });
      void this.studio.looks.at(name).catch(() => {});
    } catch {
      this.studio.events.send({ type: '文件夹' });
    }
  }

  #isChanged(path: string): boolean {
    const stamp = fileStamp(path);
    const known = this.#stamps.get(path);
    this.#stamps.set(path, stamp);
    return known !== undefined && known !== stamp;
  }

  #lookForFiles(): void {
    const list = this.studio.folder.list().join('\n');
    if (this.#list !== undefined && this.#list !== list) this.studio.events.send({ type: '文件夹' });
    this.#list = list;
  }
}
