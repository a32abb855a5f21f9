import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import type { FileDigest } from '../../kernel/file-digest.js';
import { rootsAt } from '../../kernel/roots.js';
import type { Span } from '../../kernel/span.js';
import { valueAt } from '../../kernel/value-at.js';
import { readSource } from '../../read/text/read-source.js';
import type { Setting } from '../lint/shape.js';
import { parseTemplate, type TemplateSource } from '../parse-template.js';
import { findBasePack, findPack, type NamedBy, PACK_FILE, packName } from './find-pack.js';
import { folderOfTemplate } from './folder-of-template.js';
import { mergePackFiles } from './merge-pack-files.js';
import type { PackFile } from './pack-file.js';
import { asTemplateFault, inPack, type LocatedPackFile, readPackFile, shownPath } from './read-pack-file.js';

const ENTRY = '公开文本';

/** A pack's own pack.yaml first, then those of the packs that it extends. */
export type PackChain = readonly LocatedPackFile[];

/** The files of a pack, put together with what it extends, as they are. */
export interface PackText {
  readonly name: string;
  readonly chain: PackChain;
  /** What the pack.yaml say together. */
  readonly file: PackFile;
  readonly settings: Setting;
  /** Name of the 部件 that is rendered first. */
  readonly entry: string;
  /** Every 部件 by its name. */
  readonly templates: ReadonlyMap<string, TemplateText>;
  /** Files that are missing or cannot be read. */
  readonly mistakes: readonly Diagnostic[];
}

interface TemplateText {
  readonly text: string;
  /** The file as people know it. */
  readonly file: string;
  readonly digest: FileDigest;
}

/** A pack whose templates are parsed, not yet held against anything. */
export interface OpenPack extends PackText {
  /** Every 部件 by its name. */
  readonly sources: ReadonlyMap<string, TemplateSource>;
}

/** Reads the templates of a pack and of all that it inherits, and parses them: {@link readPack}, {@link parsePack}. */
export function openPack(chain: PackChain): OpenPack {
  return parsePack(readPack(chain));
}

/** @throws Failure (模板) with all mistakes found, those of reading as well, by file:line:column */
export function parsePack(text: PackText): OpenPack {
  return { ...text, sources: parseTemplates(text.templates, text.mistakes) };
}

/**
 * Reads the pack.yaml of a pack and of all that it extends.
 * @param nameOrPath name of a pack of the program, or path of a pack's folder
 * @param by the data file that names it; else the command line does
 * @throws Failure (模板) with all mistakes of one file, by file:line:column
 */
export function readChain(nameOrPath: string, by?: NamedBy): PackChain {
  const chain: LocatedPackFile[] = [];
  const first = findPack(nameOrPath, by);
  const roots = by?.roots ?? rootsAt(dirname(resolve(first)));
  for (let next: string | undefined = first; next !== undefined; ) {
    const file: LocatedPackFile = readPackFile(next, join(next, PACK_FILE));
    chain.push(file);
    const base = file.content.继承;
    const span = file.locate(['继承']);
    next = base === undefined ? undefined : findBasePack(base, next, { span, roots });
    if (chain.some((one) => one.folder === next)) {
      throw new Failure('模板', [
        { rule: '模板包', level: '错误', message: `模板包“${base}”互相继承`, span },
      ]);
    }
  }
  return chain;
}

/** Reads the templates of a pack and of all that it inherits. */
export function readPack(chain: PackChain): PackText {
  const file = chain.map(({ content }) => content).reduceRight((base, own) => mergePackFiles(base, own));
  const folders = chain.map(({ folder }) => folder);
  const mistakes: Diagnostic[] = [];
  const templates = new Map<string, TemplateText>();
  for (const [name, path] of Object.entries(file.部件 ?? {})) {
    gather(mistakes, () => {
      const named = placeInPack(chain, ['部件', name]);
      const folder = folderOfTemplate(path, folders, named);
      const file = shownPath(join(folder, path));
      const { text, sha256 } = asTemplateFault(() => readSource(file, { ...inPack(folder), named }));
      templates.set(name, { text, file, digest: { path: `${packName(folder)}/${path}`, sha256: sha256! } });
    });
  }
  return {
    name: packName(chain[0]!.folder),
    chain,
    file,
    settings: file.设置 ?? {},
    entry: file.入口 ?? ENTRY,
    templates,
    mistakes,
  };
}

/** The files of the 部件 as people know them, in their order. */
export function templateFiles({ templates }: PackText): readonly string[] {
  return [...templates.values()].map(({ file }) => file);
}

/** Every file that a pack was read from, its pack.yaml and those that it extends first. */
export function packFiles({ chain, templates }: PackText): readonly FileDigest[] {
  return [
    ...chain.map(({ folder, sha256 }) => ({ path: `${packName(folder)}/${PACK_FILE}`, sha256 })),
    ...[...templates.values()].map(({ digest }) => digest),
  ];
}

function parseTemplates(
  templates: ReadonlyMap<string, TemplateText>,
  earlier: readonly Diagnostic[],
): ReadonlyMap<string, TemplateSource> {
  const mistakes = [...earlier];
  const sources = new Map<string, TemplateSource>();
  for (const [name, { text, file }] of templates) {
    gather(mistakes, () => sources.set(name, parseTemplate(text, file, sources.size)));
  }
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
  return sources;
}

/** Notes what a step finds wrong, so that the next ones are tried as well. */
function gather(mistakes: Diagnostic[], step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    mistakes.push(...error.diagnostics);
  }
}

/** Where the pack, or the first that it extends, says this. */
export function placeInPack(chain: PackChain, path: readonly string[]): Span {
  const says = ({ content }: LocatedPackFile) => valueAt(content, path) !== undefined;
  return (chain.find(says) ?? chain[0]!).locate(path);
}
