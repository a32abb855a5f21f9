import { join } from 'node:path';
import { vi } from 'vitest';
import { StudioWorkshop } from '../../../src/cli/studio/studio-workshop.js';
import type { EditsAsked, OpenFile, TextSaved } from '../../../src/studio/api.js';
import type { Session } from '../../../src/studio/page/state/session.js';
import { type DataFile, DataFiles } from '../../../src/studio/server/files/data-files.js';
import { DataFolder } from '../../../src/studio/server/files/data-folder.js';
import { FileOutlines } from '../../../src/studio/server/files/file-outlines.js';
import { StateFolder } from '../../../src/studio/server/files/state-folder.js';
import { treeOf } from '../../../src/studio/server/files/tree-of.js';
import { Refused } from '../../../src/studio/server/http/refused.js';
import { newFolder } from '../studio-client.js';

const FILE = '2024.yaml';

/** Pages that have one file open, with the program's own saving behind them: nothing happens but in the order that a test chooses. */
export class OpenPages {
  readonly pages: Session[] = [];
  readonly path: string;
  readonly #files: DataFiles;
  readonly #outlines: FileOutlines;
  readonly #heard: Promise<unknown>[] = [];
  /** What may happen next, besides that a timer runs off. */
  readonly #waiting: { readonly what: string; readonly go: () => void }[] = [];

  private constructor(text: string) {
    const folder = newFolder({ [FILE]: text });
    this.path = join(folder, FILE);
    const trust = { roots: [folder], lowering: true };
    const workshop = new StudioWorkshop({ version: '0', trust, workers: false });
    this.#outlines = new FileOutlines(folder, workshop);
    this.#files = new DataFiles(new DataFolder(folder), new StateFolder(folder), workshop, this.#outlines);
  }

  static async of(text: string, count: number): Promise<OpenPages> {
    const open = new OpenPages(text);
    vi.stubGlobal('fetch', (url: string, asked: { method: string; body: string | null }) =>
      open.#fetch(url, asked),
    );
    // Read when the browser's globals are there.
    const { Session } = await import('../../../src/studio/page/state/session.js');
    while (open.pages.length < count) {
      const opening = Session.open('', FILE);
      await open.run();
      open.pages.push(await opening);
    }
    return open;
  }

  /** Does it some time later. */
  will(action: () => void): void {
    void this.#turn('action').then(action);
  }

  /** The program tells every page which version stands there now; a page hears one after the other. */
  tellVersion(): void {
    const { sha256 } = this.#files.read(FILE);
    for (const [at, page] of this.pages.entries()) {
      const came = this.#turn('event');
      this.#heard[at] = Promise.allSettled([this.#heard[at], came]).then(() => page.changedElsewhere(sha256));
    }
  }

  /** Lets happen what waits, in the order in which it came or as `random` chooses, until nothing does; timers come last. */
  async run(random: () => number = () => 0): Promise<void> {
    while (await this.#next(random));
  }

  /** Until this request is under way. */
  async runUntil(request: string): Promise<void> {
    while (!this.#waiting.some(({ what }) => what === request)) await this.#next(() => 0);
  }

  async #next(random: () => number): Promise<boolean> {
    await settled();
    const choices = this.#waiting.length + (vi.getTimerCount() > 0 ? 1 : 0);
    const at = Math.floor(random() * choices);
    if (at < this.#waiting.length) this.#waiting.splice(at, 1)[0]!.go();
    else if (choices > 0) vi.advanceTimersToNextTimer();
    await settled();
    return choices > 0;
  }

  #turn(what: string): Promise<void> {
    return new Promise((go) => this.#waiting.push({ what, go }));
  }

  /** A request and its answer each take their time. */
  async #fetch(url: string, { method, body }: { readonly method: string; readonly body: string | null }) {
    await this.#turn(`${method} ${url}`);
    const { status, answer } = await this.#answer(url, body).then(
      (opened) => ({ status: 200, answer: opened as unknown }),
      (error: unknown) => {
        if (error instanceof Refused) return { status: error.status, answer: error.body as unknown };
        throw error;
      },
    );
    await this.#turn('answer');
    return { ok: status === 200, status, json: async () => answer };
  }

  async #answer(url: string, body: string | null): Promise<OpenFile> {
    if (body === null) return this.#opened(this.#files.read(FILE));
    const asked: unknown = JSON.parse(body);
    const saved = await (url === '/api/edit'
      ? this.#files.edit(asked as EditsAsked)
      : this.#files.saveText(asked as TextSaved));
    this.tellVersion();
    return this.#opened(saved);
  }

  #opened({ name, sha256, source }: DataFile): OpenFile {
    const opened = { file: name, sha256, text: source.text, undoable: 0, redoable: 0, findings: [] };
    return treeOf(source) ? { ...opened, outline: this.#outlines.outlineOf(source) } : opened;
  }
}

/** Until what waits for nothing but promises is done. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 4; turns += 1) await new Promise(setImmediate);
}
