import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { insideRoots, OutsideRoots, type Roots, rootsAt } from '../../../kernel/roots.js';
import { isOtherYamlFile } from '../../../read/is-other-yaml.js';
import { Refused } from '../http/refused.js';
import { fileStamp } from './file-stamp.js';

/** Folders of data files lie no deeper than this. */
const MAX_DEPTH = 4;
/** More than these nobody finds in a list. */
const MAX_LISTED = 500;
const ENDING = /\.ya?ml$/i;
const NAME = /^[^\\:*?"<>|\p{Cc}]+$/u;

/** The folder that the studio was opened on: no path leads out of it. */
export class DataFolder {
  readonly path: string;
  readonly #roots: Roots;
  /** Files that were read to see what they are: the folder is listed every few seconds. */
  readonly #seen = new Map<string, { readonly stamp: string; readonly isData: boolean }>();

  constructor(folder: string) {
    this.path = resolve(folder);
    this.#roots = rootsAt(this.path);
  }

  /** The absolute path of a data file. @throws Refused where there is none, or it lies elsewhere */
  existing(name: string): string {
    const path = this.#named(name);
    if (!existsSync(path)) throw new Refused(404, `没有文件 ${name}`);
    return this.#inside(path, name);
  }

  /** Whether there is a file of this name. @throws Refused for a name that none may have */
  has(name: string): boolean {
    return existsSync(this.#named(name));
  }

  isFolder(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  /** The absolute path that a new file of this name shall have. @throws Refused where something is there */
  vacant(name: string): string {
    const path = this.#named(ENDING.test(name) ? name : `${name}.yaml`);
    if (existsSync(path)) throw new Refused(422, `${name} 已经有了，换一个名称`);
    this.#inside(nearestThere(dirname(path)), name);
    return path;
  }

  /** Data files by their names, those of one folder together. */
  list(): readonly string[] {
    return this.#listIn(this.path, 0).slice(0, MAX_LISTED);
  }

  /** Where a file of the list lies, or lay. */
  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** A path as pages name it; undefined for one that lies elsewhere. */
  nameOf(path: string): string | undefined {
    const name = relative(this.path, path);
    return name === '' || name.startsWith('..') ? undefined : name.split(sep).join('/');
  }

  #isData(path: string): boolean {
    const stamp = fileStamp(path);
    const known = this.#seen.get(path);
    if (known?.stamp === stamp) return known.isData;
    const isData = !isOtherYamlFile(path);
    this.#seen.set(path, { stamp, isData });
    return isData;
  }

  #named(name: string): string {
    const parts = name.split('/');
    const isFine = parts.every((part) => NAME.test(part) && !part.startsWith('.') && part.trim() === part);
    if (!isFine || name === '') throw new Refused(403, `不能用这个文件名：${name}`);
    return join(this.path, ...parts);
  }

  #inside(path: string, name: string): string {
    try {
      return insideRoots(path, this.#roots);
    } catch (error) {
      if (error instanceof OutsideRoots) throw new Refused(403, `${name} 不在打开的文件夹里`);
      throw error;
    }
  }

  #listIn(folder: string, depth: number): string[] {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const seen = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
    const files = seen
      .filter((entry) => entry.isFile() && ENDING.test(entry.name) && this.#isData(join(folder, entry.name)))
      .map(({ name }) => this.nameOf(join(folder, name))!);
    if (depth >= MAX_DEPTH) return files;
    const folders = seen.filter((entry) => entry.isDirectory());
    return [...files, ...folders.flatMap(({ name }) => this.#listIn(join(folder, name), depth + 1))];
  }
}

function nearestThere(path: string): string {
  return existsSync(path) ? path : nearestThere(dirname(path));
}
