import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Typeface } from '../../src/document/tree.js';
import type { FontBook } from '../../src/fonts/font-book.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { Failure } from '../../src/kernel/diagnostic.js';

const require = createRequire(import.meta.url);
const song = require.resolve('@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf');
const packageOnly = { system: false, dirs: [] };

function typeface(standIn: string, official = '仿宋_GB2312'): Typeface {
  return { official, latin: 'Times New Roman', installed: [official, 'FangSong_GB2312'], standIn };
}

/** How the ledger names the official font of `typeface`. */
const FANGSONG = { typeface: '仿宋', script: '汉字', official: '仿宋_GB2312' };

function fontName(fonts: FontBook, name: string, character: string, bold = false): string | undefined {
  return fonts.face(name, bold).glyph(character.codePointAt(0)!)?.font.name;
}

describe('stand-ins of the package', () => {
  const fonts = openFonts(
    {
      仿宋: typeface('宋细'),
      宋体: typeface('宋', '宋体'),
      小标宋: typeface('宋粗', '方正小标宋简体'),
      黑体: typeface('黑', '黑体'),
      楷体: typeface('楷', '楷体_GB2312'),
    },
    packageOnly,
  );

  it.each([
    ['仿宋', 'NotoSerifSC-Light', 'NotoSerifSC-Bold'],
    ['宋体', 'NotoSerifSC-Regular', 'NotoSerifSC-Bold'],
    ['小标宋', 'NotoSerifSC-Bold', 'NotoSerifSC-Bold'],
    ['黑体', 'NotoSansSC-Regular', 'NotoSansSC-Bold'],
    ['楷体', 'LXGWWenKai-Regular', 'LXGWWenKai-Regular'],
  ])('%s is drawn by %s, bold by %s', (name, regular, bold) => {
    expect(fontName(fonts, name, '决')).toBe(regular);
    expect(fontName(fonts, name, '决', true)).toBe(bold);
  });

  it('draws letters, digits and ASCII signs with the Latin font', () => {
    for (const character of ['A', '7', '%', ',', '(', ' ', 'é']) {
      expect(fontName(fonts, '仿宋', character)).toBe('Tinos-Regular');
    }
    expect(fontName(fonts, '黑体', '7', true)).toBe('Tinos-Bold');
  });

  it('draws signs that both scripts use with the Chinese font', () => {
    for (const character of '“”‘’…×≥≤①、。（）《》％') {
      expect(fontName(fonts, '仿宋', character), character).toBe('NotoSerifSC-Light');
    }
  });

  it('draws signs that it has narrower than a full square with another', () => {
    expect(fontName(fonts, '仿宋', '—')).toBe('LXGWWenKai-Regular');
    expect(fontName(fonts, '仿宋', '·')).toBe('NotoSansSC-Regular');
    expect(fontName(fonts, '楷体', '“')).toBe('NotoSerifSC-Regular');
  });

  it('falls back to a font of signs, and gives up on what no font has', () => {
    expect(fontName(fonts, '仿宋', '☑')).toBe('DejaVuSans');
    expect(fontName(fonts, '宋体', '☐', true)).toBe('DejaVuSans-Bold');
    expect(fontName(fonts, '仿宋', '\u{E000}')).toBeUndefined();
  });

  it('gives widths in em and the opened font', () => {
    const glyph = fonts.face('宋体', false).glyph('国'.codePointAt(0)!)!;
    expect(glyph.advance).toBe(1);
    expect(fonts.face('宋体', false).glyph('0'.codePointAt(0)!)?.advance).toBe(0.5);
    expect(glyph.font.name).toBe('NotoSerifSC-Regular');
  });

  it('opens a file once for all documents of a process', () => {
    const again = openFonts({ 宋体: typeface('宋', '宋体') }, packageOnly);
    expect(again.face('宋体', false).glyph(0x56fd)?.font).toBe(fonts.face('宋体', false).glyph(0x56fd)?.font);
  });

  it('knows no typeface that was not opened', () => {
    expect(() => fonts.face('隶书', false)).toThrow(RangeError);
  });
});

