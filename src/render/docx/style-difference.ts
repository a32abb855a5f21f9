import { LineRuleType } from 'docx';
import type { ParagraphStyle } from '../../document/tree.js';
import { ALIGNMENT } from './paragraph-style.js';
import { halfPoints, twips } from './units.js';

/** In what a paragraph differs from the style of the pack that it names. */
export interface Difference {
  readonly align?: ParagraphStyle['align'];
  /** Other size of letters in 磅, with lines in proportion. */
  readonly size?: number;
  readonly keepWithNext?: boolean;
  /** No space before and after. */
  readonly close?: boolean;
  /** Lines as high as the chart that stands in them, which an exact height would clip; hardly higher, with letters so small. */
  readonly growing?: boolean;
}

/** What a style derived from `style` has of its own, and the words that tell it apart; no words, no difference. */
export interface OwnFormatting {
  readonly words: readonly string[];
  readonly paragraph: object;
  readonly run: object;
}

const ALIGN_WORD = { left: '靠左', center: '居中', right: '靠右', justify: '两端对齐' } as const;

export function ownFormatting(style: ParagraphStyle, wanted: Difference): OwnFormatting {
  const words: string[] = [];
  let paragraph = {};
  let run = {};
  if (wanted.align !== undefined && wanted.align !== style.align) {
    words.push(ALIGN_WORD[wanted.align]);
    paragraph = { alignment: ALIGNMENT[wanted.align] };
  }
  if (wanted.size !== undefined && wanted.size !== style.size) {
    words.push(`${wanted.size}磅`);
    paragraph = { ...paragraph, ...spacing(style, twips((style.lineHeight * wanted.size) / style.size)) };
    run = { size: halfPoints(wanted.size) };
  }
  if (wanted.keepWithNext && !style.keepWithNext) {
    words.push('与下段同页');
    paragraph = { ...paragraph, keepNext: true };
  }
  if (wanted.growing) {
    words.push('图');
    paragraph = { ...paragraph, ...spacing(style, 240, LineRuleType.AUTO) };
    run = { size: halfPoints(1) };
  }
  if (wanted.close && (style.spaceBefore > 0 || style.spaceAfter > 0)) {
    words.push('无间距');
    const { spacing: lines } = { ...spacing(style, twips(style.lineHeight)), ...paragraph };
    paragraph = { ...paragraph, spacing: { ...lines, before: 0, after: 0 } };
  }
  return { words, paragraph, run };
}

function spacing(style: ParagraphStyle, line: number, lineRule: 'exact' | 'auto' = LineRuleType.EXACT) {
  return { spacing: { before: twips(style.spaceBefore), after: twips(style.spaceAfter), line, lineRule } };
}
