import type { ReportFile } from '../../read/read-report.js';
import { type EnteredText, enteredTexts } from '../entered-texts.js';
import { packed, wordsOf } from './packed.js';

/** Shorter pieces stand in too many texts. */
const LEAST_PIECE = 4;

/**
 * The texts that words stand for where no figure does: those with these words and a number in them (追回违规基金1903.04万元),
 * or else those named by them (参保人数 年度指标值). Numbers in them are part of the text: nobody computes them.
 */
export function findTexts(
  read: Pick<ReportFile, 'report' | 'locate' | '长文'>,
  words: string,
): readonly EnteredText[] {
  const texts = [...enteredTexts(read)];
  const piece = packed(words);
  const holding = piece.length < LEAST_PIECE ? [] : texts.filter((one) => holds(one, piece));
  if (holding.length > 0) return holding;
  const asked = wordsOf(words);
  if (asked.length < 2) return [];
  const named = texts
    .map((one) => ({ one, steps: one.name.split('.').map(packed) }))
    .filter(
      ({ steps }) =>
        steps.at(-1)!.includes(asked.at(-1)!) &&
        asked.every((word) => steps.some((step) => step.includes(word))),
    );
  const exact = named.filter(({ steps }) => asked.every((word) => steps.includes(word)));
  return (exact.length > 0 ? exact : named).map(({ one }) => one);
}

function holds({ text }: EnteredText, piece: string): boolean {
  return /\d/.test(text) && packed(text).includes(piece);
}
