import {
  type Block,
  type Heading,
  type Inline,
  type Paragraph,
  type ParagraphStyle,
  plainText,
} from '../../../document/tree.js';
import { cssRule } from '../css.js';
import { countSigns } from './page-starts.js';
import type { Paper } from './paper.js';
import { partInlines } from './part-inlines.js';

/** Begins a page on paper. */
const PAGE_CLASS = 'page';
/** Of a text that goes over pages, what stands on one of them. */
const PART_CLASS = 'part';
/** Its last line, which the text does not end, is as full as the others. */
const FULL_CLASS = 'full';

/** The classes of a block. */
export function pageClass(block: Block, paper: Paper | undefined, others: string): string {
  return paper?.blocks.has(block) ? `${others} ${PAGE_CLASS}` : others;
}

/** The text as it is divided by the pages of the PDF. */
export function pageParts(
  block: Heading | Paragraph,
  paper: Paper | undefined,
): readonly (readonly Inline[])[] {
  const parts: (readonly Inline[])[] = [];
  let [rest, passed]: [readonly Inline[], number] = [block.children, 0];
  for (const count of paper?.signs.get(block) ?? []) {
    const [before, after] = partInlines(rest, count - passed);
    parts.push(before);
    [rest, passed] = [after, passed + countSigns(plainText(before))];
  }
  return [...parts, rest];
}

export function partClass(style: ParagraphStyle | undefined): string {
  return style?.align === 'justify' ? `${PART_CLASS} ${FULL_CLASS}` : PART_CLASS;
}

/**
 * Browsers let no sign hang over the margin and know other fonts: lines are a little lower, so that a page has room for one
 * more, and letters closer, in em, before the lines are stretched.
 */
const LEADING = 0.945;
const CLOSER = -0.02;

/** Rules for paper; `root` selects what all of the publication stands in. */
export function pageMarkupRules(root: string): string[] {
  const below = (selector: string) => `${root} ${selector}`;
  return [
    cssRule(root, { '--leading': String(LEADING) }),
    cssRule(below('p'), { 'letter-spacing': `${CLOSER}em` }),
    cssRule(below(`.${PAGE_CLASS}`), { 'break-before': 'page' }),
    cssRule(below(`.${PART_CLASS}`), { display: 'block' }),
    cssRule(below(`.${PART_CLASS} + .${PART_CLASS}`), { 'break-before': 'page', 'text-indent': '0' }),
    cssRule(below(`.${FULL_CLASS}:not(:last-child)`), { 'text-align-last': 'justify' }),
  ];
}
