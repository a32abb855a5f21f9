import type { PublicationDocument } from '../document/tree.js';
import { escaped, type Xml, xml, xmlPart } from './xml.js';

const CORE_NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

type FileProperties = Pick<PublicationDocument, 'title' | 'author' | 'language'>;

/** Title, author, language and times, as the system shows them without opening the file. */
export function coreProperties({ title, author, language }: FileProperties, modified: Date): Xml {
  const time = modified.toISOString().replace(/\.\d+Z$/, 'Z');
  const moment = (name: string) => xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  const properties = [
    xml('dc:title', {}, escaped(title)),
    xml('dc:creator', {}, escaped(author)),
    xml('cp:lastModifiedBy', {}, escaped(author)),
    moment('dcterms:created'),
    moment('dcterms:modified'),
    xml('dc:language', {}, escaped(language)),
  ];
  return xmlPart(xml('cp:coreProperties', CORE_NAMESPACES, properties.join('')));
}

/** The author is also the 单位. */
export function appProperties({ author }: Pick<FileProperties, 'author'>): Xml {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return xmlPart(xml('Properties', { xmlns: namespace }, xml('Company', {}, escaped(author))));
}
