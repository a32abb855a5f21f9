import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { composeDocument } from '../../src/compose/compose-document.js';
import { type CompiledPack, compilePack, startCompiledPack } from '../../src/compose/pack/compiled-pack.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { readChain } from '../../src/compose/pack/pack-chain.js';
import { digestPack, readPackFiles } from '../../src/compose/pack/pack-files.js';
import { parsePack } from '../../src/compose/pack/parsed-pack.js';
import { fieldsToKeep } from '../../src/compose/skeleton/kept-fields.js';
import { templateFields } from '../../src/compose/skeleton/publication-fields.js';
import { diagnosticsOf, packOf, sample, sampleAccounts } from './try-pack.js';

/** The module that the build would write. */
function compiled(folder: string): CompiledPack {
  const exports = {};
  new Function('exports', compilePack(readChain(folder)))(exports);
  return exports as CompiledPack;
}

const TEMPLATE = `<title>题</title>
<section>{{> note}}<p>{{#each 概况.机构设置.单位}}{{名称}}；{{/each}}"source":"0" {{万元 收入.合计}}</p></section>`;
const folder = packOf(TEMPLATE, { 'note.hbs': '<p>{{#if 绩效}}\n{{增减原因.机关运行经费}}{{/if}}</p>' });

it('composes what a pack compiled in the same run composes', () => {
  const simple = packOf(TEMPLATE.replace('{{> note}}', ''));
  const entry = startCompiledPack(compiled(simple), readPackFiles(readChain(simple)));
  const pack = loadPack(simple);
  expect(composeDocument(sample, sampleAccounts, { ...pack, entry: entry! })).toEqual(
    composeDocument(sample, sampleAccounts, pack),
  );
});

it('names the places of its files where they lie now', () => {
  const entry = startCompiledPack(compiled(folder), readPackFiles(readChain(folder)))!;
  const pack = { ...loadPack(folder), entry };
  const [told] = diagnosticsOf(() => composeDocument(sample, sampleAccounts, pack), '数据');
  const { file, start } = told!.related![0]!.span!;
  expect([resolve(file), start.line]).toEqual([join(folder, 'note.hbs'), 2]);
  expect([told]).toEqual(
    diagnosticsOf(() => composeDocument(sample, sampleAccounts, loadPack(folder)), '数据'),
  );
});

it('is left alone where a file has other bytes', () => {
  const changed = packOf(TEMPLATE.replace('{{> note}}', ''));
  const module = compiled(changed);
  writeFileSync(join(changed, 'try.hbs'), '<title>另一题</title>');
  expect(startCompiledPack(module, readPackFiles(readChain(changed)))).toBeUndefined();
});

it('needs no more of the files than their digests', () => {
  const { templates, chain, settings, entry } = readPackFiles(readChain(folder));
  const digested = digestPack(readChain(folder))!;
  expect([...digested.templates]).toEqual(
    [...templates].map(([name, { file, digest }]) => [name, { file, digest }]),
  );
  expect({ settings: digested.settings, entry: digested.entry }).toEqual({ settings, entry });
  expect(digested.chain.map(({ sha256 }) => sha256)).toEqual(chain.map(({ sha256 }) => sha256));
});

it('leaves a file that is not there to those who read them all', () => {
  const lacking = packOf(TEMPLATE, { 'note.hbs': '<p>注</p>' });
  rmSync(join(lacking, 'note.hbs'));
  expect(digestPack(readChain(lacking))).toBeUndefined();
  expect(diagnosticsOf(() => loadPack(lacking), '模板')[0]!.message).toContain('note.hbs');
});

it('can write down what its templates ask of the data file', () => {
  const parsed = parsePack(readPackFiles(readChain('anhui')));
  const fields = templateFields(parsed);
  expect(fields.headings.length).toBeGreaterThan(10);
  expect(fields.marked.needed).toContain('公开日期');
  expect(JSON.parse(fieldsToKeep(parsed, fields))).toMatchObject({ fields });
});
