import type { Inline } from '../../document/tree.js';
import type { Face, Glyph } from '../../fonts/font-book.js';
import type { Setting } from '../setting.js';
import { isInvisible } from './char-class.js';
import { joinOf, MAY_BREAK } from './join-rules.js';
import { undrawable } from './undrawable.js';

/**
 * Text between two forced breaks, one entry per visible character. Sizes are in em, so that the same measure serves
 * every type size.
 */
export interface MeasuredText {
  readonly characters: readonly string[];
  readonly glyphs: readonly Glyph[];
  /** Headings that a click on the character leads to. */
  readonly links: readonly (string | undefined)[];
  /** Bits of join-rules: what holds between each character and the one before it. */
  readonly joins: readonly number[];
}

/** Typeface and weight in which a text begins. */
export interface TextStyle {
  readonly typeface: string;
  readonly bold: boolean;
}

/** Gives every character its font and width. A break in the inlines begins a new text, so there is always at least one. */
export function measureText(
  inlines: readonly Inline[],
  style: TextStyle,
  setting: Setting,
): readonly MeasuredText[] {
  const spans: Span[][] = [[]];
  gather(inlines, { bold: style.bold }, spans);
  return spans.map((line) => measureLine(line, style.typeface, setting));
}

interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly link?: string;
}

function gather(inlines: readonly Inline[], look: Omit<Span, 'text'>, lines: Span[][]): void {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
      case 'amount':
        lines.at(-1)!.push({ ...look, text: inline.value });
        break;
      case 'strong':
        gather(inline.children, { ...look, bold: true }, lines);
        break;
      case 'link':
        gather(inline.children, { ...look, link: inline.target }, lines);
        break;
      case 'break':
        lines.push([]);
        break;
      default:
        inline satisfies never;
    }
  }
}

interface Draft {
  readonly characters: string[];
  readonly glyphs: Glyph[];
  readonly joins: number[];
  readonly links: (string | undefined)[];
  /** Code point of the last character. */
  last: number | undefined;
  /** An invisible sign allows a break before the next character. */
  mayBreak: boolean;
}

function measureLine(spans: readonly Span[], typeface: string, setting: Setting): MeasuredText {
  const draft: Draft = { characters: [], glyphs: [], joins: [], links: [], last: undefined, mayBreak: false };
  for (const span of spans) addSpan(draft, span, setting.fonts.face(typeface, span.bold), setting);
  const { characters, glyphs, joins, links } = draft;
  return { characters, glyphs, joins, links };
}

const ZERO_WIDTH_SPACE = 0x200b;
const SOFT_HYPHEN = 0xad;

function addSpan(draft: Draft, { text, link }: Span, face: Face, setting: Setting): void {
  let index = 0;
  for (const written of text) {
    const codePoint = written.codePointAt(0)!;
    if (undrawable(codePoint) !== undefined) {
      setting.missing.add(codePoint, text, index);
    } else if (isInvisible(codePoint)) {
      draft.mayBreak ||= codePoint === ZERO_WIDTH_SPACE || codePoint === SOFT_HYPHEN;
    } else {
      const visible = isControlSpace(codePoint) ? SPACE : codePoint;
      const glyph = face.glyph(visible);
      if (glyph) addCharacter(draft, visible, glyph, link);
      else setting.missing.add(codePoint, text, index);
    }
    index += written.length;
  }
}

function addCharacter(draft: Draft, codePoint: number, glyph: Glyph, link: string | undefined): void {
  const { last } = draft;
  draft.characters.push(String.fromCodePoint(codePoint));
  draft.glyphs.push(glyph);
  draft.links.push(link);
  draft.joins.push(joinOf(last, codePoint) | (draft.mayBreak && last !== undefined ? MAY_BREAK : 0));
  draft.last = codePoint;
  draft.mayBreak = false;
}

const SPACE = 0x20;

/** Tabs and ends of lines in the source. */
function isControlSpace(codePoint: number): boolean {
  return codePoint === 9 || codePoint === 10 || codePoint === 13;
}
