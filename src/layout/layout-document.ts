import { headingsOf } from '../document/headings-of.js';
import { sectionPage } from '../document/section-page.js';
import type { PublicationDocument, Section } from '../document/tree.js';
import type { FontBook } from '../fonts/font-book.js';
import type { Span } from '../kernel/span.js';
import { layBlocks } from './block/lay-blocks.js';
import type { Decisions } from './decisions.js';
import { fillReferences } from './page/fill-references.js';
import { headingPages } from './page/heading-pages.js';
import { numberPage } from './page/number-page.js';
import { PageFlow } from './page/page-flow.js';
import { pageFrame } from './page/page-frame.js';
import { placeAll } from './page/placeable.js';
import type { Pages } from './pages.js';
import { makeSetting } from './setting.js';

/** Pages for writers that draw them, decisions for those that do not. */
export interface Layout extends Pages, Decisions {}

export interface LayoutOptions {
  /** In which place of which file a character was written. */
  readonly placeOf?: (character: string) => Span | undefined;
  /** The reader's program draws the text, with fonts of its own. */
  readonly isOnlyMeasured?: boolean;
  /** Lines of text and tables are to stand on the pages; else the pages are good for their numbers alone. */
  readonly isDrawn?: boolean;
}

/**
 * Decides every line and page of a publication. Nothing of the tree is lost: what fits no line or page is divided.
 * @throws Failure (数据) naming every character that no font has, where the text is not only measured
 */
export function layoutDocument(
  document: PublicationDocument,
  fonts: FontBook,
  { placeOf = () => undefined, isOnlyMeasured = false, isDrawn = true }: LayoutOptions = {},
): Layout {
  const setting = makeSetting(document.design, fonts);
  const outline = headingsOf(document);
  const flow = new PageFlow(isDrawn);
  for (const section of document.sections) laySection(section);
  fillReferences(flow, setting);
  for (const page of flow.pages) numberPage(page, setting);
  if (!isOnlyMeasured) setting.missing.report(placeOf);

  const pages: Pages = {
    pages: flow.pages.map(({ frame, number, items }) => ({
      width: frame.width,
      height: frame.height,
      ...(number === undefined ? {} : { number }),
      items,
    })),
    headings: flow.headings,
  };
  const { tables, charts, spacedLines, wholeWordLines, noteSizes, keptParagraphs } = setting;
  const decisions = { tables, charts, spacedLines, wholeWordLines, noteSizes, keptParagraphs };
  return { ...pages, headingPages: headingPages(pages), ...decisions };

  function laySection(section: Section): void {
    const frame = pageFrame(sectionPage(section, document.design.page));
    const measure = { left: frame.left, width: frame.right - frame.left, hang: true };
    flow.startSection(frame, section.numbering);
    const pageHeight = frame.bottom - frame.top;
    placeAll(layBlocks(section.children, { setting, measure, pageHeight, outline, inList: false }), flow);
  }
}
