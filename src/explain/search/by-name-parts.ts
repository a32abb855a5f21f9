import type { Explanations } from '../explanations.js';
import { namedMatch } from './by-name.js';
import type { Match } from './match.js';
import { packed } from './packed.js';

/** Characters of a part that still say something. */
const LEAST_PART = 2;

/**
 * Figures with every word somewhere in their names, in any order: 年初预算 住房公积金; those named most shortly. A word may
 * be the ends of two steps (接待人次 is 公务接待费.人次); 决算数 is called 决算 in names.
 */
export function byNameParts(explanations: Explanations, words: string): Match[] {
  const asked = words.split(/[.\s]+/).flatMap((word) => packed(word) || []);
  if (asked.length === 0 || asked.every((word) => /^[\d,%]+$/.test(word))) return [];
  const named = explanations.names.map((one) => ({ one, steps: one.name.split('.').map(packed) }));
  const found = named.filter(({ steps }) => asked.every((word) => isPart(word, steps)));
  const all =
    found.length > 0 ? found : named.filter(({ steps }) => asked.every((word) => spansSteps(word, steps)));
  const shortest = Math.min(...all.map(({ steps }) => steps.length));
  return all.filter(({ steps }) => steps.length === shortest).map(({ one }) => namedMatch(explanations, one));
}

function isPart(word: string, steps: readonly string[]): boolean {
  return steps.some((step) => step.includes(word) || `${step}数` === word);
}

/** Whether a word is put together of parts of two steps, one after the other. */
function spansSteps(word: string, steps: readonly string[]): boolean {
  if (isPart(word, steps)) return true;
  return [...word].some((_, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (head.length < LEAST_PART || tail.length < LEAST_PART) return false;
    const first = steps.findIndex((step) => step.includes(head));
    return first >= 0 && isPart(tail, steps.slice(first + 1));
  });
}
