import type { Pages } from '../pages.js';

/** The printed page number of every heading that stands on a numbered page, by the heading's id. */
export function headingPages({ pages, headings }: Pages): ReadonlyMap<string, string> {
  return new Map(
    headings.flatMap(({ id, page }): [string, string][] => {
      const number = pages[page]?.number;
      return number === undefined ? [] : [[id, String(number)]];
    }),
  );
}
