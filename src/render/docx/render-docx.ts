import { Document, Packer, StringContainer } from 'docx';
import type { Design, PublicationDocument } from '../../document/tree.js';
import { type DocxOptions, writerContext } from './context.js';
import { deterministicZip, type Parts } from './deterministic-zip.js';
import { bodyTypeface } from './document-defaults.js';
import { editChartPart } from './edit-chart-part.js';
import { sectionOptions } from './section.js';
import { XmlElement } from './xml-element.js';

/**
 * Writes a publication as a Word file. The same publication and options give the same bytes, wherever and
 * however often they are written.
 */
export function renderDocx(document: PublicationDocument, options: DocxOptions): Uint8Array {
  const { title, author, language, design } = document;
  const context = writerContext(document, options);
  const sections = document.sections.map((section, index) =>
    sectionOptions(section, document.sections[index - 1], context),
  );
  const word = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    sections,
    styles: { importedStyles: context.styles.components(language) },
    numbering: { config: context.lists.definitions },
    evenAndOddHeaderAndFooters: design.page.number.outer,
    compatibility: { doNotExpandShiftReturn: true },
    theme: { fonts: themeFonts(design) },
  });
  word.CoreProperties.addChildElement(new StringContainer('dc:language', language));
  word.Settings.addChildElement(
    new XmlElement('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': language }),
  );
  return deterministicZip(partsOf(word, language), options.modified);
}

/** What `docx` would zip: it keeps this step to itself, but its file would have to be unzipped and zipped again. */
function partsOf(word: Document, language: string): Parts {
  const { compiler } = Packer as unknown as { readonly compiler: { compile(word: Document): Parts } };
  return [...compiler.compile(word)].map(([path, content]) => {
    const isChart = path.startsWith('word/charts/') && typeof content === 'string';
    return [path, isChart ? editChartPart(content, language) : content] as const;
  });
}

/** Charts take their letters from the theme, nothing else does. */
function themeFonts(design: Design) {
  const letters = design.styles[Object.values(design.charts)[0]?.style ?? ''];
  const typeface = letters ? design.typefaces[letters.typeface] : bodyTypeface(design);
  const fonts = typeface ? { latin: typeface.latin, eastAsia: typeface.official } : {};
  return { headings: fonts, body: fonts };
}
