import type { Design, PublicationDocument, Typeface } from '../../document/tree.js';
import { type Part, packageParts } from '../../office/package.js';
import { appProperties, coreProperties } from '../../office/properties.js';
import { type Xml, xml, xmlPart } from '../../office/xml.js';
import { type DocxOptions, writerContext } from './context.js';
import { footerParts } from './footer.js';
import { NAMESPACES, WORD_NAMESPACE } from './namespaces.js';
import { fontTable } from './package/font-table.js';
import { settingsXml } from './package/settings.js';
import { bodyXml } from './section.js';
import { bodyTypeface, stylePart } from './style/style-part.js';

/**
 * Writes a publication as a Word file. The same publication and options give the same bytes, wherever and
 * however often they are written.
 */
export async function renderDocx(document: PublicationDocument, options: DocxOptions): Promise<Uint8Array> {
  const { design, language } = document;
  const context = writerContext(document, options);
  // The body comes first: writing it gathers styles, lists and charts.
  const body = xmlPart(xml('w:document', NAMESPACES, bodyXml(document.sections, context)));
  const footers = footerParts(document, context);
  const lists = context.lists.content;
  const parts = [
    word('styles', stylePart(document, context.styles)),
    word('settings', settingsXml(document)),
    word('fontTable', fontTable(design)),
    ...(lists === '' ? [] : [word('numbering', xmlPart(xml('w:numbering', WORD_NAMESPACE, lists)))]),
    ...footers,
    ...(await context.charts.parts(language, chartTypeface(design))),
  ];
  const main = { path: 'word/document.xml', content: body, type: 'wordprocessingml.document.main' };
  return packageParts(main, parts, coreProperties(document, options.modified), appProperties(document));
}

/** A part of the kind that every document has once. */
function word(name: string, content: Xml): Part {
  return { path: `word/${name}.xml`, content, type: `wordprocessingml.${name}`, relation: name };
}

/** Charts take their letters from the theme, nothing else does. */
function chartTypeface(design: Design): Typeface {
  const letters = design.styles[Object.values(design.charts)[0]?.style ?? ''];
  return (letters && design.typefaces[letters.typeface]) ?? bodyTypeface(design);
}
