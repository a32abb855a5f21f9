import { type IParagraphStyleOptions, LineRuleType, StringValueElement, StyleForParagraph } from 'docx';
import type { ParagraphStyle, Typeface } from '../../document/tree.js';
import { halfPoints, twips } from './units.js';

type Formatting = Required<Pick<IParagraphStyleOptions, 'paragraph' | 'run'>>;

export const ALIGNMENT = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** Every property is written, the plain ones too, so that nothing is inherited by chance. */
export function paragraphFormatting(style: ParagraphStyle, typeface: Typeface): Formatting {
  return {
    paragraph: {
      alignment: ALIGNMENT[style.align],
      spacing: {
        before: twips(style.spaceBefore),
        after: twips(style.spaceAfter),
        line: twips(style.lineHeight),
        lineRule: LineRuleType.EXACT,
      },
      indent: {
        left: twips(style.leftIndent * style.size),
        right: 0,
        firstLine: twips(style.firstLineIndent * style.size),
        firstLineChars: Math.round(style.firstLineIndent * 100),
      },
      keepNext: style.keepWithNext,
      ...(style.pageBreakBefore && { pageBreakBefore: true }),
    },
    run: { font: fontsOf(typeface), size: halfPoints(style.size), bold: style.bold },
  };
}

/** `hint` gives the signs that both scripts have (“ ” … —) to the Chinese font. */
export function fontsOf(typeface: Typeface) {
  return {
    ascii: typeface.latin,
    hAnsi: typeface.latin,
    eastAsia: typeface.official,
    cs: typeface.latin,
    hint: 'eastAsia',
  };
}

/** A paragraph style that may be found under a second name, as 标题 1 under the name it has in the pack. */
export class WordParagraphStyle extends StyleForParagraph {
  constructor(options: IParagraphStyleOptions, alias?: string) {
    super(options);
    if (alias === undefined) return;
    const afterName = 2;
    this.root.splice(afterName, 0, new StringValueElement('w:aliases', alias));
  }
}
