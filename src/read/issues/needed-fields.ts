import { valueAt } from '../../kernel/value-at.js';
import { Scalar, type Tree } from '../scalar.js';
import {
  type DeclaredFields,
  FIELD_PLACES,
  type FieldPlace,
  PLACE_PATHS,
} from '../schema/declared-fields.js';
import type { Path } from '../yaml/locate.js';

/** Declared fields that another one makes necessary, and that are not there. */
export function neededFields(declared: DeclaredFields, tree: Tree): Path[] {
  return FIELD_PLACES.flatMap((place) => {
    const fields = Object.entries(declared[place]);
    return recordsOf(place, tree).flatMap((path) =>
      fields
        .filter(([name, { 必填 }]) => {
          if (必填 === undefined || 必填 === '是' || isThere(tree, [...path, name])) return false;
          const condition = 必填.split('.');
          return isThere(tree, [...path, ...condition]) || isThere(tree, condition);
        })
        .map(([name]) => [...path, name]),
    );
  });
}

/** The paths of the mappings that have the fields of a place. */
function recordsOf(place: FieldPlace, tree: Tree): Path[] {
  const path = PLACE_PATHS[place];
  if (path.length === 0) return [[]];
  const list = valueAt(tree, path);
  return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
}

function isThere(tree: Tree, path: Path): boolean {
  const value = valueAt(tree, path);
  return value !== undefined && !(value instanceof Scalar && value.text.trim() === '');
}
