import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { printTree } from '../../src/print/print-tree.js';
import { randomFrom } from '../support/a-bureau.js';
import { SAMPLES, treeOf } from '../support/samples.js';
import { type Slip, type SlipKind, slipsIn } from '../support/spoil-print.js';

/**
 * Of a hundred slips of each kind so many at least are found, and so many are tried in each sample. What is missed in
 * tables lies within what rounding explains; of all their figures 98 in a hundred are found, of a part it may be one less.
 */
const KINDS: Readonly<Record<SlipKind, { readonly floor: number; readonly tried: number }>> = {
  表: { floor: 0.97, tried: 20 },
  自评表: { floor: 0.98, tried: 10 },
  图: { floor: 0.95, tried: 4 },
  金额: { floor: 0.8, tried: 10 },
  比率: { floor: 0.8, tried: 10 },
  方向: { floor: 0.9, tried: 10 },
};

describe('a slip in print is found', () => {
  const printed = SAMPLES.map((sample) => printTree(treeOf(sample)).printed);
  const slips = printed.map(slipsIn);

  it.each(Object.keys(KINDS) as SlipKind[])('%s', (kind) => {
    const { floor, tried: count } = KINDS[kind];
    const random = randomFrom(kind.codePointAt(0)!);
    const tried = slips.flatMap((all) =>
      evenly(
        all.filter((slip) => slip.kind === kind),
        count,
      ),
    );
    const found = tried.filter((slip) => auditDocument(slip.spoil(random)).findings.length > 0);
    expect(tried.length).toBeGreaterThanOrEqual(8);
    expect(found.length / tried.length).toBeGreaterThanOrEqual(floor);
  });
});

function evenly(slips: readonly Slip[], count: number): readonly Slip[] {
  const step = Math.max(1, slips.length / count);
  return Array.from({ length: Math.min(count, slips.length) }, (_, at) => slips[Math.floor(at * step)]!);
}
