import type { Span } from '../../kernel/span.js';
import { valueAt } from '../../kernel/value-at.js';
import { Scalar, type Tree } from '../scalar.js';
import type { DeclaredFields } from '../schema/declared-fields.js';
import type { Report } from '../schema/report.js';
import type { SourceText } from '../text/source-text.js';
import type { Path } from '../yaml/locate.js';

/** The data file of a unit, which its department names. */
export interface UnitFile {
  readonly report: Report;
  /** Fields that its pack adds to the built-in ones. */
  readonly declared: DeclaredFields;
  readonly source: SourceText;
  /** The file before the schema was applied. Its nodes are not kept: forty files have millions. */
  readonly tree: Tree;
}

/** The place of a value of a unit's file: the first scalar in it, or in what would hold it. */
export function placeInUnit({ tree, source }: UnitFile, path: Path): Span {
  for (let depth = path.length; depth > 0; depth--) {
    const place = firstScalar(valueAt(tree, path.slice(0, depth)) as Tree | undefined)?.span;
    if (place !== undefined) return place;
  }
  return source.span(0, 0);
}

function firstScalar(value: Tree | undefined): Scalar | undefined {
  if (value === undefined || value instanceof Scalar) return value;
  for (const inner of Object.values(value)) {
    const found = firstScalar(inner as Tree);
    if (found !== undefined) return found;
  }
  return undefined;
}