describe('official fonts', () => {
  function folderWith(file: string): string {
    const dir = mkdtempSync(join(tmpdir(), 'fonts-'));
    copyFileSync(song, join(dir, file));
    writeFileSync(join(dir, 'broken.ttf'), 'no font at all');
    return dir;
  }

  it.each(['仿宋_GB2312.ttf', 'FANGSONG_gb2312.TTF'])('are found by the name of the file %s', (file) => {
    const fonts = openFonts({ 仿宋: typeface('宋细') }, { system: false, dirs: [folderWith(file)] });
    expect(fontName(fonts, '仿宋', '决')).toBe('NotoSerifSC-Black');
    expect(fonts.uses()).toEqual([{ ...FANGSONG, bold: false, font: 'NotoSerifSC-Black', characters: '决' }]);
  });

  it('are found by the names inside the file', () => {
    const black = { ...typeface('宋细'), installed: ['没有的字体', 'Noto Serif SC Black'] };
    const fonts = openFonts({ 仿宋: black }, { system: false, dirs: [folderWith('a.ttf')] });
    expect(fontName(fonts, '仿宋', '决')).toBe('NotoSerifSC-Black');
  });

  it('also draw Latin letters where the pack says so', () => {
    const own = { ...typeface('宋细'), latin: '仿宋_GB2312' };
    const fonts = openFonts({ 仿宋: own }, { system: false, dirs: [folderWith('仿宋_GB2312.ttf')] });
    expect(fontName(fonts, '仿宋', '7')).toBe('NotoSerifSC-Black');
  });

  it('leave characters they lack to the stand-in, and the ledger says which', () => {
    const tinos = { ...typeface('宋细'), installed: ['Tinos'] };
    const dirs = [join(require.resolve('@expo-google-fonts/tinos/package.json'), '..')];
    const fonts = openFonts({ 仿宋: tinos }, { system: false, dirs });
    for (const character of '“决算决') fontName(fonts, '仿宋', character);
    expect(fonts.uses()).toEqual([
      { ...FANGSONG, bold: false, font: 'Tinos-Regular', characters: '“' },
      { ...FANGSONG, bold: false, font: 'NotoSerifSC-Light', reason: '缺字', characters: '决算' },
    ]);
  });

  it('without a bold face leave bold text to the stand-in, and the ledger says so', () => {
    const dirs = [folderWith('仿宋_GB2312.ttf')];
    const fonts = openFonts({ 仿宋: typeface('宋细') }, { system: false, dirs });
    fontName(fonts, '仿宋', '决', true);
    expect(fonts.uses()).toEqual([
      { ...FANGSONG, bold: true, font: 'NotoSerifSC-Bold', reason: '无粗体', characters: '决' },
    ]);
  });

  it('that are missing leave their characters to the stand-in, signs to others, each character told once', () => {
    const fonts = openFonts({ 仿宋: typeface('宋细'), 黑体: typeface('黑', '黑体') }, packageOnly);
    for (const character of '决算12决☑☑\u{E000}') fontName(fonts, '仿宋', character);
    fontName(fonts, '黑体', '算');
    const light = { ...FANGSONG, bold: false };
    const latin = { script: '西文', official: 'Times New Roman' };
    expect(fonts.uses()).toEqual([
      { ...light, font: 'NotoSerifSC-Light', reason: '未找到', characters: '决算' },
      { ...light, ...latin, font: 'Tinos-Regular', reason: '未找到', characters: '12' },
      { ...light, font: 'DejaVuSans', reason: '缺字', characters: '☑' },
      {
        ...light,
        typeface: '黑体',
        official: '黑体',
        font: 'NotoSansSC-Regular',
        reason: '未找到',
        characters: '算',
      },
    ]);
  });
});

describe('a character that no font of the package has', () => {
  it('is drawn by whatever font of a folder that was named has it', () => {
    const dir = mkdtempSync(join(tmpdir(), 'fonts-'));
    copyFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuMathTeXGyre.ttf'), join(dir, 'any.ttf'));
    writeFileSync(join(dir, 'broken.ttf'), 'no font at all');
    const draw = (dirs: readonly string[]) => {
      const fonts = openFonts({ 仿宋: typeface('宋细') }, { system: false, dirs });
      return { font: fontName(fonts, '仿宋', '⟂'), uses: fonts.uses() };
    };
    expect(draw([])).toEqual({ font: undefined, uses: [] });
    const font = 'DejaVuMathTeXGyre-Regular';
    expect(draw([dir])).toEqual({
      font,
      uses: [{ ...FANGSONG, bold: false, font, reason: '缺字', characters: '⟂' }],
    });
  });
});

describe('mistakes', () => {
  it('a folder that does not exist is a fault of the command line', () => {
    const open = () => openFonts({}, { system: false, dirs: ['没有这个文件夹'] });
    expect(open).toThrow(Failure);
    expect(open).toThrow('找不到字体文件夹：没有这个文件夹');
  });

  it('an unknown stand-in is a fault of the pack', () => {
    const open = () => openFonts({ 隶书: typeface('隶') }, packageOnly);
    expect(open).toThrow('字体“隶书”的替代字体不在程序自带之列');
  });
});
