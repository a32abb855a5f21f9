import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');
/** More than these are too many to see at a glance. */
const MAX_FILES = 20;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

/** The files by what `keysOf` gives for each. */
function grouped(keysOf: (file: string) => Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files)
    for (const key of keysOf(file)) groups.set(key, [...(groups.get(key) ?? []), file]);
  return groups;
}

it('no folder of src has more files than one sees at a glance', () => {
  const folders = grouped((file) => [dirname(file)]);
  expect([...folders].filter(([, inside]) => inside.length > MAX_FILES).map(([folder]) => folder)).toEqual(
    [],
  );
});

it('no two files export the same name', () => {
  const exported =
    /^export (?:abstract |async )?(?:class|const|enum|function|interface|type) ([\p{L}\w]+)/gmu;
  const names = grouped(
    (file) =>
      new Set(Array.from(readFileSync(join(SRC, file), 'utf8').matchAll(exported), ([, name]) => name!)),
  );
  expect(names.size).toBeGreaterThan(500);
  expect([...names].filter(([, where]) => where.length > 1)).toEqual([]);
});
