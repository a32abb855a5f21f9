import type { SpacedLine } from '../../layout/decisions.js';
import { isInvisible, takesSpacing } from '../../layout/line/char-class.js';

/** A text with the same space after each of its characters, in 磅; as its style says where none is given. */
export interface SpacedText {
  text: string;
  readonly spacing?: number;
  /** Begins a new line. */
  readonly begins?: boolean;
}

/** Cuts the texts of one paragraph, given one after the other, where the distance of its characters changes. */
export class LetterSpacing {
  readonly #spacedLines: readonly SpacedLine[];
  readonly #begins: ReadonlySet<number>;
  /** Visible characters given so far. */
  #count = 0;

  /** @param begins visible characters before which a new line begins */
  constructor(spacedLines: readonly SpacedLine[], begins: readonly number[] = []) {
    this.#spacedLines = spacedLines;
    this.#begins = new Set(begins);
  }

  cut(text: string): readonly SpacedText[] {
    const pieces: SpacedText[] = [];
    for (const character of text) {
      const codePoint = character.codePointAt(0)!;
      const spacing = takesSpacing(codePoint) ? this.#spacing() : undefined;
      const begins = this.#begins.has(this.#count) && !isInvisible(codePoint);
      const last = pieces.at(-1);
      if (last && last.spacing === spacing && !begins) last.text += character;
      else
        pieces.push({
          text: character,
          ...(spacing !== undefined && { spacing }),
          ...(begins && { begins }),
        });
      if (!isInvisible(codePoint)) this.#count += 1;
    }
    return pieces;
  }

  #spacing(): number | undefined {
    return this.#spacedLines.find(({ start, end }) => start <= this.#count && this.#count < end)?.spacing;
  }
}
