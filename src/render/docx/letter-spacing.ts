import { isInvisible } from '../../layout/char-class.js';
import type { HeldLine } from '../../layout/held-lines.js';

/** A text with the same space after each of its characters, in 磅; as its style says where none is given. */
export interface SpacedText {
  text: string;
  readonly spacing?: number;
}

/** Cuts the texts of one paragraph, given one after the other, where its held lines begin and end. */
export class LetterSpacing {
  readonly #heldLines: readonly HeldLine[];
  /** Visible characters given so far. */
  #count = 0;

  constructor(heldLines: readonly HeldLine[]) {
    this.#heldLines = heldLines;
  }

  cut(text: string): readonly SpacedText[] {
    if (this.#heldLines.length === 0) return [{ text }];
    const pieces: SpacedText[] = [];
    for (const character of text) {
      const spacing = this.#spacing();
      const last = pieces.at(-1);
      if (last && last.spacing === spacing) last.text += character;
      else pieces.push({ text: character, ...(spacing !== undefined && { spacing }) });
      if (!isInvisible(character.codePointAt(0)!)) this.#count += 1;
    }
    return pieces;
  }

  #spacing(): number | undefined {
    return this.#heldLines.find(({ start, end }) => start <= this.#count && this.#count < end)?.spacing;
  }
}
