import { differingParts } from '../../kernel/differing-parts.js';
import type { PrintedText } from '../printed-document.js';

/** A piece of a printed text. */
export interface PrintedPiece {
  readonly text: PrintedText;
  readonly start: number;
  readonly end: number;
}

/** Numbers and words of Latin letters are one; of other texts each character. */
const TOKEN = /-?\d[\d,.]*%?|[A-Za-z]+|\S/gu;
/** Between two changes with no more than this in between there is only one. */
const NEAR = 1;
/** So many changes in a text, or of so much of it, are one of all of it. */
const MOST_CHANGES = 4;
const MOST_SHARE = 0.6;

/** What stands otherwise in `found` than in `meant`, blanks left aside; one piece of each for every change. */
export function changedWords(
  meant: PrintedText,
  found: PrintedText,
): { readonly meant: PrintedPiece; readonly found: PrintedPiece }[] {
  const [a, b] = [tokensOf(meant.text), tokensOf(found.text)];
  const gaps = joined(
    differingParts(
      a.map(({ word }) => word),
      b.map(({ word }) => word),
    ),
  );
  const changed = gaps.reduce((sum, gap) => sum + Math.max(gap.a[1] - gap.a[0], gap.b[1] - gap.b[0]), 0);
  const isAll = gaps.length > MOST_CHANGES || changed > Math.max(a.length, b.length) * MOST_SHARE;
  if (isAll && a.length > MOST_CHANGES) return [{ meant: whole(meant), found: whole(found) }];
  return gaps.map((gap) => ({ meant: piece(meant, a, gap.a), found: piece(found, b, gap.b) }));
}

export function whole(text: PrintedText): PrintedPiece {
  return { text, start: 0, end: text.text.length };
}

/** How much two texts have in common, from 0 to 1. */
export function sharedPart(a: string, b: string): number {
  const [own, other] = [tokensOf(a), tokensOf(b)].map((tokens) => tokens.map(({ word }) => word));
  const counts = new Map<string, number>();
  for (const word of own!) counts.set(word, (counts.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of other!) {
    const left = counts.get(word) ?? 0;
    if (left > 0) same += 1;
    counts.set(word, left - 1);
  }
  return (2 * same) / Math.max(1, own!.length + other!.length);
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => {
    return { word, start: index, end: index + word.length };
  });
}

type Gaps = ReturnType<typeof differingParts>;

function joined(gaps: Gaps): Gaps {
  const found: Gaps = [];
  for (const gap of gaps) {
    const last = found.at(-1);
    if (last !== undefined && gap.a[0] - last.a[1] <= NEAR && gap.b[0] - last.b[1] <= NEAR)
      found[found.length - 1] = { a: [last.a[0], gap.a[1]], b: [last.b[0], gap.b[1]] };
    else found.push(gap);
  }
  return found;
}

function piece(text: PrintedText, tokens: readonly Token[], [from, to]: Gaps[number]['a']): PrintedPiece {
  const start = tokens[from]?.start ?? text.text.length;
  return { text, start, end: to > from ? tokens[to - 1]!.end : start };
}
