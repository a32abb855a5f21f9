import type { Line, Page, Pages } from '../../layout/pages.js';
import type { PdfDocument } from './pdfmake.js';

/**
 * Names by which links reach headings. Not the ids themselves: pdfkit sorts names by the locale of the machine,
 * and only ASCII digits of one length sort the same everywhere.
 */
export function destinationNames(pages: Pages): ReadonlyMap<string, string> {
  return new Map(pages.headings.map(({ id }, index) => [id, `h${String(index).padStart(5, '0')}`]));
}

/** Names the places of the headings on the current page. */
export function addDestinations(
  document: PdfDocument,
  pages: Pages,
  page: number,
  names: ReadonlyMap<string, string>,
): void {
  for (const heading of pages.headings) {
    if (heading.page === page)
      document.addNamedDestination(names.get(heading.id)!, 'XYZ', 0, heading.top, null);
  }
}

/** Makes the linked runs of `page` clickable, one area for neighbours that lead to the same heading. */
export function addLinks(document: PdfDocument, page: Page, names: ReadonlyMap<string, string>): void {
  for (const item of page.items) {
    if (item.type !== 'line') continue;
    for (const area of linkAreas(item)) {
      const name = names.get(area.target);
      if (name === undefined) throw new RangeError(`no heading ${area.target} to link to`);
      document.goTo(area.left, item.baseline - item.size, area.right - area.left, item.size * 1.2, name);
    }
  }
}

interface LinkArea {
  readonly target: string;
  readonly left: number;
  right: number;
}

function linkAreas(line: Line): LinkArea[] {
  const areas: LinkArea[] = [];
  let current: LinkArea | undefined;
  for (const run of line.runs) {
    if (run.link === undefined) {
      current = undefined;
    } else if (current?.target === run.link) {
      current.right = run.x + run.width;
    } else {
      current = { target: run.link, left: run.x, right: run.x + run.width };
      areas.push(current);
    }
  }
  return areas;
}
