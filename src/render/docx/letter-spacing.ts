import type { SpacedLine } from '../../layout/decisions.js';
import { isInvisible, isWestern } from '../../layout/line/char-class.js';

/** A text with the same space after each of its characters, in 磅; as its style says where none is given. */
export interface SpacedText {
  text: string;
  readonly spacing?: number;
}

/** Cuts the texts of one paragraph, given one after the other, where the distance of its characters changes. */
export class LetterSpacing {
  readonly #spacedLines: readonly SpacedLine[];
  /** Visible characters given so far. */
  #count = 0;

  constructor(spacedLines: readonly SpacedLine[]) {
    this.#spacedLines = spacedLines;
  }

  cut(text: string): readonly SpacedText[] {
    const pieces: SpacedText[] = [];
    for (const character of text) {
      const codePoint = character.codePointAt(0)!;
      const spacing = isWestern(codePoint) ? undefined : this.#spacing();
      const last = pieces.at(-1);
      if (last && last.spacing === spacing) last.text += character;
      else pieces.push({ text: character, ...(spacing !== undefined && { spacing }) });
      if (!isInvisible(codePoint)) this.#count += 1;
    }
    return pieces;
  }

  #spacing(): number | undefined {
    return this.#spacedLines.find(({ start, end }) => start <= this.#count && this.#count < end)?.spacing;
  }
}
