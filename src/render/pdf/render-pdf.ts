import { buffer } from 'node:stream/consumers';
import type { PublicationDocument } from '../../document/tree.js';
import type { Pages } from '../../layout/pages.js';
import { addArchivalData } from './add-archival-data.js';
import { addDestinations, addLinks, linkTargets, sortNamesByCode } from './add-links.js';
import { addOutline } from './add-outline.js';
import { drawPage } from './draw-page.js';
import { EmbeddedFonts } from './embedded-fonts.js';
import { ObjectStreams } from './object-streams.js';
import { pageLabels } from './page-labels.js';
import { PdfDocument } from './pdfmake.js';
import { ContentOwners } from './structure/content-owners.js';
import { PageMarks } from './structure/page-marks.js';
import { StructureTree } from './structure/structure-tree.js';

const PRODUCER = 'gen-report (pdfmake)';

/**
 * The publication as a PDF 1.7 file that states PDF/A-2a and PDF/UA-1: `pages` drawn as they are, with `document` for title, author and language.
 * The bytes depend on the arguments and the font files only; `modified` is the date of making and of change.
 */
export async function renderPdf(
  document: PublicationDocument,
  pages: Pages,
  options: { readonly modified: Date },
): Promise<Uint8Array> {
  const pdf = openPdf(document, options.modified);
  sortNamesByCode(pdf);
  const objects = new ObjectStreams(pdf);
  const fonts = new EmbeddedFonts(pdf);
  const targets = linkTargets(pages);
  const tree = new StructureTree(pages.pages.length);
  const owners = new ContentOwners(document, tree.root);
  const dictionaries = pages.pages.map((page, index) => {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    Object.assign(pdf.page.dictionary.data, { StructParents: index, Tabs: 'S' });
    addDestinations(pdf, pages, index, targets);
    const marks = new PageMarks(tree, owners, index);
    drawPage(pdf, fonts, page, marks);
    addLinks(pdf, page, targets, marks);
    return pdf.page.dictionary;
  });
  addOutline(pdf, pages);
  pdf._root.data.PageLabels = pageLabels(pages.pages);
  pdf._root.data.MarkInfo = pdf.ref({ Marked: true });
  pdf._root.data.StructTreeRoot = objects.reference(tree.write(objects, dictionaries));
  const { title, author, language } = document;
  addArchivalData(pdf, { title, author, language, producer: PRODUCER, modified: options.modified });
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
