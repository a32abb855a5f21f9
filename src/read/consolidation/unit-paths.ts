import { Failure } from '../../kernel/diagnostic.js';
import { insideRoots, type Roots, rootsOf } from '../../kernel/roots.js';
import { valueAt } from '../../kernel/value-at.js';
import { type NamedFile, namedFile } from '../named-file.js';
import type { Tree } from '../scalar.js';
import { readSource } from '../text/read-source.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import { plainTree } from '../yaml/plain-tree.js';

/** The files of units that a data file names under 所属单位, each as a path or with what is stated of it. */
export function namedUnits(tree: Tree, file: string): readonly NamedFile[] {
  const given = valueAt(tree, ['所属单位']);
  const items = Array.isArray(given) ? [...given.keys()] : [];
  return items.flatMap(
    (index) =>
      namedFile(tree, ['所属单位', index], file) ?? namedFile(tree, ['所属单位', index, '文件'], file) ?? [],
  );
}

/**
 * The paths of the units of a data file, where they may be read: none of one that cannot be read itself. Whoever reads
 * the file tells what is wrong with it and with the others.
 * @param allowed folders as for reading the file
 */
export function unitPaths(file: string, allowed: readonly string[]): readonly string[] {
  const roots = rootsOf(file, allowed);
  try {
    const source = readSource(file, { roots });
    const root = parseYaml(source);
    const named = root === null ? [] : namedUnits(plainTree(root, source, []), file);
    return named.map(({ path }) => path).filter((path) => mayBeRead(path, roots));
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

function mayBeRead(path: string, roots: Roots): boolean {
  try {
    insideRoots(path, roots);
    return true;
  } catch {
    return false;
  }
}
