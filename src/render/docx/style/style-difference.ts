import type { ParagraphStyle } from '../../../document/tree.js';
import { xml } from '../../../office/xml.js';
import { twips } from '../units.js';
import type { Formatting } from './formatting.js';
import { alignment, indents, letters, spacing } from './paragraph-style.js';

/** In what a paragraph differs from the style of the pack that it names. */
export interface Difference {
  readonly align?: ParagraphStyle['align'];
  /** Other size of letters in 磅, with lines in proportion. */
  readonly size?: number;
  /** Lines are lower or higher by this part. */
  readonly lineScale?: number;
  readonly keepWithNext?: boolean;
  /** All on the page of the next paragraph. */
  readonly keepWhole?: boolean;
  /** No space before and after. */
  readonly close?: boolean;
  /** Lines as high as the chart that stands in them, which an exact height would clip; hardly higher, with letters so small. */
  readonly growing?: boolean;
  /** Stands in a list below the text of its item, so far from the margin, in twips. */
  readonly hangsAt?: number;
}

/** What a style derived from `style` has of its own, and the words that tell it apart; no words, no difference. */
export interface OwnFormatting {
  readonly words: readonly string[];
  readonly formatting: Formatting;
}

const ALIGN_WORD = { left: '靠左', center: '居中', right: '靠右', justify: '两端对齐' } as const;

export function ownFormatting(style: ParagraphStyle, wanted: Difference): OwnFormatting {
  const { align = style.align, size = style.size, lineScale = 1 } = wanted;
  const parts: OwnFormatting[] = [];
  const differs = (word: string, formatting: Formatting) => parts.push({ words: [word], formatting });
  if (align !== style.align) differs(ALIGN_WORD[align], { jc: alignment(align) });
  const lines = { ...style, lineHeight: ((style.lineHeight * size) / style.size) * lineScale };
  if (size !== style.size)
    differs(`${size}磅`, {
      spacing: spacing(lines),
      ...letters(size),
      ...(style.leftIndent !== 0 && { ind: indents({ ...style, size }) }),
    });
  if (lineScale !== 1) differs(`行距${twips(lines.lineHeight) / 20}磅`, { spacing: spacing(lines) });
  if (wanted.keepWithNext && !style.keepWithNext) differs('与下段同页', { keepNext: xml('w:keepNext') });
  if (wanted.keepWhole) differs('不分页', { keepNext: xml('w:keepNext'), keepLines: xml('w:keepLines') });
  if (wanted.growing) differs('图', growing(style));
  if (wanted.close && (style.spaceBefore > 0 || style.spaceAfter > 0))
    differs('无间距', { spacing: spacing({ ...lines, spaceBefore: 0, spaceAfter: 0 }) });
  if (wanted.hangsAt !== undefined)
    differs(`列举续段，缩进${wanted.hangsAt / 20}磅`, { ind: hanging(wanted.hangsAt) });
  return {
    words: parts.flatMap(({ words }) => words),
    formatting: Object.assign({}, ...parts.map(({ formatting }) => formatting)),
  };
}

function growing({ spaceBefore, spaceAfter }: ParagraphStyle): Formatting {
  const around = { 'w:before': twips(spaceBefore), 'w:after': twips(spaceAfter) };
  return { spacing: xml('w:spacing', { ...around, 'w:line': 240, 'w:lineRule': 'auto' }), ...letters(1) };
}

function hanging(left: number) {
  return xml('w:ind', { 'w:left': left, 'w:right': 0, 'w:firstLineChars': 0, 'w:firstLine': 0 });
}
