import { DocumentDefaults, type IParagraphPropertiesOptions } from 'docx';
import type { Design, Typeface } from '../../document/tree.js';
import { fontsOf } from './paragraph-style.js';

/** What holds where no style says anything: a font with Chinese letters, the language, no lonely lines. */
export function documentDefaults(design: Design, language: string): DocumentDefaults {
  const typeface = bodyTypeface(design);
  const paragraph: IParagraphPropertiesOptions = { widowControl: true };
  return new DocumentDefaults({
    run: {
      ...(typeface && { font: fontsOf(typeface) }),
      language: { value: 'en-US', eastAsia: language },
    },
    paragraph,
  });
}

/** The typeface of 正文, or of the first style where a pack has no style of that name. */
export function bodyTypeface(design: Design): Typeface | undefined {
  const style = design.styles.正文 ?? Object.values(design.styles)[0];
  return style && design.typefaces[style.typeface];
}
