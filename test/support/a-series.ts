import type { Chart } from '../../src/document/tree.js';

/** A series of a chart whose labels are its figures, as they are given: '1,234.50', '-3'. */
export function aSeries(name: string, ...figures: readonly string[]): Chart['series'][number] {
  const points = figures.map((value) => ({
    value: value.replaceAll(',', ''),
    label: [{ type: 'text', value } as const],
  }));
  return { name, points };
}
