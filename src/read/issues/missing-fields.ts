import type { Diagnostic } from '../../kernel/diagnostic.js';
import { valueAt } from '../../kernel/value-at.js';
import { Scalar } from '../scalar.js';
import type { Path } from '../yaml/locate.js';
import { fieldAt, sampleLine } from './field-guide.js';
import { type FileView, wrong } from './file-view.js';
import { label, quote } from './label.js';

/** Required fields that are not there: one message for each mapping that lacks some, at the key of that mapping. */
export function missingFields(paths: readonly Path[], file: FileView): Diagnostic[] {
  const groups = new Map<string, { parent: Path; keys: string[] }>();
  for (const path of paths) {
    const parent = path.slice(0, -1);
    // Where a scalar stands instead of the mapping, its type is wrong and nothing is missing.
    if (valueAt(file.tree, parent) instanceof Scalar) continue;
    const id = JSON.stringify(parent);
    const group = groups.get(id) ?? { parent, keys: [] };
    group.keys.push(String(path.at(-1)));
    groups.set(id, group);
  }
  return [...groups.values()].map(({ parent, keys }) => missing(parent, keys, file));
}

function missing(parent: Path, keys: readonly string[], { locator, schema }: FileView): Diagnostic {
  const lines = keys.map((key) => sampleLine(key, fieldAt(schema, [...parent, key])));
  return wrong('必填', locator.value(parent), `${label(schema, parent)}缺少${keys.map(quote).join('')}`, {
    expected: lines.join('\n'),
    unfilled: keys.length,
    hint: keys.length > 1 ? '补上这几行，与同组的其他行对齐。' : '补上这一行，与同组的其他行对齐。',
  });
}
