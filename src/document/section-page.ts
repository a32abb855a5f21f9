import type { Margins, PageDesign, Section } from './tree.js';

/** Paper, margins and place of the number of a section's pages, as its text is read. */
export interface SectionPage {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** Its number stands at the left, turned. */
  readonly turnsNumber: boolean;
}

/**
 * Landscape swaps the paper's sides. The margins stay at the sides they are named after, or turn with the paper, whose
 * top goes to the right: so the head of a table lies at the binding of an odd page (GB/T 9704, 横排表格).
 */
export function sectionPage(
  { orientation, style }: Pick<Section, 'orientation' | 'style'>,
  { width, height, margins, turnsMargins, number, sectionStyles = {} }: PageDesign,
): SectionPage {
  const own = style === undefined ? {} : sectionStyles[style];
  if (orientation === 'portrait')
    return { width, height, margins: { ...margins, ...own }, turnsNumber: false };
  const { top, right, bottom, left } = margins;
  const turned = turnsMargins ? { top: left, right: top, bottom: right, left: bottom } : margins;
  return {
    width: height,
    height: width,
    margins: { ...turned, ...own },
    turnsNumber: number.turns ?? false,
  };
}
