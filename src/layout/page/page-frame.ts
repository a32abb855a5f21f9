import type { SectionPage } from '../../document/section-page.js';

/** A page and the area of its text, in pt from the top left. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function pageFrame({ width, height, margins }: SectionPage): PageFrame {
  return {
    width,
    height,
    left: margins.left,
    right: width - margins.right,
    top: margins.top,
    bottom: height - margins.bottom,
  };
}
