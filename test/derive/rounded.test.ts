import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { Disagreement } from '../../src/derive/equalities/disagreements.js';
import { folderOf } from '../compose/try-pack.js';
import { contradictionsIn } from '../support/printed-contradictions.js';
import { type Bureau, bureaus, roundedFile, totalPlaces } from '../support/rounded-bureau.js';
import { catalogue, reportOf } from './report-of.js';

const RUNS = { numRuns: 25, seed: 2024 };
/** How often the program may ask before it prints. */
const ROUNDS = 6;

const tables = loadPack(
  folderOf({
    'pack.yaml': '继承: base\n入口: 试\n部件: {试: try.hbs}\n',
    'try.hbs': '<title>表</title>{{> 决算表 部分="甲"}}',
  }),
);

interface Printed {
  readonly asked: readonly (readonly string[])[];
  readonly other: readonly Disagreement[];
  readonly contradictions: readonly string[];
}

function printed(bureau: Bureau, places: readonly (readonly string[])[]): Printed {
  const read = reportOf(roundedFile(bureau, places));
  const { accounts, disagreements } = deriveAccounts(read, catalogue);
  const asked = disagreements.flatMap((one) => (one.type === 'open' ? [one.place] : []));
  const other = disagreements.filter(({ type }) => type !== 'open');
  const contradictions =
    disagreements.length > 0 ? [] : contradictionsIn(composeDocument(read, accounts, tables));
  return { asked, other, contradictions };
}

describe.each([
  ['with 财政拨款 only', false],
  ['with other money', true],
])('books %s, rounded to 万元', (_, others) => {
  it('with all 合计 rows approved are printed without contradiction', () => {
    fc.assert(
      fc.property(bureaus(others), (bureau) => {
        expect(printed(bureau, totalPlaces(bureau))).toEqual({ asked: [], other: [], contradictions: [] });
      }),
      RUNS,
    );
  });

  it('with some of them approved are printed so after what is asked for by name has been entered', () => {
    const some = bureaus(others).chain((bureau) =>
      fc.tuple(fc.constant(bureau), fc.subarray(totalPlaces(bureau))),
    );
    fc.assert(
      fc.property(some, ([bureau, places]) => {
        let [given, round] = [places as (readonly string[])[], printed(bureau, places)];
        for (let rounds = 0; rounds < ROUNDS && round.asked.length > 0; rounds += 1) {
          given = [...given, ...round.asked];
          round = printed(bureau, given);
        }
        expect(round).toEqual({ asked: [], other: [], contradictions: [] });
      }),
      RUNS,
    );
  });
});
