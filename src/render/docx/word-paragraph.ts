import { valued, type Xml, xml } from '../../office/xml.js';

/** A paragraph whose properties stand apart: those of a section's last paragraph also hold the settings of the section. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly properties: Xml;
  readonly content: Xml;
}

/** A paragraph in the style `style`; `numbering` is its place in a list. */
export function wordParagraph(style: string, content: Xml, numbering: Xml = ''): WordParagraph {
  return { kind: 'paragraph', properties: valued('w:pStyle', style) + numbering, content };
}

export function paragraphXml({ properties, content }: WordParagraph, sectionProperties: Xml = ''): Xml {
  return xml('w:p', {}, `<w:pPr>${properties}${sectionProperties}</w:pPr>${content}`);
}

/** What stands in the body of a Word file. */
export type BodyChild = WordParagraph | { readonly kind: 'table' | 'contents'; readonly xml: Xml };
