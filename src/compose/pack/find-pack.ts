import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../kernel/diagnostic.js';
import { PACKAGE_ROOT } from '../../kernel/package-root.js';
import type { Span } from '../../kernel/span.js';

/** Packs that come with the program. */
export const OWN_PACKS = fileURLToPath(new URL('templates/', PACKAGE_ROOT));
export const PACK_FILE = 'pack.yaml';
const NAME = /^[\w-]+$/;

/**
 * The folder of a pack: of the program's own by name, or any by its path (which contains a / or \).
 * @param span where the pack is named, for the message
 * @throws Failure if there is none
 */
export function findPack(nameOrPath: string, span?: Span): string {
  const folder = NAME.test(nameOrPath) ? join(OWN_PACKS, nameOrPath) : nameOrPath;
  if (existsSync(join(folder, PACK_FILE))) return folder;
  throw missing(nameOrPath, span);
}

/** A pack as a file names it, for those elsewhere: a path, which is seen from the file's folder, becomes one from here. */
export function packSeenFrom(folder: string, nameOrPath: string): string {
  if (NAME.test(nameOrPath) || isAbsolute(nameOrPath)) return nameOrPath;
  return asPath(join(folder, nameOrPath));
}

/** The reverse: how a file in a folder has to name a pack that is named here. */
export function packNamedFrom(folder: string, nameOrPath: string): string {
  if (NAME.test(nameOrPath) || isAbsolute(nameOrPath)) return nameOrPath;
  return asPath(relative(folder, nameOrPath));
}

/** A relative path that nobody takes for a name. */
function asPath(path: string): string {
  return NAME.test(path) ? `./${path}` : path;
}

/**
 * The folder of the pack that another one extends, by name: beside it, or among the program's own.
 * @throws Failure if there is none
 */
export function findBasePack(name: string, of: string, span: Span): string {
  const folders = [join(dirname(resolve(of)), name), join(OWN_PACKS, name)];
  const found = NAME.test(name) ? folders.find((folder) => existsSync(join(folder, PACK_FILE))) : undefined;
  if (found) return found;
  throw missing(name, span, '写名称：旁边文件夹里的另一个包，或程序自带的包（例如 base）');
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
