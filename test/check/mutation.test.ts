import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import type { Span } from '../../src/kernel/span.js';
import { reportOf } from '../derive/report-of.js';
import { mistyped, type Primary, primaries, SLIPS, withText } from './mutations.js';
import { checked } from './rule-example.js';

/** A data file that states every total which the published tables print. */
const source = readFileSync(join(import.meta.dirname, 'stated-sample.yaml'), 'utf8');
const read = reportOf(source);
const all = primaries(read.tree);

/**
 * Facts that the publication prints once and adds up to nothing: only their limits can be checked (a
 * part not above its whole, money where there are guests), so that a small slip passes in silence.
 */
const ALONE = /^三公经费\..*\.(团组|人次|购置|保有量|批次)$|^机关运行经费|授予小微企业$|单价100万元以上设备$/;

/** What errors point at: their own places, and those that they name beside. */
function pointsAt({ span, related = [] }: Diagnostic, { scalar }: Primary): boolean {
  const { line, column } = scalar.span.start;
  const isThere = (place?: Span) => place?.start.line === line && place.start.column === column;
  return isThere(span) || related.some((other) => isThere(other.span));
}

describe('a file that states its totals', () => {
  it('is right as it is', () => {
    expect(checked(read)).toEqual([]);
    expect(all.length).toBeGreaterThan(90);
  });

  it('tells of any one figure that is mistyped, and points at it', () => {
    const summed = all.filter(({ path }) => !ALONE.test(path.join('.')));
    const slips = fc.record({
      primary: fc.constantFrom(...summed),
      slip: fc.constantFrom(...Object.keys(SLIPS)),
    });
    fc.assert(
      fc.property(slips, ({ primary, slip }) => {
        const wrong = mistyped(primary, slip);
        fc.pre(wrong !== undefined);
        const told = checked(withText(read, primary.path, wrong!)!);
        return told.some((each) => each.level === '错误' && pointsAt(each, primary));
      }),
      { numRuns: 250 },
    );
  });
});
