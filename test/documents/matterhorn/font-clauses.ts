import { trueTypeWidths } from '../../support/true-type-widths.js';
import { absent, type Clause, type Inspected, unless } from './clause.js';
import type { Dictionary, PdfFile } from './pdf-file.js';

/** A font with two bytes a character, and the codes that pages show of it. */
interface ShownFont {
  readonly name: string;
  readonly own: Dictionary;
  readonly descendant: Dictionary;
  readonly descriptor: Dictionary;
  readonly codes: ReadonlySet<number>;
}

const SIMPLE = [
  ['/Subtype', '/TrueType'],
  ['/Subtype', '/Type1'],
  ['/Subtype', '/MMType1'],
  ['/Subtype', '/Type3'],
] as const;

/** Checkpoints 10 and 31: every character shown has a meaning, a glyph and its width. */
export const FONT_CLAUSES: readonly Clause[] = [
  ofFonts('10-001', 'every code shown has a meaning', ({ own, codes }, file) => {
    const meanings = meaningsOf(own, file);
    return [...codes].filter((code) => !meanings.has(code)).map((code) => `code ${code}`);
  }),
  ...(['/Registry', '/Ordering', '/Supplement'] as const).map((key, index) =>
    ofFonts(`31-00${index + 1}`, `one ${key.slice(1)} where codes are no identities`, (font, file) => {
      const { own, descendant } = font;
      if (isIdentity(own)) return [];
      const of = (value: Dictionary) => file.dictionary(value['/CIDSystemInfo'])[key];
      return unless(of(file.dictionary(own['/Encoding'])) === of(descendant), key);
    }),
  ),
  ofFonts('31-004', 'glyphs of codes as stream or identity', ({ descendant }, file) =>
    unless(
      descendant['/CIDToGIDMap'] === '/Identity' || file.bytes(descendant['/CIDToGIDMap']).length > 0,
      'CIDToGIDMap',
    ),
  ),
  ofFonts('31-005', 'glyphs of codes', ({ descendant }) =>
    unless('/CIDToGIDMap' in descendant, 'CIDToGIDMap'),
  ),
  ofFonts('31-006', 'codes that the format knows', ({ own }) => unless(isIdentity(own), 'Encoding')),
  ofFonts('31-007', 'one direction of writing in embedded codes (none are)', ({ own }) =>
    unless(isIdentity(own), 'Encoding'),
  ),
  ofFonts('31-008', 'no codes that lean on others', ({ own }, file) =>
    unless(!file.bytes(own['/ToUnicode']).includes('usecmap'), 'usecmap'),
  ),
  ofFonts('31-009', 'its program in the file', (font, file) =>
    unless(programOf(font, file).length > 0, 'program'),
  ),
  ofFonts('31-011', 'a glyph for every code shown', (font, file) => {
    const glyphs = trueTypeWidths(programOf(font, file)).length;
    return [...font.codes].filter((code) => code >= glyphs).map((code) => `code ${code}`);
  }),
  absent('31-012', 'all glyphs listed in CharSet (there is none)', ['/CharSet']),
  absent('31-013', 'only glyphs listed in CharSet (there is none)', ['/CharSet']),
  absent('31-014', 'all glyphs listed in CIDSet (there is none)', ['/CIDSet']),
  absent('31-015', 'only glyphs listed in CIDSet (there is none)', ['/CIDSet']),
  ofFonts('31-016', 'widths as the program has them', (font, file) => {
    const drawn = trueTypeWidths(programOf(font, file));
    const stated = widthsOf(font.descendant, file);
    return [...font.codes]
      .filter((code) => !(Math.abs(stated.get(code)! - drawn[code]!) <= 1))
      .map((code) => `code ${code}: ${stated.get(code)}, ${drawn[code]}`);
  }),
  ...['17', '18', '19', '20', '21', '22', '23', '24', '25', '26'].map((number) =>
    absent(`31-0${number}`, 'codes of fonts with one byte a character (there are none)', ...SIMPLE),
  ),
  ofFonts('31-027', 'meanings', ({ own }, file) =>
    unless(file.bytes(own['/ToUnicode']).length > 0, 'ToUnicode'),
  ),
  ofFonts('31-028', 'no meaning 0', ({ own }, file) => withMeaning(own, file, [0])),
  ofFonts('31-029', 'no meaning U+FEFF, U+FFFE', ({ own }, file) => withMeaning(own, file, [0xfeff, 0xfffe])),
  ofFonts('31-030', 'no glyph that stands for a missing one', ({ codes }) =>
    unless(!codes.has(0), '.notdef shown'),
  ),
];

