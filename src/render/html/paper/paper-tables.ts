import type { Design, ParagraphStyle, Table, TableStyle } from '../../../document/tree.js';
import type { TableMeasures } from '../../../layout/decisions.js';
import { cssDeclarations, cssRule, pt } from '../css.js';
import type { Attributes } from '../markup.js';

/** A row that a page may end in. */
const LONG_CLASS = 'long';

/** How tables are printed: as large and as close as layout sets them to fit their pages. */
export function paperTableRules(selector: string, style: TableStyle, design: Design): string[] {
  const letters = (name: string) => paperLetters(design.styles[name]!, style);
  return [
    cssRule(`${selector}[style]`, { 'table-layout': 'fixed' }),
    cssRule(selector, letters(style.style)),
    cssRule(`${selector} thead`, letters(style.headStyle)),
    cssRule(`${selector} td, ${selector} th`, {
      height: `var(--row, ${pt(style.rowHeight)})`,
      'padding-block': `calc(var(--above, ${pt(style.paddingY)}) - ${pt(excessOfRules(style) / 2)})`,
      'padding-inline': pt(Math.max(0, style.paddingX - excessOfRules(style) / 2 - PIXEL / 2)),
    }),
    cssRule(`${selector} tr.${LONG_CLASS}`, { 'break-inside': 'auto' }),
  ];
}

/** By how much browsers, which draw rules in whole pixels, draw them thicker, in pt. */
function excessOfRules({ border }: TableStyle): number {
  return border === 0 ? 0 : Math.max(1, Math.floor(border / PIXEL)) * PIXEL - border;
}

/** In pt. */
const PIXEL = 0.75;

/** Lines of the lowest rows have no padding to make up for thicker rules: this part of their height is enough. */
const LINES = 0.98;

/** A head becomes smaller by as much as the body, though not smaller than the least size. */
function paperLetters({ size, lineHeight }: ParagraphStyle, { minSize }: TableStyle): Record<string, string> {
  return {
    'font-size': `max(${pt(Math.min(size, minSize))}, ${pt(size)} - var(--smaller, 0pt))`,
    'line-height': `calc(${Math.round((LINES * lineHeight * 1000) / size) / 1000} * var(--lines, 1))`,
  };
}

/** What {@link paperTableRules} make of one table. */
export function paperLook({ style }: Table, measures: TableMeasures, design: Design): string {
  const { size } = design.styles[design.tables[style]!.style]!;
  return cssDeclarations({
    '--smaller': pt(size - measures.size),
    '--lines': String(measures.lineScale),
    '--row': pt(measures.rowHeight),
    '--above': pt(measures.paddingY),
  });
}

/** Of every row of head and body. */
export function paperRows({ cuts }: TableMeasures): readonly Attributes[] {
  return cuts.map(({ inside }) => (inside ? { class: LONG_CLASS } : {}));
}
