/** Writes small PDFs as other programs might: what stands on a page is given in operators of PDF. */

export interface SimplePage {
  readonly content: string;
  /** In degrees, clockwise. */
  readonly rotate?: number;
  /** Width and height in pt; A4 upright if absent. */
  readonly size?: readonly [number, number];
}

/** 汉字 by their Unicode, in a font that is not in the file; ASCII is half as wide. */
const NAMED = '/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]';
/** Glyphs by their number in a font that is not in the file, and no table that says what they are. */
const UNNAMED = '/Subtype/Type0/BaseFont/ABCDEF+X/Encoding/Identity-H/DescendantFonts[6 0 R]';
const LOCK =
  '/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<' +
  '00'.repeat(32) +
  '>/U<' +
  '11'.repeat(32) +
  '>>>/ID[<00><00>]';

export function simplePdf(pages: readonly SimplePage[], locked = false): Uint8Array {
  const first = 9;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    `<</Type/Font${NAMED}>>`,
    `<</Type/Font${UNNAMED}>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]/FontDescriptor 7 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/Ascent 880/Descent -120/ItalicAngle 0/CapHeight 700/StemV 80>>',
    stream('/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8', 'abcd'),
    ...pages.flatMap(({ content, rotate = 0, size = [595, 842] }, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Rotate ${rotate}/Contents ${first + 2 * at + 1} 0 R/Resources<</Font<</F 3 0 R/N 4 0 R>>/XObject<</Im 8 0 R>>>>>>`,
      stream('', content),
    ]),
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<</Size ${count}/Root 1 0 R${locked ? LOCK : ''}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}

function stream(dictionary: string, content: string): string {
  return `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

/** A text with the left end of its base line at x, y; upwards from the foot of the page. */
export function words(x: number, y: number, text: string, size = 12, font = 'F'): string {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET\n`;
}

/** The rules of a table: its columns from left to right, its rows from the top down. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const level = ys.map((y) => `${xs[0]} ${y} m ${xs.at(-1)} ${y} l S\n`);
  const upright = xs.map((x) => `${x} ${ys[0]} m ${x} ${ys.at(-1)} l S\n`);
  return [...level, ...upright].join('');
}

/** A table with its rules and the texts of its cells. */
export function table(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const texts = rows.flatMap((row, at) =>
    row.map((text, column) => words(xs[column]! + 4, ys[at]! - 15, text)),
  );
  return grid(xs, ys) + texts.join('');
}
