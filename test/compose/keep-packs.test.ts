import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepPacks } from '../../src/compose/pack/keep-packs.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { readChain } from '../../src/compose/pack/pack-chain.js';
import { packOf } from './try-pack.js';

it('a run gives all files the templates as they were when it began', () => {
  const folder = packOf('<title>某县统计局</title>');
  const ofRun = keepPacks();
  const first = ofRun(readChain(folder));
  writeFileSync(join(folder, 'try.hbs'), '<title>某县审计局</title>');
  expect(ofRun(readChain(folder))).toBe(first);
  expect(keepPacks()(readChain(folder))).not.toBe(first);
});

it('another pack.yaml is another pack', () => {
  const folder = packOf('<title>某县统计局</title>');
  const ofRun = keepPacks();
  const first = ofRun(readChain(folder));
  const file = join(folder, 'pack.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}语言: bo\n`);
  expect(ofRun(readChain(folder))).toMatchObject({ language: 'bo' });
  expect(first.language).toBe('zh-CN');
});

it('says of a wrong pack the same each time', () => {
  const folder = packOf('<title>{{没有的值}}</title>');
  const saidBy = (load: () => unknown) => {
    try {
      return load();
    } catch (error) {
      return (error as { diagnostics: unknown }).diagnostics;
    }
  };
  const ofRun = keepPacks();
  const first = saidBy(() => ofRun(readChain(folder)));
  expect(first).toEqual(saidBy(() => loadPack(folder)));
  expect(saidBy(() => ofRun(readChain(folder)))).toBe(first);
});