function ofFonts(
  id: string,
  asks: string,
  failures: (font: ShownFont, file: PdfFile) => readonly string[],
): Clause {
  return {
    id,
    asks,
    failures: (inspected) =>
      shownFonts(inspected).flatMap((font) =>
        failures(font, inspected.file).map((failure) => `${font.name}: ${failure}`),
      ),
  };
}

const shown = new WeakMap<Inspected, readonly ShownFont[]>();

function shownFonts(inspected: Inspected): readonly ShownFont[] {
  const known = shown.get(inspected);
  if (known) return known;
  const found = findFonts(inspected);
  shown.set(inspected, found);
  return found;
}

function findFonts({ file, pages }: Inspected): ShownFont[] {
  const codes = new Map<string, Set<number>>();
  for (const { page, content } of pages) {
    const fonts = file.dictionary(file.dictionary(file.dictionary(page)['/Resources'])['/Font']);
    for (const { text } of content.drawn) {
      if (!text) continue;
      const reference = String(fonts[text.font]);
      const own = codes.get(reference) ?? new Set<number>();
      for (const code of text.codes) own.add(code);
      codes.set(reference, own);
    }
  }
  return [...codes].map(([reference, shownCodes]) => {
    const own = file.dictionary(reference);
    const descendant = file.dictionary(file.list(own['/DescendantFonts'])[0]);
    const descriptor = file.dictionary(descendant['/FontDescriptor']);
    return { name: String(own['/BaseFont']), own, descendant, descriptor, codes: shownCodes };
  });
}

function isIdentity(own: Dictionary): boolean {
  return own['/Encoding'] === '/Identity-H' || own['/Encoding'] === '/Identity-V';
}

function programOf({ descriptor }: ShownFont, file: PdfFile): Buffer {
  return file.bytes(descriptor['/FontFile2']);
}

/** Code points by code, out of the ranges of a ToUnicode map (Adobe Technical Note 5411). */
function meaningsOf(own: Dictionary, file: PdfFile): ReadonlyMap<number, readonly number[]> {
  const source = file.bytes(own['/ToUnicode']).toString('latin1');
  const meanings = new Map<number, readonly number[]>();
  for (const [, from, listed] of source.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gs)) {
    const texts = [...listed!.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex]) => utf16(hex!));
    for (const [index, text] of texts.entries())
      if (text.length > 0) meanings.set(Number.parseInt(from!, 16) + index, text);
  }
  return meanings;
}

function utf16(hex: string): number[] {
  return (hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
}

function withMeaning(own: Dictionary, file: PdfFile, forbidden: readonly number[]): string[] {
  return [...meaningsOf(own, file)]
    .filter(([, text]) => text.some((unit) => forbidden.includes(unit)))
    .map(([code]) => `code ${code}`);
}

/** `[first [w1 w2 …]]`: the only form that is written. */
function widthsOf(descendant: Dictionary, file: PdfFile): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = file.list(descendant['/W']);
  for (let at = 0; at < list.length; at += 2)
    for (const [index, width] of file.list(list[at + 1]).entries())
      widths.set(Number(list[at]) + index, Number(width));
  return widths;
}
