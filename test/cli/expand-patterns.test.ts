import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/cli/command-line/data-files.js';
import { expandPatterns } from '../../src/cli/command-line/expand-patterns.js';
import { gen, inFolder } from '../support/command-line.js';

const FILES = [
  'data/2024.yaml',
  'data/b/2024.yaml',
  'data/a/2023.yaml',
  'data/a/x/2024.yaml',
  'data/.git/2024.yaml',
  'data/note.md',
];

inFolder((folder) => {
  for (const file of FILES) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
});

it.each([
  ['data/**/*.yaml', ['data/2024.yaml', 'data/a/2023.yaml', 'data/a/x/2024.yaml', 'data/b/2024.yaml']],
  ['data/*/*.yaml', ['data/a/2023.yaml', 'data/b/2024.yaml']],
  ['data/?/2024.yaml', ['data/b/2024.yaml']],
  ['**/2023.yaml', ['data/a/2023.yaml']],
  ['data\\*.yaml', ['data/2024.yaml']],
  ['data/2024.yaml', ['data/2024.yaml']],
  ["'data/*/*.yaml'", ['data/a/2023.yaml', 'data/b/2024.yaml']],
  ["'data/2024.yaml'", ['data/2024.yaml']],
  ['data/none*.yaml', ['data/none*.yaml']],
  ['nowhere/**/*.yaml', ['nowhere/**/*.yaml']],
])('%s', (pattern, files) => {
  expect(expandPatterns([pattern])).toEqual(files);
});

it('names every file once', () => {
  expect(expandPatterns(['data/2024.yaml', 'data/*.yaml'])).toEqual(['data/2024.yaml']);
});

describe('of the files that patterns stand for', () => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const OTHERS = {
    'data/packs/county/pack.yaml': '# 本县的格式\n名称: 本县\n继承: base\n设置: {年度: 2024}\n',
    'data/chart/values.yaml': 'replicas: 2\nimage:\n  年度: 2024\n',
    'data/ci.yml': '"on": push\n\'jobs\':\n  check: {}\n',
  };
  const MEANT = {
    'data/2024.yaml': '# 松河县档案馆\n名称: 松河县档案馆\n年度: 2024\n',
    'data/b/2024.yaml': '年度 : 2024\r\n',
    'data/empty.yaml': '',
    'data/list.yaml': '- 年度\n',
    'data/wide.yaml': '名称：松河县档案馆\n',
  };

  it('those that plainly are no data files are left out', () => {
    for (const [path, text] of Object.entries({ ...OTHERS, ...MEANT })) write(path, text);
    const { files, leftOut } = dataFiles(['data/**/*.yaml', 'data/*.yml']);
    expect(files).toEqual(expect.arrayContaining(Object.keys(MEANT)));
    expect([...leftOut].sort()).toEqual(Object.keys(OTHERS).sort());
  });

  it('one that is named is meant, and so is what a pattern stands for alone', () => {
    for (const [path, text] of Object.entries(OTHERS)) write(path, text);
    const pack = 'data/packs/county/pack.yaml';
    expect(dataFiles([pack, 'data/**/pack.yaml'])).toEqual({ files: [pack], leftOut: [] });
    expect(dataFiles(['data/packs/**/*.yaml'])).toEqual({ files: [pack], leftOut: [] });
  });

  it('what is left out is told', async () => {
    for (const [path, text] of Object.entries({ ...OTHERS, ...MEANT })) write(path, text);
    const { stderr } = await gen('check data/**/*.yaml');
    expect(stderr).toMatch(
      /^略去通配符中不是数据文件的：data\/chart\/values\.yaml、data\/packs\/county\/pack\.yaml\n/,
    );
    expect(stderr).not.toContain('未通过核对：data/packs');
    expect((await gen('check data/**/*.yaml -q')).stderr).not.toContain('略去');
  });
});
