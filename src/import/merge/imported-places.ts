import type { Span } from '../../kernel/span.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { Path } from '../../read/yaml/locate.js';
import type { ImportRecord } from './import-record.js';
import { sameNumber } from './merge-values.js';
import { Places } from './places.js';

/**
 * The cell that a value of a data file was imported from, by its place; undefined for what was typed, or changed since.
 */
export function importedPlaces(
  record: ImportRecord,
  tree: Tree,
  locate: (path: Path) => Span,
): (span: Span) => string | undefined {
  const places = new Places(tree);
  const cells = new Map<string, string>();
  for (const [name, { 值, 来源 }] of record) {
    const { path, value } = places.find(name.split('.'));
    if (value instanceof Scalar && (value.text === 值 || sameNumber(value.text, 值)))
      cells.set(keyOf(locate(path)), 来源);
  }
  return (span) => cells.get(keyOf(span));
}

function keyOf({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}
