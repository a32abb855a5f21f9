import { leavesOf } from '../../document/inline-leaves.js';
import type { Amount } from '../../document/tree.js';
import type { Passage } from '../passage.js';
import { packed } from './packed.js';

/** A part of a passage, with its place in the packed text of the whole. */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
  readonly amount?: Amount;
}

/** The texts and amounts of a passage as they are compared, one after the other. */
export function textPieces({ inlines }: Passage): TextPiece[] {
  let start = 0;
  return leavesOf(inlines).map((leaf) => {
    const text = leaf.type === 'break' ? '' : packed(leaf.value);
    const piece = { start, text, ...(leaf.type === 'amount' && { amount: leaf }) };
    start += text.length;
    return piece;
  });
}
