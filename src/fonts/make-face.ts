import type { Typeface } from '../document/tree.js';
import type { Font } from './font.js';
import type { Face, Glyph, Substitution } from './font-book.js';
import type { FontIndex } from './index-fonts.js';
import { openFont } from './open-font.js';
import { type FontFiles, LAST_RESORTS, LATIN, STAND_INS } from './package-fonts.js';

/** A font that is opened when it is first asked; undefined if there is none. */
type LazyFont = () => Font | undefined;

/**
 * The face of `typeface` in one weight. What it draws with another font than the official one is added to `ledger`,
 * every font that it draws with to `used`.
 */
export function makeFace(
  name: string,
  typeface: Typeface,
  bold: boolean,
  index: FontIndex,
  ledger: Substitution[],
  used: Set<Font>,
): Face {
  const official = lazy(() => openInstalled(index, typeface.installed, bold));
  const isThere =
    official() !== undefined || (bold && openInstalled(index, typeface.installed, false) !== undefined);
  const standIn = fromPackage(STAND_INS.get(typeface.standIn)!, bold);
  const latin = lazy(() => openInstalled(index, [typeface.latin], bold) ?? fromPackage(LATIN, bold)());
  const lastResorts = LAST_RESORTS.map((files) => fromPackage(files, bold));
  const hasOwnLatin = typeface.latin === typeface.official;
  const known = new Map<number, Glyph | undefined>();

  const report = (font: Font, codePoint: number) => {
    const entry = { typeface: name, official: typeface.official, font: font.name };
    if (official() || font !== standIn())
      ledger.push({ ...entry, characters: String.fromCodePoint(codePoint) });
    else ledger.push(isThere ? { ...entry, bold } : entry);
  };
  const find = (codePoint: number): Glyph | undefined => {
    const chinese = [official, standIn, ...lastResorts];
    if (isLatin(codePoint) && !hasOwnLatin) return firstGlyph([latin, ...chinese], codePoint);
    const glyph = firstGlyph(chinese, codePoint);
    if (glyph && glyph.font !== official()) report(glyph.font, codePoint);
    return glyph;
  };
  return {
    glyph(codePoint) {
      if (known.has(codePoint)) return known.get(codePoint);
      const glyph = find(codePoint);
      known.set(codePoint, glyph);
      if (glyph) used.add(glyph.font);
      return glyph;
    },
  };
}

/**
 * Letters, digits and signs of ASCII and accented letters. Signs that both scripts use (“ ” … — · × ①) are left
 * to the Chinese font, in which they take a full square.
 */
function isLatin(codePoint: number): boolean {
  if (codePoint < 0x80 || codePoint === 0xa0) return true;
  return codePoint < 0x250 && /\p{Script=Latin}/u.test(String.fromCodePoint(codePoint));
}

function firstGlyph(fonts: readonly LazyFont[], codePoint: number): Glyph | undefined {
  for (const lazyFont of fonts) {
    const font = lazyFont();
    const advance = font?.advance(codePoint);
    if (font && advance !== undefined) return { font, advance };
  }
  return undefined;
}

function fromPackage(files: FontFiles, bold: boolean): LazyFont {
  return lazy(() => openFont(bold ? (files.bold ?? files.regular) : files.regular));
}

/** A found file that is no usable font counts as not found: the ledger then names what was drawn instead. */
function openInstalled(index: FontIndex, names: readonly string[], bold: boolean): Font | undefined {
  for (const name of names) {
    const found = index.find(name, bold);
    if (!found) continue;
    try {
      return openFont(found.path, found.postscriptName);
    } catch {}
  }
  return undefined;
}

function lazy(open: LazyFont): LazyFont {
  let result: { readonly font: Font | undefined } | undefined;
  return () => {
    result ??= { font: open() };
    return result.font;
  };
}
