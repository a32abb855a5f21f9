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
    texts.filter((text) => {
      const { left, top, right, bottom } = boxOf(text, 0, 0);
      return left < 0 || top < 0 || right > width || bottom > height;
    }),
  );
}

function shade(page: GreyPage, text: ReadText): number {
  const { left, top, right, bottom } = boxOf(text, 0.85, 0.12);
  return darkness(page, left * DOTS, top * DOTS, right * DOTS, bottom * DOTS);
}

/** What a text covers that reaches so far above and below its base line, in em. */
function boxOf({ x, y, width, size, isTurned }: ReadText, above: number, below: number) {
  return isTurned
    ? { left: x - below * size, top: y, right: x + above * size, bottom: y + width }
    : { left: x, top: y - above * size, right: x + width, bottom: y + below * size };
}
