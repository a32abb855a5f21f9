import type { Line, Page, Pages, Run } from '../../layout/pages.js';
import type { PdfDocument, Reference } from './pdfmake.js';
import type { PageMarks } from './structure/page-marks.js';

/** A heading that links lead to. */
export interface Target {
  readonly name: string;
  readonly text: string;
}

/** Headings by their ids. Their names, unlike ids, are ASCII and short. */
export function linkTargets(pages: Pages): ReadonlyMap<string, Target> {
  return new Map(
    pages.headings.map(({ id, text }, index) => [id, { name: `h${String(index).padStart(5, '0')}`, text }]),
  );
}

/** pdfkit would sort names by the locale of the machine, for which ICU first loads its tables. */
export function sortNamesByCode({ _root }: PdfDocument): void {
  const { Dests } = (_root.data.Names as Reference).data;
  Object.assign(Dests as object, {
    _compareKeys: (one: string, other: string) => (one < other ? -1 : 1),
  });
}

/** Names the places of the headings on the current page. */
export function addDestinations(
  document: PdfDocument,
  pages: Pages,
  page: number,
  targets: ReadonlyMap<string, Target>,
): void {
  for (const heading of pages.headings) {
    if (heading.page === page)
      document.addNamedDestination(targets.get(heading.id)!.name, 'XYZ', null, heading.top, null);
  }
}

/** Makes the linked runs of `page` clickable, one area for neighbours that lead to the same heading. */
export function addLinks(
  document: PdfDocument,
  page: Page,
  targets: ReadonlyMap<string, Target>,
  marks: PageMarks,
): void {
  for (const item of page.items) {
    if (item.type !== 'line') continue;
    for (const area of linkAreas(item)) {
      const target = targets.get(area.target);
      if (target === undefined) throw new RangeError(`no heading ${area.target} to link to`);
      addArea(document, page.height - item.baseline, item.size, area, target, marks);
    }
  }
}

/** `PRINT` is what PDF/A wants of every annotation. */
const PRINT = 4;

function addArea(
  document: PdfDocument,
  baseline: number,
  size: number,
  { runs }: LinkArea,
  { name, text }: Target,
  marks: PageMarks,
): void {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [first.x, baseline - 0.2 * size, last.x + last.width, baseline + size],
    Border: [0, 0, 0],
    F: PRINT,
    Dest: new String(name),
    Contents: new String(text),
  });
  const key = marks.annotate(runs, annotation);
  if (key !== undefined) annotation.data.StructParent = key;
  document.page.annotations.push(annotation);
  annotation.end();
}

interface LinkArea {
  readonly target: string;
  readonly runs: Run[];
}

function linkAreas(line: Line): LinkArea[] {
  const areas: LinkArea[] = [];
  let current: LinkArea | undefined;
  for (const run of line.runs) {
    if (run.link === undefined) {
      current = undefined;
    } else if (current?.target === run.link) {
      current.runs.push(run);
    } else {
      current = { target: run.link, runs: [run] };
      areas.push(current);
    }
  }
  return areas;
}
