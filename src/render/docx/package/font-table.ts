import type { Design } from '../../../document/tree.js';
import { valued, type Xml, xml, xmlPart } from '../../../office/xml.js';
import { WORD_NAMESPACE } from '../namespaces.js';

/** GB2312, under which Windows lists Chinese fonts. */
const CHINESE = '86';
const WESTERN = '00';

/**
 * The fonts that the styles name, with other names of the same faces: where 仿宋_GB2312 is missing, Word takes 仿宋,
 * which every Windows has, and no font of its own choice.
 */
export function fontTable({ typefaces }: Design): Xml {
  const fonts = new Map<string, Xml>();
  for (const { official, latin, installed } of Object.values(typefaces)) {
    const others = installed.filter((name) => name !== official);
    fonts.set(official, font(official, CHINESE, others));
    if (!fonts.has(latin)) fonts.set(latin, font(latin, WESTERN, []));
  }
  return xmlPart(xml('w:fonts', WORD_NAMESPACE, [...fonts.values()].join('')));
}

function font(name: string, charset: string, others: readonly string[]): Xml {
  const alternatives = others.length === 0 ? '' : valued('w:altName', others.join(','));
  const family = valued('w:family', 'auto') + valued('w:pitch', 'variable');
  return xml('w:font', { 'w:name': name }, alternatives + valued('w:charset', charset) + family);
}
