import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const BUNDLE = join(import.meta.dirname, '../../../dist/page');
const files = readdirSync(BUNDLE).map((name) => ({ name, bytes: readFileSync(join(BUNDLE, name)) }));

it('the page is 400 KB at most as it is sent, the editor of lines among it', () => {
  const sizes = files.map(({ bytes }) => gzipSync(bytes).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(400_000);
});

it('what is loaded first goes without the editor of lines', () => {
  expect(files.find(({ name }) => name === 'page.js')!.bytes.length).toBeLessThan(150_000);
});

it('asks no other machine for anything', () => {
  const addresses = files.flatMap(
    ({ bytes }) => bytes.toString().match(/(?:https?:)?\/\/[\w.-]+\.\w+/g) ?? [],
  );
  // Names of vocabularies, not places.
  expect(addresses.filter((address) => !/\/\/(www\.w3\.org|json-schema\.org)/.test(address))).toEqual([]);
});
