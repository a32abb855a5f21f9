import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
/** The pack that every other extends; its name is an example in messages. */
const COMMON = 'base';

const under = (folder: string, ending: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const packs = readdirSync(join(ROOT, 'templates')).filter((name) => name !== COMMON);
const titles = packs.map((name) => parse(read(`templates/${name}/pack.yaml`)).名称 as string);
const data = under('data', '.yaml');
const bureaus = data.map((path) => parse(read(path)).名称 as string);

/** 某省格式 and 某省 and 某; 某市某局 and 某市: whatever a line of code could call them. */
const names = new Set([
  ...packs,
  ...titles.flatMap((title) => [
    title,
    title.replace(/格式$/, ''),
    title.replace(/(省|市|自治区)?格式$/, ''),
  ]),
  ...bureaus.flatMap((name) => [name, /^.*?[省市区县]/.exec(name)?.[0] ?? name, name.slice(0, 2)]),
  ...data.map((path) => basename(join(path, '..'))).filter((name) => name !== 'data'),
]);

it('no line under src names a province, a bureau or a format', () => {
  expect(names.size).toBeGreaterThan(15);
  const found = [...under('src', '.ts'), ...under('src', '.tsx')].flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => {
        const name = [...names].find((one) => line.includes(one));
        return name === undefined ? [] : [`${path}:${at + 1} ${name}`];
      }),
  );
  expect(found).toEqual([]);
});
