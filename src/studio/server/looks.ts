import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { FileState, Look, StudioEvent } from '../api.js';
import type { DataFile, DataFiles } from './files/data-files.js';
import type { FileFindings } from './findings/file-findings.js';
import { Publications } from './publications.js';
import type { Looked, Workshop } from './workshop.js';

/** What takes longer is told as it goes on. */
const TOLD_AFTER = 500;

/** Looks at data files: one after the other, of one file always the version that stands there now; one at an older is stopped. */
export class Looks {
  readonly publications = new Publications();
  readonly #latest = new Map<string, Look>();
  /** Seen, but something that they depend on has changed since. */
  readonly #stale = new Set<string>();
  /** What is found by reading the pages, as of the last look: it is told last. */
  readonly #late = new Map<string, readonly Diagnostic[]>();
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
    let early: readonly Diagnostic[] = [];
    const looked = await this.#timed(file, (seen) => {
      early = seen.diagnostics;
      this.#foresee(file, seen);
    });
    if (!looked) return this.#look(name);
    const seen = looked.sha256 ?? file.sha256;
    this.#keep(name, seen, looked);
    this.#inputs.set(name, looked.inputs);
    const look = this.#lookOf(seen === file.sha256 ? file : this.files.read(name), looked);
    this.#latest.set(name, look);
    const told = new Set(early.map(keyOf));
    this.#late.set(
      name,
      looked.diagnostics.filter((one) => !told.has(keyOf(one))),
    );
    this.tell({ type: '看过', look });
    return look;
  }

  /** Tells what has been seen so far. */
  #foresee(file: DataFile, early: Looked): void {
    if ((early.sha256 ?? file.sha256) !== file.sha256) return;
    this.#keep(file.name, file.sha256, early);
    const failed = early.diagnostics.some(({ level }) => level === '错误');
    const late = failed ? [] : (this.#late.get(file.name) ?? []);
    const look = this.#lookOf(file, { ...early, diagnostics: [...early.diagnostics, ...late] });
    this.tell({ type: '先见', look: { ...look, isEarly: true } });
  }

  #keep(name: string, sha256: string, { publication }: Looked): void {
    if (publication) this.publications.add(name, { sha256, ...publication });
  }

  /** Undefined where it was stopped. */
  async #timed({ name, path }: DataFile, onSeen: (early: Looked) => void): Promise<Looked | undefined> {
    const stop = new AbortController();
    this.#running = { name, stop };
    let stage = '核对';
    const timer = setInterval(() => this.tell({ type: '进行', file: name, stage }), TOLD_AFTER);
    try {
      const onStage = (next: string) => {
        stage = next;
      };
      return await this.workshop.look(path, onStage, onSeen, stop.signal);
    } finally {
      this.#running = undefined;
      clearInterval(timer);
    }
  }

  #lookOf(file: DataFile, looked: Looked): Look {
    const { findings, sections } = this.findings.of(file, looked.diagnostics);
    const publication = this.publications.latest(file.name)?.sha256;
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

function keyOf({ rule, message, span, place, under }: Diagnostic): string {
  return JSON.stringify([rule, message, span, place, under]);
}
