import { sectionPage } from '../../document/section-page.js';
import type { Design, PublicationDocument, Section } from '../../document/tree.js';
import type { Part } from '../../office/package.js';
import { type Xml, xml, xmlPart } from '../../office/xml.js';
import type { WriterContext } from './context.js';
import { FIELD_END, fieldStart } from './field.js';
import { textRun } from './inline.js';
import { WORD_NAMESPACE } from './namespaces.js';
import { turnedNumber } from './turned-number.js';
import { paragraphXml, wordParagraph } from './word-paragraph.js';

/** On which pages a footer stands. */
export type FooterSide = 'odd' | 'even' | 'all';

/** How pages show their numbers, in the order in which the parts of a file are counted. */
const KINDS = ['upright', 'empty', 'turned'] as const;
type FooterKind = (typeof KINDS)[number];

interface Footer {
  readonly side: FooterSide;
  readonly path: string;
}

/** The footers that begin with `section`; none where it shows those of the section before. */
export function newFooters(section: Section, previous: Section | undefined, design: Design): Footer[] {
  const kind = footerKind(section, design);
  return kind === footerKind(previous, design) ? [] : footersOf(kind, design);
}

/** The parts of all footers of a document. */
export function footerParts({ sections }: PublicationDocument, context: WriterContext): Part[] {
  const { design } = context;
  const begun = sections
    .map((section) => footerKind(section, design))
    .filter((kind, index) => kind !== footerKind(sections[index - 1], design));
  return KINDS.filter((kind) => begun.includes(kind)).flatMap((kind) =>
    footersOf(kind, design).map((footer) => part(footer, kind, context)),
  );
}

function footerKind(section: Section | undefined, { page }: Design): FooterKind {
  if (section === undefined || section.numbering === 'none') return 'empty';
  return sectionPage(section, page).turnsNumber ? 'turned' : 'upright';
}

function footersOf(kind: FooterKind, { page }: Design): Footer[] {
  const sides: FooterSide[] = page.number.outer ? ['odd', 'even'] : ['all'];
  const first = KINDS.indexOf(kind) * sides.length + 1;
  return sides.map((side, index) => ({ side, path: `word/footer${first + index}.xml` }));
}

function part({ side, path }: Footer, kind: FooterKind, context: WriterContext): Part {
  const runs = kind === 'empty' ? '' : numberRuns(context.design.page.number.format);
  const line = paragraphXml(wordParagraph(context.styles.footer(side), runs));
  const content = kind === 'turned' ? turnedNumber(line, side, context) : line;
  return {
    path,
    content: xmlPart(xml('w:ftr', WORD_NAMESPACE, content)),
    type: 'wordprocessingml.footer',
    relation: 'footer',
  };
}

function numberRuns(format: string): Xml {
  const [before = '', after = ''] = format.split('{n}');
  return textRun(before) + fieldStart('PAGE') + textRun('1') + FIELD_END + textRun(after);
}
