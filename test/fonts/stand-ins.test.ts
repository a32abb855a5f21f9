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

/**
 * Characters of 通用规范汉字表 beyond GB 2312, chosen by hand, nearly all of its level 3 beyond the basic plane among
 * them; the last line is of names outside the table.
 */
const RARE =
  '镕喆堃玥珺旸昉㛃䁖䃅䌹䎃䏝䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮' +
  '𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌' +
  '𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫓧𫓯𫖮𫖯𫖳𫗧𫚉𫟹𫠆𬇕𬇙𬣙𬣞𬤇𬤊𬤝𬨂𬨎𬩽𬪩' +
  '𬬩𬬭𬬮𬬱𬬸𬬻𬭁𬭊𬭎𬭛𬭤𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓' +
  '𠮷𪚥';

it.each([...STAND_INS.keys()])('rare characters have a glyph in every typeface: %s', (standIn) => {
  const pack = { 某: { official: '某', latin: 'Times New Roman', installed: [], standIn } };
  const face = openFonts(pack, { system: false, dirs: [] }).face('某', false);
  expect([...RARE].filter((character) => face.glyph(character.codePointAt(0)!)?.advance !== 1)).toEqual([]);
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
