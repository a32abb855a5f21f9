import type { CoreFont } from '../core/core-font.js';
import { OPERATOR } from '../core/operators.js';
import { readableText } from './characters.js';
import { apply, IDENTITY, type Matrix, multiply } from './geometry.js';
import type { PaperGlyph } from './ink.js';

/** What pdf.js tells of a glyph: a number between glyphs moves the next one by thousandths of the font's size. */
interface RawGlyph {
  readonly unicode: string;
  readonly width: number;
  /** Whether spaces between words are added: code 32, whatever character a font has there. */
  readonly isSpace: boolean;
  readonly vmetric?: readonly [number, number, number] | null;
}

/** Text that is not drawn, or only clips. */
const UNSEEN = new Set([3, 7]);
/** How far a line may lean, in parts of its length, and still be straight. */
const LEAN = 0.02;

/** Where text is drawn and how, as 9.3 and 9.4 of ISO 32000-1 keep it. */
export class TextState {
  #font: CoreFont | undefined;
  #name = '';
  #size = 0;
  #direction = 1;
  #charSpacing = 0;
  #wordSpacing = 0;
  #scale = 1;
  #leading = 0;
  #rise = 0;
  #mode = 0;
  #matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  copy(): TextState {
    const copy = new TextState();
    copy.#font = this.#font;
    copy.#name = this.#name;
    copy.#size = this.#size;
    copy.#direction = this.#direction;
    copy.#charSpacing = this.#charSpacing;
    copy.#wordSpacing = this.#wordSpacing;
    copy.#scale = this.#scale;
    copy.#leading = this.#leading;
    copy.#rise = this.#rise;
    copy.#mode = this.#mode;
    copy.#matrix = this.#matrix;
    copy.#x = this.#x;
    copy.#y = this.#y;
    copy.#lineX = this.#lineX;
    copy.#lineY = this.#lineY;
    return copy;
  }

  setFont(name: string, font: CoreFont | undefined, size: number): void {
    this.#name = font?.typeface || name;
    this.#font = font;
    this.#size = Math.abs(size);
    this.#direction = size < 0 ? -1 : 1;
  }

  /** Takes an operator that sets or moves. */
  set(operator: number, args: readonly number[]): void {
    const [first = 0, second = 0] = args;
    if (operator === OPERATOR.beginText) this.#begin(IDENTITY);
    else if (operator === OPERATOR.setTextMatrix) this.#begin(args[0] as unknown as Matrix);
    else if (operator === OPERATOR.setCharSpacing) this.#charSpacing = first;
    else if (operator === OPERATOR.setWordSpacing) this.#wordSpacing = first;
    else if (operator === OPERATOR.setHScale) this.#scale = first / 100;
    else if (operator === OPERATOR.setLeading) this.#leading = -first;
    else if (operator === OPERATOR.setTextRenderingMode) this.#mode = first;
    else if (operator === OPERATOR.setTextRise) this.#rise = first;
    else if (operator === OPERATOR.moveText) this.#move(first, second);
    else if (operator === OPERATOR.nextLine) this.#move(0, this.#leading);
    else if (operator === OPERATOR.setLeadingMoveText) {
      this.#leading = second;
      this.#move(first, second);
    }
  }

  /** The glyphs of a piece of text where they come to stand under `space`; none that is not seen. */
  show(pieces: readonly (RawGlyph | number | null)[], space: Matrix): PaperGlyph[] {
    const font = this.#font;
    if (font === undefined) return [];
    const text = multiply(space, this.#matrix);
    const turn = turnOf(text);
    const stretch = Math.hypot(text[0], text[1]) * this.#scale;
    const size = this.#size * Math.hypot(text[2], text[3]);
    const glyphs: PaperGlyph[] = [];
    let along = 0;
    for (const piece of pieces) {
      if (piece === null) continue;
      if (typeof piece === 'number') {
        along -= (piece * this.#size * (font.vertical ? -1 : 1)) / 1000;
        continue;
      }
      const width = piece.width * this.#size * font.scale;
      const spacing = this.#charSpacing + (piece.isSpace ? this.#wordSpacing : 0);
      if (!UNSEEN.has(this.#mode)) {
        const [x, y] = font.vertical ? this.#inColumn(text, piece, along) : this.#inLine(text, along);
        const shown = font.vertical ? size : width * stretch;
        glyphs.push({
          text: readableText(piece.unicode, font),
          x,
          y,
          width: shown,
          size,
          font: this.#name,
          turn,
        });
      }
      along += font.vertical ? width - spacing : width + spacing;
    }
    if (font.vertical) this.#y -= along;
    else this.#x += along * this.#scale * this.#direction;
    return glyphs;
  }

  #begin(matrix: Matrix): void {
    this.#matrix = Array.from(matrix) as unknown as Matrix;
    this.#x = this.#lineX = 0;
    this.#y = this.#lineY = 0;
  }

  #move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #inLine(text: Matrix, along: number): readonly [number, number] {
    return apply(text, this.#x + along * this.#scale * this.#direction, this.#y + this.#rise);
  }

  /** Of a font that writes downwards, the left end of what would be the base line. */
  #inColumn(text: Matrix, { vmetric }: RawGlyph, along: number): readonly [number, number] {
    const [, left, top] = vmetric ?? [0, 500, 880];
    const unit = this.#size / 1000;
    return apply(text, this.#x - left * unit, this.#y - along - top * unit);
  }
}

function turnOf([a, b]: Matrix): PaperGlyph['turn'] {
  const length = Math.hypot(a, b);
  if (Math.abs(b) <= LEAN * length) return a >= 0 ? 0 : 180;
  if (Math.abs(a) <= LEAN * length) return b >= 0 ? 90 : 270;
  return -1;
}
