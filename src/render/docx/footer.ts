import type { Design, PublicationDocument } from '../../document/tree.js';
import type { Part } from '../../office/package.js';
import { xml, xmlPart } from '../../office/xml.js';
import type { WriterContext } from './context.js';
import { FIELD_END, fieldStart } from './field.js';
import { textRun } from './inline.js';
import { WORD_NAMESPACE } from './namespaces.js';
import { paragraphXml, wordParagraph } from './word-paragraph.js';

/** On which pages a footer stands. */
export type FooterSide = 'odd' | 'even' | 'all';

interface Footer {
  readonly side: FooterSide;
  readonly path: string;
}

/** The footers that show page numbers, or those that show none where numbers were shown before. */
export function footersOf({ page }: Design, shown: boolean): Footer[] {
  const sides: FooterSide[] = page.number.outer ? ['odd', 'even'] : ['all'];
  const first = shown ? 1 : sides.length + 1;
  return sides.map((side, index) => ({ side, path: `word/footer${first + index}.xml` }));
}

/** The parts of all footers of a document. */
export function footerParts({ sections }: PublicationDocument, context: WriterContext): Part[] {
  const isShown = sections.map(({ numbering }) => numbering !== 'none');
  const shown = isShown.includes(true) ? footersOf(context.design, true) : [];
  const stops = isShown.some((one, index) => !one && isShown[index - 1]);
  const empty = stops ? footersOf(context.design, false) : [];
  return [
    ...shown.map((footer) => part(footer, numberRuns(context.design.page.number.format), context)),
    ...empty.map((footer) => part(footer, '', context)),
  ];
}

function part({ side, path }: Footer, runs: string, context: WriterContext): Part {
  const line = paragraphXml(wordParagraph(context.styles.footer(side), runs));
  return {
    path,
    content: xmlPart(xml('w:ftr', WORD_NAMESPACE, line)),
    type: 'wordprocessingml.footer',
    relation: 'footer',
  };
}

function numberRuns(format: string): string {
  const [before = '', after = ''] = format.split('{n}');
  return textRun(before) + fieldStart('PAGE') + textRun('1') + FIELD_END + textRun(after);
}
