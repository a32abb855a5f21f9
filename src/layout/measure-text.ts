import type { Inline } from '../document/tree.js';
import type { Face, Glyph } from '../fonts/font-book.js';
import { charClass } from './char-class.js';
import { joinOf, MAY_BREAK } from './join-rules.js';
import type { Setting } from './setting.js';

/**
 * Text between two forced breaks, one entry per visible character. Sizes are in em, so that the same measure serves
 * every type size.
 */
export interface MeasuredText {
  readonly characters: readonly string[];
  readonly glyphs: readonly Glyph[];
  /** Headings that a click on the character leads to. */
  readonly links: readonly (string | undefined)[];
  /** Rules between a character and the one before it: see join-rules. */
  readonly joins: Uint8Array;
  readonly spaces: readonly boolean[];
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
  readonly links: (string | undefined)[];
  readonly codePoints: number[];
  /** Indexes before which an invisible sign allows a break. */
  readonly chances: number[];
}

function measureLine(spans: readonly Span[], typeface: string, setting: Setting): MeasuredText {
  const draft: Draft = { characters: [], glyphs: [], links: [], codePoints: [], chances: [] };
  for (const span of spans) addSpan(draft, span, setting.fonts.face(typeface, span.bold), setting);
  const { codePoints, characters, glyphs, links } = draft;
  const joins = new Uint8Array(codePoints.length);
  for (let i = 1; i < codePoints.length; i++) joins[i] = joinOf(codePoints[i - 1]!, codePoints[i]!);
  for (const index of draft.chances) if (index > 0 && index < joins.length) joins[index]! |= MAY_BREAK;
  return { characters, glyphs, links, joins, spaces: codePoints.map((code) => charClass(code) === 'space') };
}

const ZERO_WIDTH_SPACE = 0x200b;
const SOFT_HYPHEN = 0xad;

function addSpan(draft: Draft, span: Span, face: Face, setting: Setting): void {
  const characters = [...span.text];
  for (const [index, written] of characters.entries()) {
    const codePoint = written.codePointAt(0)!;
    if (isInvisible(codePoint)) {
      if (codePoint === ZERO_WIDTH_SPACE || codePoint === SOFT_HYPHEN)
        draft.chances.push(draft.characters.length);
      continue;
    }
    const character = codePoint === 9 || codePoint === 10 || codePoint === 13 ? ' ' : written;
    const glyph = face.glyph(character.codePointAt(0)!);
    if (!glyph) {
      setting.missing.add(codePoint, characters, index);
      continue;
    }
    draft.characters.push(character);
    draft.glyphs.push(glyph);
    draft.links.push(span.link);
    draft.codePoints.push(character.codePointAt(0)!);
  }
}

/** Signs that say how to read or break a text and have no shape of their own. */
function isInvisible(codePoint: number): boolean {
  if (codePoint < 0xad || (codePoint > 0x3000 && codePoint < 0xfe00)) return false;
  return /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint));
}
