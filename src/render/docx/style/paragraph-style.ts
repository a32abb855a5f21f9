import type { ParagraphStyle, Typeface } from '../../../document/tree.js';
import { valued, type Xml, xml } from '../../../office/xml.js';
import { halfPoints, twips } from '../units.js';
import { type Formatting, PLAIN, toggle } from './formatting.js';

const ALIGNMENT = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** The whole look of the pack's style, plain properties too; `level` is that of a heading, from 1. */
export function paragraphFormatting(style: ParagraphStyle, typeface: Typeface, level?: number): Formatting {
  return {
    ...PLAIN,
    keepNext: toggle('w:keepNext', style.keepWithNext),
    pageBreakBefore: toggle('w:pageBreakBefore', style.pageBreakBefore),
    spacing: spacing(style),
    ind: indents(style),
    jc: alignment(style.align),
    ...(level !== undefined && { outlineLvl: valued('w:outlineLvl', level - 1) }),
    rFonts: fonts(typeface),
    b: toggle('w:b', style.bold),
    bCs: toggle('w:bCs', style.bold),
    ...letters(style.size),
  };
}

/** Lengths of a style are in characters of its size. */
export function indents({
  leftIndent,
  firstLineIndent,
  size,
}: Pick<ParagraphStyle, 'leftIndent' | 'firstLineIndent' | 'size'>): Xml {
  const first = firstLineIndent < 0 ? 'hanging' : 'firstLine';
  return xml('w:ind', {
    'w:left': twips(leftIndent * size),
    'w:right': 0,
    [`w:${first}Chars`]: Math.round(Math.abs(firstLineIndent) * 100),
    [`w:${first}`]: twips(Math.abs(firstLineIndent) * size),
  });
}

export function alignment(align: ParagraphStyle['align']): Xml {
  return valued('w:jc', ALIGNMENT[align]);
}

/** Of the lines, exactly, and before and after the paragraph; lengths in 磅. */
export function spacing({
  spaceBefore,
  spaceAfter,
  lineHeight,
}: Pick<ParagraphStyle, 'spaceBefore' | 'spaceAfter' | 'lineHeight'>): Xml {
  return xml('w:spacing', {
    'w:before': twips(spaceBefore),
    'w:after': twips(spaceAfter),
    'w:line': twips(lineHeight),
    'w:lineRule': 'exact',
  });
}

/** The size of letters, in 磅. */
export function letters(size: number): Pick<Formatting, 'sz' | 'szCs'> {
  return { sz: valued('w:sz', halfPoints(size)), szCs: valued('w:szCs', halfPoints(size)) };
}

/** `hint` gives the signs that both scripts have (“ ” … —) to the Chinese font. */
export function fonts(typeface: Typeface): Xml {
  return xml('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': typeface.latin,
    'w:eastAsia': typeface.official,
    'w:hAnsi': typeface.latin,
    'w:cs': typeface.latin,
  });
}
