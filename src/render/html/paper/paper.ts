import type { PublicationDocument } from '../../../document/tree.js';
import type { Decisions } from '../../../layout/decisions.js';
import type { Pages } from '../../../layout/pages.js';
import { type PageStarts, pageStarts } from './page-starts.js';

/** What layout says of a publication on paper. */
export type PaperLayout = Pick<Decisions, 'tables' | 'charts' | 'headingPages'> & Pick<Pages, 'pages'>;

/** How the page is printed: with the pages of the PDF. */
export interface Paper extends PageStarts, Pick<Decisions, 'tables' | 'charts' | 'headingPages'> {}

export function paperOf(document: PublicationDocument, { pages, ...decisions }: PaperLayout): Paper {
  return { ...decisions, ...pageStarts(document, pages) };
}
