import type { PageDesign, Section } from '../../document/tree.js';

/** A page and the area of its text, in pt from the top left. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Landscape swaps the paper's sides; the margins stay at the sides they are named after. */
export function pageFrame(page: PageDesign, orientation: Section['orientation']): PageFrame {
  const { margins } = page;
  const [width, height] = orientation === 'landscape' ? [page.height, page.width] : [page.width, page.height];
  return {
    width,
    height,
    left: margins.left,
    right: width - margins.right,
    top: margins.top,
    bottom: height - margins.bottom,
  };
}
