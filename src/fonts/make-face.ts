import type { Typeface } from '../document/tree.js';
import { incomplete } from '../kernel/incomplete.js';
import type { Font } from './font.js';
import type { Face, Glyph } from './font-book.js';
import type { FontLedger, FontUse, SubstitutionReason } from './font-ledger.js';
import { type FontIndex, openFound } from './index-fonts.js';
import { openFont } from './open-font.js';
import { type FontFiles, LAST_RESORTS, LATIN, STAND_INS } from './package-fonts.js';

/** A font that is opened when it is first asked; undefined if there is none. */
type LazyFont = () => Font | undefined;

/** A font that the pack asks for, and what the package draws where it is not found. */
interface Asked {
  readonly script: FontUse['script'];
  readonly official: string;
  readonly installed: LazyFont;
  readonly standIn: LazyFont;
  /** Installed, if not in bold. */
  readonly isThere: () => boolean;
}

/** What the faces of a font book share. */
export interface FaceSources {
  readonly index: FontIndex;
  /** Asked last. */
  readonly rare: () => readonly LazyFont[];
  /** Told what is drawn with which font. */
  readonly ledger: FontLedger;
}

/** The face of `typeface` in one weight. */
export function makeFace(
  name: string,
  typeface: Typeface,
  bold: boolean,
  { index, rare, ledger }: FaceSources,
): Face {
  const ask = (script: Asked['script'], official: string, names: readonly string[], files: FontFiles) => ({
    script,
    official,
    installed: lazy(() => openInstalled(index, names, bold)),
    standIn: fromPackage(files, bold),
    isThere: () => bold && openInstalled(index, names, false) !== undefined,
  });
  const { official, installed, latin } = typeface;
  const chinese = ask('汉字', official, installed, STAND_INS.get(typeface.standIn)!);
  const western = latin === official ? chinese : ask('西文', latin, [latin], LATIN);
  const lastResorts = LAST_RESORTS.map((files) => fromPackage(files, bold));
  const fontsFor = (asked: Asked): readonly LazyFont[] => {
    const own = new Set([asked, chinese].flatMap(({ installed, standIn }) => [installed, standIn]));
    return [...own, ...lastResorts];
  };
  const [chineseFonts, westernFonts] = [fontsFor(chinese), fontsFor(western)];
  const known = new Map<number, Glyph | undefined>();

  const find = (codePoint: number): Glyph | undefined => {
    const [asked, fonts] = isLatin(codePoint) ? [western, westernFonts] : [chinese, chineseFonts];
    const first = firstGlyph(fonts, codePoint) ?? firstGlyph(rare(), codePoint);
    if (!first) return undefined;
    const isOfficial = first.font === asked.installed();
    const needsSquare = !isOfficial && asked === chinese && isSign(codePoint);
    const glyph = (needsSquare && firstGlyph(fonts, codePoint, 1)) || first;
    const reason = reasonFor(glyph.font, asked);
    const use = { typeface: name, bold, script: asked.script, official: asked.official };
    ledger.add(reason ? { ...use, reason } : use, glyph.font, codePoint);
    return glyph;
  };
  return {
    glyph(codePoint) {
      if (known.has(codePoint)) return known.get(codePoint);
      const glyph = find(codePoint);
      known.set(codePoint, glyph);
      return glyph;
    },
  };
}

/** Undefined where `font` is the official one. */
function reasonFor(font: Font, { installed, standIn, isThere }: Asked): SubstitutionReason | undefined {
  if (font === installed()) return undefined;
  if (installed() || font !== standIn()) return '缺字';
  return isThere() ? '无粗体' : '未找到';
}

/**
 * Letters, digits and signs of ASCII and accented letters. Signs that both scripts use (“ ” … — · × ①) are left
 * to the Chinese font, in which they take a full square.
 */
function isLatin(codePoint: number): boolean {
  if (codePoint < 0x80 || codePoint === 0xa0) return true;
  return codePoint < 0x250 && /\p{Script=Latin}/u.test(String.fromCodePoint(codePoint));
}

/** Official fonts draw the signs of Chinese texts in a full square; of the stand-ins, some draw “ ” — · narrower, № wider. */
function isSign(codePoint: number): boolean {
  return /[\p{Punctuation}\p{Symbol}]/u.test(String.fromCodePoint(codePoint));
}

/** From the first font that has it, with `width`, in em, if that is given. */
function firstGlyph(fonts: readonly LazyFont[], codePoint: number, width?: number): Glyph | undefined {
  for (const lazyFont of fonts) {
    const font = lazyFont();
    const advance = font?.advance(codePoint);
    if (font && advance !== undefined && (width ?? advance) === advance) return { font, advance };
  }
  return undefined;
}

function fromPackage(files: FontFiles, bold: boolean): LazyFont {
  return lazy(() => openPackaged(bold ? (files.bold ?? files.regular) : files.regular));
}

function openPackaged(path: string): Font {
  try {
    return openFont(path);
  } catch {
    throw incomplete(path);
  }
}

/** A found file that is no usable font counts as not found: the ledger then names what was drawn instead. */
function openInstalled(index: FontIndex, names: readonly string[], bold: boolean): Font | undefined {
  for (const name of names) {
    const found = index.find(name, bold);
    const font = found && openFound(found);
    if (font) return font;
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
