import type { Pages, PlacedHeading } from '../../layout/pages.js';
import type { OutlineItem, PdfDocument, Reference } from './pdfmake.js';

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

/** Opens at the heading and leaves the reader's place across the page and zoom as they are. */
function addItem(parent: OutlineItem, { text, page, top }: PlacedHeading, pages: Pages): OutlineItem {
  const item = parent.addItem(text, { pageNumber: page });
  const [reference] = item.outlineData.Dest as [Reference];
  item.outlineData.Dest = [reference, 'XYZ', null, pages.pages[page]!.height - top, null];
  return item;
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
