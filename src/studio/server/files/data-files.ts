import { join } from 'node:path';
import { editText } from '../../../edit/edit-text.js';
import { type Diagnostic, Failure } from '../../../kernel/diagnostic.js';
import { digestOf } from '../../../kernel/file-digest.js';
import { decodeText } from '../../../read/text/decode-text.js';
import { SourceText } from '../../../read/text/source-text.js';
import type { EditsAsked, FieldEdit, FileVersion, StaleSave, TextSaved } from '../../api.js';
import { coreEdits } from '../edits/core-edits.js';
import { Refused } from '../http/refused.js';
import { type MergedVersions, mergeTexts, mergeVersions } from '../merge/merge-versions.js';
import type { Workshop } from '../workshop.js';
import { Backups } from './backups.js';
import type { DataFolder } from './data-folder.js';
import type { FileOutlines } from './file-outlines.js';
import type { StateFolder } from './state-folder.js';
import { writtenBytes } from './written-bytes.js';

/** Versions that a page may still have before it. */
const MAX_VERSIONS = 100;
const BYTE_ORDER_MARK = '\ufeff';

/** A data file as it stands on the disk. */
export interface DataFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly source: SourceText;
  readonly sha256: string;
}

/** Reads and writes data files: no save replaces what its page has not seen, and whatever is replaced is kept. */
export class DataFiles {
  readonly #versions = new Map<string, string>();
  /** One save after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: DataFolder,
    private readonly state: StateFolder,
    private readonly workshop: Pick<Workshop, 'write'>,
    private readonly outlines: FileOutlines,
  ) {}

  /** @throws Refused where there is none; Failure where it is no text */
  read(name: string): DataFile {
    const path = this.folder.existing(name);
    const bytes = writtenBytes(path);
    const source = decodeText(path, bytes);
    const sha256 = digestOf(bytes);
    this.#remember(sha256, source.text);
    return { name, path, bytes, source, sha256 };
  }

  edit({ file, sha256, edits, onto }: EditsAsked): Promise<DataFile> {
    return this.#save(file, (current) => {
      if (current.sha256 === sha256) return this.#edited(current.source, edits);
      const base = this.#versionOf(file, sha256);
      const yours = this.#edited(
        base === undefined ? current.source : new SourceText(current.path, base),
        edits,
      );
      const { clashes, merged } = mergeVersions(base, current.source.text, yours, onto?.ours);
      if (onto?.sha256 === current.sha256 && merged !== undefined) return merged;
      throw staleSave(current, { clashes, ...(merged !== undefined && { merged }) });
    });
  }

  saveText({ file, sha256, text }: TextSaved): Promise<DataFile> {
    return this.#save(file, (current) => {
      if (current.sha256 === sha256) return text;
      const base = this.#versionOf(file, sha256);
      throw staleSave(
        current,
        base === undefined ? { clashes: [] } : mergeTexts(base, current.source.text, text),
      );
    });
  }

  undo(version: FileVersion): Promise<DataFile> {
    return this.#step(version, '撤销', '重做');
  }

  redo(version: FileVersion): Promise<DataFile> {
    return this.#step(version, '重做', '撤销');
  }

  /** How many saves can be undone, and done again. */
  stepsOf(name: string): { readonly undoable: number; readonly redoable: number } {
    return { undoable: this.#kept(name, '撤销').count, redoable: this.#kept(name, '重做').count };
  }

  /** Keeps what stands there now and writes what shall, with other files. */
  async replace(current: DataFile, files: Parameters<Workshop['write']>[0]): Promise<DataFile> {
    return this.#inTurn(async () => {
      this.#requireFresh(current);
      this.#keep(current);
      await this.workshop.write(files);
      return this.read(current.name);
    });
  }

  #save(file: string, change: (current: DataFile) => string): Promise<DataFile> {
    const attempt = async (): Promise<DataFile> => {
      const current = this.read(file);
      const text = change(current);
      // What others have written while it was worked out.
      if (this.read(file).sha256 !== current.sha256) return attempt();
      if (text === current.source.text) return current;
      this.#keep(current);
      return this.#write(current, text);
    };
    return this.#inTurn(attempt);
  }

  /** A new change begins: what it replaces can be had back, what was undone before it cannot be done again. */
  #keep({ name, bytes }: DataFile): void {
    this.#kept(name, '撤销').push(bytes);
    this.#kept(name, '重做').clear();
  }

  /** Goes to the latest version of one pile, and puts the present one on the other. */
  #step(version: FileVersion, from: Pile, to: Pile): Promise<DataFile> {
    return this.#inTurn(async () => {
      const current = this.read(version.file);
      this.#requireFresh({ ...current, sha256: version.sha256 });
      const bytes = this.#kept(current.name, from).latest();
      if (!bytes) throw new Refused(422, `没有可以${from}的了`);
      this.#kept(current.name, to).push(current.bytes);
      await this.workshop.write([{ path: current.path, bytes }]);
      this.#kept(current.name, from).dropLatest();
      return this.read(current.name);
    });
  }

  #edited(source: SourceText, edits: readonly FieldEdit[]): string {
    const context = this.outlines.contextOf(source);
    return coreEdits(edits, context).reduce(
      (text, group) => editText(new SourceText(source.file, text), group),
      source.text,
    );
  }

  async #write(current: DataFile, text: string): Promise<DataFile> {
    const hasMark = current.bytes[0] === 0xef && current.bytes[1] === 0xbb && current.bytes[2] === 0xbf;
    await this.workshop.write([{ path: current.path, bytes: `${hasMark ? BYTE_ORDER_MARK : ''}${text}` }]);
    return this.read(current.name);
  }

  #requireFresh(version: Pick<DataFile, 'name' | 'sha256'>): void {
    const now = this.read(version.name);
    if (now.sha256 !== version.sha256) throw staleSave(now, { clashes: [] });
  }

  #versionOf(name: string, sha256: string): string | undefined {
    const known = this.#versions.get(sha256);
    if (known !== undefined) return known;
    for (const pile of ['撤销', '重做'] as const)
      for (const bytes of this.#kept(name, pile).all())
        if (digestOf(bytes) === sha256) return decodeText(name, bytes).text;
    return undefined;
  }

  #remember(sha256: string, text: string): void {
    this.#versions.delete(sha256);
    this.#versions.set(sha256, text);
    const [oldest] = this.#versions.keys();
    if (this.#versions.size > MAX_VERSIONS) this.#versions.delete(oldest!);
  }

  #kept(name: string, pile: Pile): Backups {
    return new Backups(join(this.state.path, '旧版', name.replaceAll('/', '__'), pile));
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(() => {
      this.state.prepare();
      return work();
    });
    this.#last = done.catch(() => {});
    return done;
  }
}

type Pile = '撤销' | '重做';

/** 409 with all that is needed to bring both together. */
function staleSave({ source, sha256 }: DataFile, merged: MergedVersions): Refused {
  const body: StaleSave = {
    message: '文件已在别处改过',
    hint: '看一看两边各改了什么，再保存。',
    theirs: { sha256, text: source.text },
    ...merged,
  };
  return new Refused(409, body);
}

/** What makes a file one that cannot be read at all. */
export function whyUnreadable(error: unknown): readonly Diagnostic[] {
  if (error instanceof Failure) return error.diagnostics;
  throw error;
}
