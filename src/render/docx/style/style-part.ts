import type { Design, PublicationDocument, Typeface } from '../../../document/tree.js';
import { type Xml, xml, xmlPart } from '../../../office/xml.js';
import { WORD_NAMESPACE } from '../namespaces.js';
import { fonts } from './paragraph-style.js';
import type { StyleSheet } from './style-sheet.js';
import { stylesOfNothing } from './style-xml.js';

/** styles.xml: what holds where no style says anything, and the styles that were asked for. */
export function stylePart({ design, language }: PublicationDocument, styles: StyleSheet): Xml {
  const run = fonts(bodyTypeface(design)) + xml('w:lang', { 'w:val': 'en-US', 'w:eastAsia': language });
  const defaults =
    xml('w:rPrDefault', {}, xml('w:rPr', {}, run)) +
    xml('w:pPrDefault', {}, xml('w:pPr', {}, '<w:widowControl/>'));
  const content = xml('w:docDefaults', {}, defaults) + LATENT_STYLES + stylesOfNothing() + styles.stylesXml();
  return xmlPart(xml('w:styles', WORD_NAMESPACE, content));
}

/** Word's own styles that the publication does not use stay out of the list of styles until somebody uses them. */
const LATENT_STYLES = xml('w:latentStyles', {
  'w:defLockedState': 0,
  'w:defUIPriority': 99,
  'w:defSemiHidden': 1,
  'w:defUnhideWhenUsed': 1,
  'w:defQFormat': 0,
  'w:count': 376,
});

/** That of 正文, or of the first style where a pack has no style of that name. */
export function bodyTypeface({ styles, typefaces }: Design): Typeface {
  const style = styles.正文 ?? Object.values(styles)[0];
  const typeface = style && typefaces[style.typeface];
  if (!typeface) throw new TypeError('the design has no style with a typeface');
  return typeface;
}
