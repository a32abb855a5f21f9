import type { Pages, PlacedHeading } from '../../layout/pages.js';
import type { OutlineItem, PdfDocument } from './pdfmake.js';

/** Adds one bookmark per heading, nested by level; the first level stands open, so that two levels show at first. */
export function addOutline(document: PdfDocument, pages: Pages): void {
  const open: { readonly level: number; readonly item: OutlineItem }[] = [];
  for (const heading of pages.headings) {
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
    const parent = open.at(-1)?.item ?? document.outline;
    open.push({ level: heading.level, item: addItem(parent, heading, pages) });
  }
  countVisible(document.outline);
}

/** `left` counts from the right edge in pdfkit: the page's width leads to its left edge. */
function addItem(parent: OutlineItem, heading: PlacedHeading, pages: Pages): OutlineItem {
  const title = heading.text.replaceAll('\n', ' ');
  const left = pages.pages[heading.page]!.width;
  return parent.addItem(title, { pageNumber: heading.page, top: heading.top, left });
}

/** /Count as the format wants it: the items that show when open, negative where closed; pdfkit leaves out the latter. */
function countVisible(root: OutlineItem): void {
  if (root.children.length === 0) return;
  const grandchildren = root.children.reduce((count, item) => count + item.children.length, 0);
  root.outlineData.Count = root.children.length + grandchildren;
  for (const item of root.children) {
    if (item.children.length > 0) item.outlineData.Count = item.children.length;
    for (const child of item.children) close(child);
  }
}

function close(item: OutlineItem): void {
  if (item.children.length > 0) item.outlineData.Count = -item.children.length;
  for (const child of item.children) close(child);
}
