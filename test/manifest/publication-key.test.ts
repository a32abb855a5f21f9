import { expect, it } from 'vitest';
import { type Conditions, type Ingredients, publicationKey } from '../../src/manifest/publication-key.js';

const conditions: Conditions = {
  tool: { name: 'gen-report', version: '1', sha256: 'a', libraries: { pdfmake: '1' } },
  environment: { node: '20', zlib: '1', platform: 'linux-x64' },
  options: {
    formats: ['pdf'],
    template: 'base',
    systemFonts: false,
    fontDirs: ['fonts'],
    explanations: true,
    sourceDateEpoch: '1',
  },
  fonts: 'b',
};
const ingredients: Ingredients = {
  inputs: [{ path: 'a.yaml', sha256: 'c' }],
  pack: { chain: ['own', 'base'], files: [{ path: 'own/pack.yaml', sha256: 'd' }] },
  named: [{ file: 'a.yaml', name: './own', sha256: 'e' }],
};
const both = { conditions, ingredients };

/** The same with one value changed, for every value there is. */
function changedOnce(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}'`];
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value))
    return [...value.flatMap((one, at) => changedOnce(one).map((other) => value.with(at, other))), []];
  return Object.entries(value as object).flatMap(([name, one]) =>
    changedOnce(one).map((other) => ({ ...(value as object), [name]: other })),
  );
}

it('is another one when any value that it is made of is', () => {
  const all = [both, ...(changedOnce(both) as (typeof both)[])];
  expect(all.length).toBeGreaterThan(25);
  const keys = all.map((one) => publicationKey(one.conditions, one.ingredients));
  expect(new Set(keys).size).toBe(all.length);
});
