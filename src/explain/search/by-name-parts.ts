import type { Explanations } from '../explanations.js';
import { namedMatch } from './by-name.js';
import type { Match } from './match.js';
import { packed } from './packed.js';

/**
 * Figures with every word somewhere in their names, in any order: 年初预算 住房公积金; those named most shortly. 决算数 is
 * called 决算 in names.
 */
export function byNameParts(explanations: Explanations, words: string): Match[] {
  const asked = words.split(/[.\s]+/).flatMap((word) => packed(word) || []);
  if (asked.length === 0 || asked.every((word) => /^[\d,%]+$/.test(word))) return [];
  const found = explanations.names
    .map((one) => ({ one, steps: one.name.split('.').map(packed) }))
    .filter(({ steps }) =>
      asked.every((word) => steps.some((step) => step.includes(word) || `${step}数` === word)),
    );
  const shortest = Math.min(...found.map(({ steps }) => steps.length));
  return found
    .filter(({ steps }) => steps.length === shortest)
    .map(({ one }) => namedMatch(explanations, one));
}
