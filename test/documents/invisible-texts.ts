import type { ReadPdf, ReadText } from '../support/read-pdf.js';
import { darkness, type GreyPage, rasterise } from './grey-page.js';

/** Coarse enough to be quick, fine enough that a full stop leaves a trace. */
const DPI = 60;
const DOTS = DPI / 72;
/** A box that is lighter than this shows nothing. */
const FAINT = 0.003;

/** Texts that a file has, as a viewer reads it, but that leave no trace on its pages, drawn as a printer would. */
export function invisibleTexts(path: string, pdf: ReadPdf): string[] {
  const pages = rasterise(path, DPI);
  if (pages.length !== pdf.pages.length) throw new RangeError('a page is missing');
  return pdf.pages.flatMap(({ texts }, index) =>
    texts
      .filter((text) => text.text.trim() !== '' && shade(pages[index]!, text) < FAINT)
      .map(({ text }) => `第 ${index + 1} 页：${text}`),
  );
}

/** Texts that reach over an edge of their page. What lies wholly beside it no viewer reads: it is missing from the tree. */
export function textsOffPage(pdf: ReadPdf): ReadText[] {
  return pdf.pages.flatMap(({ texts, width, height }) =>
    texts.filter(({ x, y, width: length }) => x < 0 || y < 0 || x + length > width || y > height),
  );
}

function shade(page: GreyPage, { x, y, width, size }: ReadText): number {
  return darkness(page, x * DOTS, (y - size * 0.85) * DOTS, (x + width) * DOTS, (y + size * 0.12) * DOTS);
}
