import type { FileState, Look, StudioEvent } from '../api.js';
import type { DataFile, DataFiles } from './files/data-files.js';
import type { FileFindings } from './findings/file-findings.js';
import type { Looked, Workshop } from './workshop.js';

/** What takes longer is told as it goes on. */
const TOLD_AFTER = 500;

/** The last publication that a file could make. */
interface GoodPublication {
  readonly sha256: string;
  readonly html: string;
}

/** Looks at data files: one after the other, of one file always the version that stands there now; one at an older is stopped. */
export class Looks {
  readonly #publications = new Map<string, GoodPublication>();
  readonly #latest = new Map<string, Look>();
  /** Seen, but something that they depend on has changed since. */
  readonly #stale = new Set<string>();
  readonly #inputs = new Map<string, readonly string[]>();
  /** By file, the look that waits. */
  readonly #waiting = new Map<string, Promise<Look>>();
  #running: { readonly name: string; readonly stop: AbortController } | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly files: DataFiles,
    private readonly workshop: Pick<Workshop, 'look'>,
    private readonly findings: FileFindings,
    private readonly tell: (event: StudioEvent) => void,
  ) {}

  /** A look at the file as it is now. @throws Refused where there is none */
  async at(name: string): Promise<Look> {
    const { sha256 } = this.files.read(name);
    const known = this.#latest.get(name);
    if (known?.sha256 === sha256 && !this.#stale.has(name)) return known;
    const look = await this.#request(name);
    return look.sha256 === sha256 ? look : this.at(name);
  }

  /** Forgets what was seen: something that the file depends on is another one. */
  renew(name: string): void {
    this.#stale.add(name);
    void this.at(name).catch(() => {});
  }

  latest(name: string): Look | undefined {
    return this.#latest.get(name);
  }

  /** Files that have been looked at. */
  seen(): Iterable<string> {
    return this.#latest.keys();
  }

  publicationOf(name: string): GoodPublication | undefined {
    return this.#publications.get(name);
  }

  /** Files that a data file depends on, as far as it has been looked at. */
  inputsOf(name: string): readonly string[] {
    return this.#inputs.get(name) ?? [];
  }

  /** Joins a look that has not begun: it will see the newest version, too. */
  #request(name: string): Promise<Look> {
    const waiting = this.#waiting.get(name);
    if (waiting) return waiting;
    if (this.#running?.name === name) this.#running.stop.abort();
    const look = this.#last.then(() => {
      this.#waiting.delete(name);
      return this.#look(name);
    });
    this.#waiting.set(name, look);
    this.#last = look.catch(() => {});
    return look;
  }

  async #look(name: string): Promise<Look> {
    const file = this.files.read(name);
    const known = this.#latest.get(name);
    if (known?.sha256 === file.sha256 && !this.#stale.has(name)) return known;
    this.#stale.delete(name);
    const looked = await this.#timed(file);
    if (!looked) return this.#look(name);
    const seen = looked.sha256 ?? file.sha256;
    if (looked.html !== undefined) this.#publications.set(name, { sha256: seen, html: looked.html });
    this.#inputs.set(name, looked.inputs);
    const look = this.#lookOf(seen === file.sha256 ? file : this.files.read(name), looked);
    this.#latest.set(name, look);
    this.tell({ type: '看过', look });
    return look;
  }

  /** Undefined where it was stopped. */
  async #timed({ name, path }: DataFile): Promise<Looked | undefined> {
    const stop = new AbortController();
    this.#running = { name, stop };
    let stage = '核对';
    const timer = setInterval(() => this.tell({ type: '进行', file: name, stage }), TOLD_AFTER);
    try {
      const onStage = (next: string) => {
        stage = next;
      };
      return await this.workshop.look(path, onStage, stop.signal);
    } finally {
      this.#running = undefined;
      clearInterval(timer);
    }
  }

  #lookOf(file: DataFile, looked: Looked): Look {
    const { findings, sections } = this.findings.of(file, looked.diagnostics);
    const publication = this.#publications.get(file.name)?.sha256;
    return {
      file: file.name,
      sha256: looked.sha256 ?? file.sha256,
      state: stateOf(looked),
      findings,
      sections,
      ...(publication !== undefined && { publication }),
      milliseconds: looked.milliseconds,
    };
  }
}

function stateOf({ diagnostics, isReadable }: Looked): FileState {
  if (!isReadable) return '读不出';
  if (diagnostics.some(({ level }) => level === '错误')) return '未通过';
  return diagnostics.some(({ level }) => level === '提醒') ? '有提醒' : '通过';
}
