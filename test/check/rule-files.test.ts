import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import { readRuleSet } from '../../src/catalogue/read-rule-set.js';
import { DESCRIBED_RULES } from '../../src/check/rules.js';
import { exampleFolder } from './rule-example.js';

const CHECK = join(import.meta.dirname, '../../src/check');
const { levels, groups } = readRuleSet(2024);

/** Folders of rules: all of the room but its engine. */
const folders = readdirSync(CHECK, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'engine',
);
const files = folders.flatMap(({ name: folder }) =>
  readdirSync(join(CHECK, folder)).map((file) => ({ folder, slug: file.replace(/\.ts$/, '') })),
);
const slugs = DESCRIBED_RULES.map(({ slug }) => slug).sort();
const all = [...DESCRIBED_RULES, ...AUDIT_RULES];
/** The group of the rules that look at the finished pages; they lie in a room of their own. */
const OF_PAGES = '成文';

it('every rule has a file and a folder of examples of its name, and there are no others', () => {
  const examples = readdirSync(exampleFolder('')).filter((name) => !name.includes('.'));
  expect(files.map(({ slug }) => slug).sort()).toEqual(slugs);
  expect(examples.sort()).toEqual(all.map(({ slug }) => slug).sort());
});

it('every rule has a level in the rule set, and no other has', () => {
  expect([...levels.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
});

it('the rules of the finished pages are a group', () => {
  const ids = [...groups].filter(([, group]) => group === OF_PAGES).map(([id]) => id);
  expect(ids.sort()).toEqual(AUDIT_RULES.map(({ id }) => id).sort());
});

it('a folder of rules is a group of the rule set', () => {
  const groupOf = new Map(DESCRIBED_RULES.map(({ slug, id }) => [slug, groups.get(id)]));
  const groupsIn = (name: string) =>
    files.flatMap(({ folder, slug }) => (folder === name ? groupOf.get(slug) : []));
  const found = folders.map(({ name }) => [...new Set(groupsIn(name))]);
  expect(found.every((all) => all.length === 1)).toBe(true);
  expect(found.flat().sort()).toEqual(
    [...new Set(groups.values())].filter((name) => name !== OF_PAGES).sort(),
  );
});

it('every rule has an id of its own, a title and a source', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { title, source } of all) expect([title, source].every((text) => text.length > 3)).toBe(true);
});

it('rules know the engine and not each other; the engine knows no rule', () => {
  const groups = folders.map(({ name }) => name);
  const modules = readdirSync(CHECK, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.includes(sep),
  );
  const wrong = modules
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(CHECK, file), 'utf8').matchAll(/ from '(\.[^']+)'/g)]
        .map(([, path]) => relative(CHECK, join(CHECK, dirname(file), path!)))
        .filter((path) => groups.includes(path.split(sep)[0]!))
        .map((path) => `${file} imports ${path}`),
    );
  expect(wrong).toEqual([]);
});
