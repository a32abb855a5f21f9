import type { Design, ParagraphStyle, Typeface } from '../../document/tree.js';
import { cssRule, cssString, pt } from './css.js';

/** The stand-in of heavy titles (小标宋): without the official font, a bold 宋 of the reader's machine, not a light one. */
const HEAVY = '宋粗';
const HEAVY_FACE = cssRule('@font-face', {
  'font-family': cssString(HEAVY),
  src: [
    'STZhongsong',
    '华文中宋',
    'Songti SC Bold',
    'STSongti-SC-Bold',
    'Noto Serif SC Bold',
    'Noto Serif CJK SC Bold',
    'NotoSerifCJKsc-Bold',
    'Source Han Serif SC Bold',
  ]
    .map((name) => `local(${cssString(name)})`)
    .join(', '),
});

const TIMES = 'Times New Roman';
/** Of Linux, where browsers take the letters of the Chinese font for a font that is not there. */
const AS_WIDE_AS_TIMES = ['Liberation Serif', 'Tinos', 'TeX Gyre Termes'];

/** Where the browser finds the letters of these typefaces that have no name of their own. */
export function fontFaces(typefaces: readonly Typeface[]): string[] {
  return [
    ...[...new Set(typefaces.map(({ latin }) => latin))].map(latinFace),
    ...(typefaces.some(({ standIn }) => standIn === HEAVY) ? [HEAVY_FACE] : []),
  ];
}

/** Letters and digits only: “ ” and … belong to the Chinese font, which comes after this one. */
function latinFace(latin: string): string {
  return cssRule('@font-face', {
    'font-family': cssString(latinFamily(latin)),
    src: [latin, ...(latin === TIMES ? AS_WIDE_AS_TIMES : [])]
      .map((name) => `local(${cssString(name)})`)
      .join(', '),
    'unicode-range': 'U+20-7E, U+A0, U+C0-D6, U+D8-F6, U+F8-24F',
  });
}

function latinFamily(latin: string): string {
  return `latin ${latin}`;
}

/** The letters of a paragraph style. */
export function cssLetters(style: ParagraphStyle, design: Design): Record<string, string | undefined> {
  return {
    'font-family': fontFamilies(style, design),
    'font-size': `max(calc(${pt(style.size)} * var(--scale)), var(--least))`,
    'line-height': `calc(${Math.round((style.lineHeight / style.size) * 10_000) / 10_000} * var(--leading))`,
    'font-weight': style.bold ? 'bold' : 'normal',
  };
}

/** Where browsers look for the letters of a style, in this order. */
export function fontFamilies({ typeface }: ParagraphStyle, { typefaces }: Design): string {
  const found = typefaces[typeface];
  if (!found) throw new RangeError(`no typeface ${typeface}`);
  const { official, latin, installed, standIn } = found;
  const heavy = standIn === HEAVY ? [HEAVY] : [];
  const names = [latinFamily(latin), ...new Set([official, ...installed]), ...heavy].map(cssString);
  return [...names, standIn === '黑' ? 'sans-serif' : 'serif'].join(', ');
}
