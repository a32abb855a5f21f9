import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';

/** An amount in 万元 in running text, or in a cell. */
const IN_TEXT = /\d(?:\.(\d+))?\s*万元/g;
const IN_CELL = /^-?[\d,]+\.(\d+)$/;
/** A count of decimals that fewer amounts have is a slip of the hand, not the form. */
const LEAST_SHARE = 0.03;

/**
 * Decimals to which a document rounds its amounts in 万元, zeros at the end being left out or not: the most that a
 * fair share of them has.
 */
export function printedPlaces({ blocks }: PrintedDocument): number {
  const counts: number[] = [];
  let all = 0;
  const count = (places: number) => {
    counts[places] = (counts[places] ?? 0) + 1;
    all += 1;
  };
  const inText = ({ text }: PrintedText) => {
    if (!text.includes('万元')) return;
    for (const [, decimals = ''] of text.matchAll(IN_TEXT)) count(decimals.length);
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') inText(block);
    else if (block.type === 'chart') block.points.forEach(inText);
    else
      for (const { text } of block.cells) {
        const decimals = text.includes('.') ? IN_CELL.exec(text)?.[1] : undefined;
        if (decimals !== undefined) count(decimals.length);
      }
  }
  for (let places = counts.length - 1; places > 0; places -= 1)
    if ((counts[places] ?? 0) >= Math.max(2, all * LEAST_SHARE)) return places;
  return 0;
}
