import { dirname, join, relative, resolve } from 'node:path';
import { Failure } from '../../kernel/diagnostic.js';
import { keptContent } from '../../kernel/kept-content.js';
import { rootsAt } from '../../kernel/roots.js';
import type { Span } from '../../kernel/span.js';
import { valueAt } from '../../kernel/value-at.js';
import { readSource } from '../../read/text/read-source.js';
import type { SourceText } from '../../read/text/source-text.js';
import { findBasePack, findPack, type NamedBy, PACK_FILE } from './find-pack.js';
import type { PackFile } from './pack-file.js';
import { type ParsedPackFile, parsePackFile } from './parse-pack-file.js';

export interface LocatedPackFile extends ParsedPackFile {
  readonly folder: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** A pack's own pack.yaml first, then those of the packs that it extends. */
export type PackChain = readonly LocatedPackFile[];

/** The same for chains of the same folders whose pack.yaml files say the same; of their templates it knows nothing. */
export function keyOfChain(chain: PackChain): string {
  return chain.map(({ folder, sha256 }) => `${folder} ${sha256}`).join('\n');
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
    const file = readPackFile(next);
    chain.push(file);
    const base: string | undefined = file.content.继承;
    const named = { roots, span: () => file.locate(['继承']) };
    next = base === undefined ? undefined : findBasePack(base, next, named);
    if (chain.some((one) => one.folder === next)) {
      throw new Failure('模板', [
        { rule: '模板包', level: '错误', message: `模板包“${base}”互相继承`, span: named.span() },
      ]);
    }
  }
  return chain;
}

/** Where the pack, or the first that it extends, says this. */
export function placeInPack(chain: PackChain, path: readonly string[]): Span {
  const says = ({ content }: LocatedPackFile) => valueAt(content, path) !== undefined;
  return (chain.find(says) ?? chain[0]!).locate(path);
}

/**
 * Reads the pack.yaml in a folder, without what it extends.
 * @throws Failure (模板) with all its mistakes
 */
export function readPackFile(folder: string): LocatedPackFile {
  const path = join(folder, PACK_FILE);
  return asTemplateFault(() => {
    const source = readSource(shownPath(path), inPack(folder));
    const place = `${path}\n${source.file}`;
    const known = parsed.get(place);
    if (known && known.sha256 === source.sha256) return known;
    const file = { folder, sha256: source.sha256!, ...contentOf(source) };
    parsed.set(place, file);
    return file;
  });
}

/** Files without a mistake, by their paths, absolute and as shown: a run that publishes hundreds parses each once. */
const parsed = new Map<string, LocatedPackFile>();

/** What the build has read and checked is read again only when the place of something in it is asked for. */
function contentOf(source: SourceText): ParsedPackFile {
  const content = keptContent(source.sha256!) as PackFile | undefined;
  if (content === undefined) return parsePackFile(source);
  let parsed: ParsedPackFile | undefined;
  const places = () => {
    parsed ??= parsePackFile(source);
    return parsed;
  };
  return {
    content,
    locate: (path) => places().locate(path),
    locateKey: (path) => places().locateKey(path),
  };
}

/** How the files of a pack are read: they lie in its folder. */
export function inPack(folder: string) {
  return { roots: rootsAt(folder), cure: '把文件放进包的文件夹。' };
}

/** A path as people know it: relative where that is shorter. */
export function shownPath(path: string): string {
  const shorter = relative('.', path);
  return shorter !== '' && shorter.length < path.length ? shorter : path;
}

/** What reading calls a fault of the data is one of the template here. */
export function asTemplateFault<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Failure && error.fault === '数据') throw new Failure('模板', error.diagnostics);
    throw error;
  }
}
