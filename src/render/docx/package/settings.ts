import type { PublicationDocument } from '../../../document/tree.js';
import { valued, type Xml, xml, xmlPart } from '../../../office/xml.js';
import { WORD_NAMESPACE } from '../namespaces.js';

/** Word 2013 and later, with what they set for documents of their own. */
const COMPATIBILITY = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
};

/** Two 汉字 of 五号, in twips: what Chinese Word has. */
const DEFAULT_TAB = 420;

/**
 * Nothing here asks for fields to be updated: they are filled. Signs that meet are closed up, and lines that a
 * break ends are not spread, as in the layout.
 */
export function settingsXml({ design, language }: PublicationDocument): Xml {
  const compatibility = Object.entries(COMPATIBILITY).map(([name, value]) =>
    xml('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': value,
    }),
  );
  const settings = [
    valued('w:defaultTabStop', DEFAULT_TAB),
    design.page.number.outer ? xml('w:evenAndOddHeaders') : '',
    valued('w:characterSpacingControl', 'compressPunctuation'),
    xml('w:compat', {}, xml('w:doNotExpandShiftReturn') + compatibility.join('')),
    xml('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': language }),
    xml('w:decimalSymbol', { 'w:val': '.' }),
    xml('w:listSeparator', { 'w:val': ',' }),
  ];
  return xmlPart(xml('w:settings', WORD_NAMESPACE, settings.join('')));
}
