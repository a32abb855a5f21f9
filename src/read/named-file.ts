import { dirname, isAbsolute, join } from 'node:path';
import type { Span } from '../kernel/span.js';
import { valueAt } from '../kernel/value-at.js';
import { Scalar, type Tree } from './scalar.js';
import type { Path } from './yaml/locate.js';

/** A file that a scalar of the data file names. */
export interface NamedFile {
  /** As written in the data file. */
  readonly name: string;
  readonly path: string;
  readonly span: Span;
}

/** The file named at a place of the tree, sought from the folder of `file`. */
export function namedFile(tree: Tree, place: Path, file: string): NamedFile | undefined {
  const value = valueAt(tree, place);
  if (!(value instanceof Scalar) || value.text.trim() === '') return undefined;
  const name = value.text.trim();
  return { name, path: isAbsolute(name) ? name : join(dirname(file), name), span: value.span };
}
