import type { SectionPage } from '../../document/section-page.js';

/** A page and the area of its text, in pt from the top left. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Its number stands at the left, turned. */
  readonly turnsNumber: boolean;
}

export function pageFrame({ width, height, margins, turnsNumber }: SectionPage): PageFrame {
  return {
    width,
    height,
    left: margins.left,
    right: width - margins.right,
    top: margins.top,
    bottom: height - margins.bottom,
    turnsNumber,
  };
}

/** The page as it lies in the bound book, its head at the left. */
export function boundFrame({ width, height, left, right, top, bottom, ...rest }: PageFrame): PageFrame {
  return {
    ...rest,
    width: height,
    height: width,
    left: top,
    right: bottom,
    top: width - right,
    bottom: width - left,
  };
}
