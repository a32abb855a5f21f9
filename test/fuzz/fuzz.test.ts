import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { auditInput } from './audit-input.js';
import { importInput } from './import-input.js';
import { makeInput } from './make-input.js';
import { Random } from './random.js';
import { runInput } from './run-input.js';
import { readSamples } from './samples.js';

const SEED = 1;
/** As many as take a few seconds; `npm run fuzz` goes on. */
const INPUTS = 12;
const IMPORTS = 24;
const AUDITS = 40;

describe('The program, given files that were spoilt at random', () => {
  const samples = readSamples();

  it.each(Array.from({ length: INPUTS }, (_, number) => number))(
    'answers in time, in Chinese, and writes what is sound or nothing: input %i',
    async (number) => {
      const { title, faults } = await runInput(run, makeInput(samples, SEED, number));
      expect(faults, `${title}\nnpm run fuzz -- --seed ${SEED} --only ${number}`).toEqual([]);
    },
  );

  it.each(Array.from({ length: IMPORTS }, (_, number) => number))(
    'imports what is sound or nothing, and the same again, of sources that were spoilt: input %i',
    async (number) => {
      const { title, faults } = await runInput(run, importInput(new Random(number), SEED));
      expect(faults, title).toEqual([]);
    },
  );

  it.each(Array.from({ length: AUDITS }, (_, number) => number))(
    'reads finished files that were spoilt, or says why not: input %i',
    async (number) => {
      const { title, faults } = await runInput(run, auditInput(new Random(number), SEED));
      expect(faults, title).toEqual([]);
    },
  );

  it('is given the same for the same seed, and more of it at another scale', () => {
    const [input, again] = [makeInput(samples, SEED, 7), makeInput(samples, SEED, 7)];
    expect(again.files).toEqual(input.files);
    expect(again.title).toBe(input.title);
    expect(makeInput(samples, SEED, 7, 2).title).toBe(input.title);
    expect(makeInput(samples, SEED + 1, 7).files).not.toEqual(input.files);
  });
});
