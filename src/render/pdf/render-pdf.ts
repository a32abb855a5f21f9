import { buffer } from 'node:stream/consumers';
import type { PublicationDocument } from '../../document/tree.js';
import type { Pages } from '../../layout/pages.js';
import { addDestinations, addLinks, destinationNames } from './add-links.js';
import { addOutline } from './add-outline.js';
import { drawPage } from './draw-page.js';
import { EmbeddedFonts } from './embedded-fonts.js';
import { pageLabels } from './page-labels.js';
import { PdfDocument } from './pdfmake.js';

const PRODUCER = 'gen-report (pdfmake)';

/**
 * The publication as a PDF 1.7 file: `pages` drawn as they are, with `document` for title, author and language.
 * The bytes depend on the arguments and the font files only; `modified` is the date of making and of change.
 */
export async function renderPdf(
  document: PublicationDocument,
  pages: Pages,
  options: { readonly modified: Date },
): Promise<Uint8Array> {
  const pdf = openPdf(document, options.modified);
  const fonts = new EmbeddedFonts(pdf);
  const names = destinationNames(pages);
  pages.pages.forEach((page, index) => {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    addDestinations(pdf, pages, index, names);
    drawPage(pdf, fonts, page);
    addLinks(pdf, page, names);
  });
  addOutline(pdf, pages);
  pdf._root.data.PageLabels = pageLabels(pages.pages);
  pdf.end();
  return buffer(pdf);
}

function openPdf(document: PublicationDocument, modified: Date) {
  return new PdfDocument(
    {},
    {},
    {},
    {},
    {
      pdfVersion: '1.7',
      autoFirstPage: false,
      font: null,
      lang: document.language,
      displayTitle: true,
      info: {
        Title: document.title,
        Author: document.author,
        Creator: PRODUCER,
        Producer: PRODUCER,
        CreationDate: modified,
        ModDate: modified,
      },
    },
  );
}
