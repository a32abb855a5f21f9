import { type Chart, plainText } from '../document/tree.js';
import type { FlowItem } from './flow-items.js';
import { fillOf } from './tones.js';

/** Names of the series with their fills; one series alone needs none. */
export function legendItems({ series }: Chart): readonly FlowItem[] {
  if (series.length === 1) return [];
  return series.map(({ name }, index) => ({ text: name, fill: fillOf(index, series.length) }));
}

/** Whether the labels write 1,234.5, so that the numbers of the axis do, too. */
export function writesThousands({ series }: Chart): boolean {
  return series.some(({ points }) => points.some(({ label }) => /\d,\d{3}/.test(plainText(label))));
}
