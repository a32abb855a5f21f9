import { type SectionPage, sectionPage } from '../../document/section-page.js';
import type { Section } from '../../document/tree.js';
import { relationId } from '../../office/package.js';
import { type Xml, xml } from '../../office/xml.js';
import { partEnds, sectionBlocks } from './block.js';
import type { WriterContext } from './context.js';
import { type FooterSide, newFooters } from './footer.js';
import { NUMBER_BELOW_TEXT } from './turned-number.js';
import { twips } from './units.js';
import { type BodyChild, paragraphXml } from './word-paragraph.js';

/** The body of a Word file. */
export function bodyXml(sections: readonly Section[], context: WriterContext): Xml {
  const written = sections.map((section, index) => sectionXml(section, index, sections, context));
  return xml('w:body', {}, written.join(''));
}

/** The settings of a section stand in its last paragraph, those of the last one at the end of the body. */
function sectionXml(
  section: Section,
  index: number,
  sections: readonly Section[],
  context: WriterContext,
): Xml {
  const settings = sectionSettings(section, sections[index - 1], context);
  const children = sectionBlocks(section.children, {
    ...context,
    ...textArea(sectionPage(section, context.design.page)),
  });
  if (index === sections.length - 1)
    return children.map((child) => childXml(child)).join('') + partEnds(undefined, context) + settings;
  return children.map((child, at) => childXml(child, at === children.length - 1 ? settings : '')).join('');
}

function childXml(child: BodyChild, settings: Xml = ''): Xml {
  return child.kind === 'paragraph' ? paragraphXml(child, settings) : child.xml;
}

/** In twips. */
function textArea({ width, height, margins: { top, right, bottom, left } }: SectionPage) {
  return {
    textWidth: twips(width) - twips(left) - twips(right),
    textHeight: twips(height) - twips(top) - twips(bottom),
  };
}

/** `previous` is the section before, whose page numbers go on in this one unless it has its own. */
function sectionSettings(section: Section, previous: Section | undefined, context: WriterContext): Xml {
  const { width, height, margins: inside } = sectionPage(section, context.design.page);
  const size = { 'w:w': twips(width), 'w:h': twips(height), 'w:orient': section.orientation };
  const { top, right, bottom, left } = inside;
  const margins = {
    'w:top': twips(top),
    'w:right': twips(right),
    'w:bottom': twips(bottom),
    'w:left': twips(left),
    'w:header': twips(top / 2),
    'w:footer': twips(footerDistance(bottom, context)),
    'w:gutter': 0,
  };
  return xml(
    'w:sectPr',
    {},
    footerReferences(section, previous, context) +
      '<w:type w:val="nextPage"/>' +
      xml('w:pgSz', size) +
      xml('w:pgMar', margins) +
      (section.numbering === 'start' ? xml('w:pgNumType', { 'w:start': 1 }) : ''),
  );
}

/** From the paper's edge up to the line of the page number, in whose middle the dashes stand. */
function footerDistance(bottom: number, { design: { page, styles } }: WriterContext): number {
  const line = styles[page.number.style]?.lineHeight ?? 0;
  return Math.max(0, bottom - NUMBER_BELOW_TEXT - line / 2);
}

const REFERENCE: Readonly<Record<FooterSide, string>> = { odd: 'default', all: 'default', even: 'even' };

/** A section without footers of its own shows those of the section before. */
function footerReferences(section: Section, previous: Section | undefined, context: WriterContext): Xml {
  return newFooters(section, previous, context.design)
    .map(({ side, path }) =>
      xml('w:footerReference', { 'w:type': REFERENCE[side], 'r:id': relationId(path) }),
    )
    .join('');
}
