import { valued, type Xml, xml } from '../../../office/xml.js';

/** In the order in which Word wants them. */
const PARAGRAPH_PROPERTIES = [
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'tabs',
  'spacing',
  'ind',
  'jc',
  'outlineLvl',
] as const;
const RUN_PROPERTIES = ['rFonts', 'b', 'bCs', 'sz', 'szCs'] as const;

type Property = (typeof PARAGRAPH_PROPERTIES)[number] | (typeof RUN_PROPERTIES)[number];

/** Properties of paragraphs and their letters, each as its element. */
export type Formatting = { readonly [property in Property]?: Xml | undefined };

/** Where nothing is said. */
export const PLAIN: Formatting = {
  keepNext: toggle('w:keepNext', false),
  pageBreakBefore: toggle('w:pageBreakBefore', false),
  outlineLvl: valued('w:outlineLvl', 9),
};

/** The part of a formatting that nobody changes to change a look: what keeps paragraphs together, and the outline. */
export function structure({ keepNext, pageBreakBefore, outlineLvl }: Formatting): Formatting {
  return { keepNext, pageBreakBefore, outlineLvl };
}

/** What a style says that is based on `base`: what it has otherwise. */
export function differing(formatting: Formatting, base: Formatting): Formatting {
  return Object.fromEntries(
    Object.entries(formatting).filter(([property, element]) => base[property as Property] !== element),
  );
}

/** As it stands in a style. */
export function formattingXml(formatting: Formatting): Xml {
  return group('w:pPr', PARAGRAPH_PROPERTIES) + group('w:rPr', RUN_PROPERTIES);

  function group(name: string, properties: readonly Property[]): Xml {
    const elements = properties.map((property) => formatting[property] ?? '').join('');
    return elements === '' ? '' : xml(name, {}, elements);
  }
}

/** A property that is on or off: `<w:b/>`, `<w:b w:val="0"/>`. */
export function toggle(name: string, on: boolean): Xml {
  return on ? xml(name) : valued(name, 0);
}
