import { dirname, join } from 'node:path';
import type {
  CreatedFile,
  Generated,
  GenerationAsked,
  ImportAsked,
  ImportResult,
  NewFile,
  Rollover,
  WaiverAsked,
} from '../api.js';
import type { DataFile } from './files/data-files.js';
import { Refused } from './http/refused.js';
import type { Studio } from './studio.js';
import type { ImportReady } from './workshop.js';

/** Folder of what is generated, in the folder that is open. */
const OUTPUTS = 'out';

/** What makes files, or changes them by more than what was typed. */
export class Making {
  constructor(private readonly studio: Studio) {}

  async create({ file, format, year }: NewFile): Promise<CreatedFile> {
    const { folder, workshop } = this.studio;
    const path = folder.vacant(file);
    await workshop.write(workshop.newFile(path, format, year));
    return this.#created(path);
  }

  async rollOver({ from, file }: Rollover): Promise<CreatedFile> {
    const { folder, workshop } = this.studio;
    const last = folder.existing(from);
    const wanted = file === undefined ? undefined : folder.vacant(file);
    const [made, ...beside] = workshop.nextYear(last, dirname(wanted ?? last));
    const path = wanted ?? folder.vacant(folder.nameOf(made!.path) ?? '');
    await workshop.write([{ ...made!, path }, ...beside]);
    return this.#created(path);
  }

  async import(asked: ImportAsked): Promise<ImportResult> {
    const { folder, files, findings, workshop } = this.studio;
    const current = folder.has(asked.file) ? files.read(asked.file) : undefined;
    const path = current?.path ?? folder.vacant(asked.file);
    const sources = asked.sources.map(({ name, base64 }) => ({
      name: name.replace(/^.*[\\/]/, ''),
      bytes: Buffer.from(base64, 'base64'),
    }));
    const ready = await workshop.import(path, sources, asked);
    const applied = asked.apply && !ready.isRefused;
    const sha256 = applied ? await this.#apply(ready, path, current, asked) : current?.sha256;
    const { changes, conflicts, same, kept, left, tables, unknown, diagnostics } = ready;
    return {
      ...{ applied, changes, conflicts, same, kept, left, tables, unknown },
      ...(sha256 !== undefined && { sha256 }),
      findings: diagnostics.map((one) => findings.finding(one, path)),
    };
  }

  /** Adds 出错说明 for a finding of the last look. */
  async waive({ file, sha256, finding: id, reason }: WaiverAsked): Promise<DataFile> {
    const { files, looks, folder, outlines, workshop } = this.studio;
    const look = await looks.at(file);
    const finding = look.findings.find((one) => one.id === id);
    if (!finding?.canWaive) throw new Refused(422, '这一处不能写出错说明，或已经没有了');
    const { line, column, rule, under } = finding;
    const named =
      line !== undefined && column !== undefined
        ? await workshop.placeName(folder.existing(file), { line, column })
        : undefined;
    const place = named ?? under;
    if (place === undefined) throw new Refused(422, '这一处没有可以写明的位置');
    const { tree } = outlines.contextOf(files.read(file).source);
    const there = (tree as { readonly 出错说明?: unknown }).出错说明;
    const index = Array.isArray(there) ? there.length : 0;
    const value = { 规则: rule, 位置: place, 原因: reason.trim(), 日期: today() };
    return files.edit({ file, sha256, edits: [{ path: ['出错说明', index], value }] });
  }

  async generate({ file, formats }: GenerationAsked): Promise<Generated> {
    const { folder, findings, workshop, events } = this.studio;
    const path = folder.existing(file);
    const target = join(folder.path, OUTPUTS, ...file.replace(/\.ya?ml$/i, '').split('/'));
    const { written, diagnostics } = await workshop.generate(path, target, formats, (stage) =>
      events.send({ type: '进行', file, stage }),
    );
    return {
      written: written.flatMap((one) => folder.nameOf(one) ?? []),
      findings: diagnostics.map((one) => findings.finding(one, path)),
    };
  }

  /** The folder of what was generated from a file; its own where nothing was. */
  reveal(file: string): { readonly folder: string } {
    const { folder, workshop } = this.studio;
    const made = dirname(join(folder.path, OUTPUTS, file));
    const shown = folder.isFolder(made) ? made : dirname(folder.existing(file));
    workshop.reveal(shown);
    return { folder: shown };
  }

  async #apply(
    ready: ImportReady,
    path: string,
    current: DataFile | undefined,
    { sha256 }: ImportAsked,
  ): Promise<string> {
    const { files, workshop } = this.studio;
    if (!current) {
      await workshop.write(ready.files);
      return files.read(this.#created(path).file).sha256;
    }
    if (sha256 === undefined) throw new Refused(400, '请求缺少 sha256');
    const saved = await files.replace({ ...current, sha256 }, ready.files);
    this.studio.saved(saved);
    return saved.sha256;
  }

  #created(path: string): CreatedFile {
    this.studio.events.send({ type: '文件夹' });
    return { file: this.studio.folder.nameOf(path)! };
  }
}

/** In the place where the user is. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
