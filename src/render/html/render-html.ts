import { headingsOf } from '../../document/headings-of.js';
import type { Amount, PublicationDocument, Section } from '../../document/tree.js';
import { wholeWords } from '../../layout/line/whole-words.js';
import { markupOf } from './block.js';
import { sectionClass, UNNUMBERED_CLASS } from './css-pages.js';
import { element, emptyElement, escapeText } from './markup.js';
import { type PaperLayout, paperOf } from './paper/paper.js';
import { type MarkedText, type Marks, Reasons } from './reasons.js';
import { ROOT_CLASS, styleSheet } from './style-sheet.js';

export interface HtmlOptions {
  /** The pages of the PDF, with which it is printed; without it, as many as it takes. */
  readonly layout?: PaperLayout;
  /** The date that the file states of itself. */
  readonly modified: Date;
  /** Why an amount is what it is: shown when it is pointed at, tapped or reached with the keyboard. */
  readonly reasons?: ReadonlyMap<Amount, string>;
  /** Further attributes of amounts, for a program that shows the page: which figure it is, which field says it. */
  readonly marks?: ReadonlyMap<Amount, Marks>;
  /** The same of texts: a text in pieces, those marked that shall be. */
  readonly textMarks?: (text: string) => readonly MarkedText[];
}

/**
 * The publication as one HTML file that needs no other: for reading, for printing, and for a website's editor, which
 * can take the `article` element and the style sheet as they are. It is well-formed XML too.
 */
export function renderHtml(document: PublicationDocument, options: HtmlOptions): string {
  return htmlInPieces(document, options).html;
}

/** A publication as HTML, and where it can be taken apart. */
export interface HtmlPieces {
  readonly html: string;
  /** All of it but the blocks, and what it says of itself. */
  readonly frame: string;
  /** The blocks of each section, which are its children there. */
  readonly sections: readonly (readonly string[])[];
}

/** As {@link renderHtml}, with its blocks apart: who shows it can change one and leave the others. */
export function htmlInPieces(document: PublicationDocument, options: HtmlOptions): HtmlPieces {
  const headings = headingsOf(document);
  const reasons = new Reasons(options.reasons, options.marks, options.textMarks);
  const paper = options.layout && paperOf(document, options.layout);
  const words = wholeWords(document.design.words ?? []);
  const context = { headings, design: document.design, words, reasons, paper };
  const sections = document.sections.map(({ children }) => children.map((block) => markupOf(block, context)));
  const frame = { ...document, title: '', author: '' };
  return {
    html: pageMarkup(document, sections, options, reasons),
    frame: pageMarkup(
      frame,
      sections.map(() => []),
      options,
      reasons,
    ),
    sections,
  };
}

function pageMarkup(
  document: PublicationDocument,
  blocks: readonly (readonly string[])[],
  { modified }: HtmlOptions,
  reasons: Reasons,
): string {
  const sections = document.sections.map((section, index) => sectionMarkup(section, blocks[index]!));
  const article = element(
    'article',
    { class: ROOT_CLASS, lang: document.language },
    `\n${sections.join('\n')}\n`,
  );
  const page = [
    '',
    element('head', {}, `\n${head(document, modified, reasons).join('\n')}\n`),
    element(
      'body',
      {},
      `\n${[element('main', {}, `\n${article}\n`), ...reasons.script(ROOT_CLASS)].join('\n')}\n`,
    ),
    '',
  ];
  return `<!DOCTYPE html>\n${element('html', { lang: document.language }, page.join('\n'))}\n`;
}

function head(document: PublicationDocument, modified: Date, reasons: Reasons): string[] {
  const styles = [styleSheet(document), ...reasons.rules(ROOT_CLASS)];
  return [
    emptyElement('meta', { charset: 'utf-8' }),
    emptyElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeText(document.title)),
    emptyElement('meta', { name: 'author', content: document.author }),
    emptyElement('meta', { name: 'dcterms.modified', content: modified.toISOString() }),
    element('style', {}, `\n${styles.join('\n')}\n`),
  ];
}

function sectionMarkup({ orientation, style, numbering }: Section, blocks: readonly string[]): string {
  const names = [
    orientation,
    ...(style === undefined ? [] : [sectionClass(style)]),
    ...(numbering === 'none' ? [UNNUMBERED_CLASS] : []),
  ];
  return element('section', { class: names.join(' ') }, `\n${blocks.join('\n')}\n`);
}
