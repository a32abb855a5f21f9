import type { PublicationDocument } from '../../src/document/tree.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { renderPdf } from '../../src/render/pdf/render-pdf.js';

/** The PDF of a tree, in the fonts of the package. */
export function pdfOf(tree: PublicationDocument): Promise<Uint8Array> {
  const pages = layoutDocument(tree, openFonts(tree.design.typefaces, { system: false, dirs: [] }));
  return renderPdf(tree, pages, { modified: new Date(0) });
}
