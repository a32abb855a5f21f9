import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../kernel/diagnostic.js';
import { PACKAGE_ROOT } from '../../kernel/package-root.js';
import { insideRoots, OutsideRoots, type Roots } from '../../kernel/roots.js';
import type { Span } from '../../kernel/span.js';
import { wordTrespass } from '../../read/text/word-trespass.js';

/** Packs that come with the program. */
export const OWN_PACKS = fileURLToPath(new URL('templates/', PACKAGE_ROOT));
export const PACK_FILE = 'pack.yaml';
const NAME = /^[\w-]+$/;

/** Whether a pack is named, not its path: then it is one of the program's, or beside the one that names it. */
export function isPackName(nameOrPath: string): boolean {
  return NAME.test(nameOrPath);
}

/** A file that names a pack. */
export interface NamedBy {
  /** Where it does. */
  readonly span: Span;
  /** Where packs that it names may lie, besides the program's own. */
  readonly roots: Roots;
}

/** The same, its place sought only where something is wrong. */
type PlacedLate = Pick<NamedBy, 'roots'> & { readonly span: () => Span };

/**
 * The folder of a pack: of the program's own by name, or any by its path (which contains a / or \).
 * @param by the data file that names it; else the command line does, and it may lie anywhere
 * @throws Failure if there is none
 */
export function findPack(nameOrPath: string, by?: NamedBy): string {
  const own = isPackName(nameOrPath);
  const folder = own ? join(OWN_PACKS, nameOrPath) : nameOrPath;
  if (by && !own) requireInside(folder, { ...by, span: () => by.span });
  if (existsSync(join(folder, PACK_FILE))) return folder;
  throw missing(nameOrPath, by?.span);
}

function requireInside(folder: string, { span, roots }: PlacedLate): void {
  try {
    insideRoots(folder, roots);
  } catch (error) {
    if (!(error instanceof OutsideRoots)) return;
    const [message, hint] = wordTrespass(`模板包 ${folder}`, error);
    throw new Failure('模板', [{ rule: '模板包', level: '错误', message, hint, span: span() }]);
  }
}

/** A pack as a file names it, for those elsewhere: a path, which is seen from the file's folder, becomes one from here. */
export function packSeenFrom(folder: string, nameOrPath: string): string {
  if (isPackName(nameOrPath) || isAbsolute(nameOrPath)) return nameOrPath;
  return asPath(join(folder, nameOrPath));
}

/** The reverse: how a file in a folder has to name a pack that is named here. */
export function packNamedFrom(folder: string, nameOrPath: string): string {
  if (isPackName(nameOrPath) || isAbsolute(nameOrPath)) return nameOrPath;
  return asPath(relative(folder, nameOrPath));
}

/** A relative path that nobody takes for a name. */
function asPath(path: string): string {
  return isPackName(path) ? `./${path}` : path;
}

/**
 * The folder of the pack that another one extends, by name: beside it, or among the program's own.
 * @throws Failure if there is none
 */
export function findBasePack(name: string, of: string, by: PlacedLate): string {
  const own = join(OWN_PACKS, name);
  const folders = [join(dirname(resolve(of)), name), own];
  const found = isPackName(name) ? folders.find((folder) => existsSync(join(folder, PACK_FILE))) : undefined;
  if (found !== undefined && found !== own) requireInside(found, by);
  if (found !== undefined) return found;
  throw missing(name, by.span(), '写名称：旁边文件夹里的另一个包，或程序自带的包（例如 base）');
}

/** Every pack's folder in a folder, by name. */
export function packFolders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .sort()
    .map((name) => join(parent, name))
    .filter((folder) => existsSync(join(folder, PACK_FILE)));
}

/** Short name of a pack for people. */
export function packName(folder: string): string {
  return basename(resolve(folder));
}

function missing(name: string, span: Span | undefined, hint = nameOrPath()): Failure {
  return new Failure('模板', [
    { rule: '模板包', level: '错误', message: `找不到模板包“${name}”`, hint, ...(span && { span }) },
  ]);
}

function nameOrPath(): string {
  const own = packFolders(OWN_PACKS).map(packName).join('、');
  return `程序自带的写名称：${own}（gen-report template list 有说明）；自己的写其文件夹的路径，例如 ./my-pack，文件夹里要有 pack.yaml`;
}
