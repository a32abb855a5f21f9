import {
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { PageDesign, Section } from '../../document/tree.js';
import { sectionBlocks } from './block.js';
import type { WriterContext } from './context.js';
import { hintFor } from './inline.js';
import { twips } from './units.js';

/** 7 mm in 磅, from the text down to the dashes beside the page number (GB/T 9704). */
const NUMBER_BELOW_TEXT = (7 / 25.4) * 72;

/** `previous` is the section before, whose page numbers go on in this one unless it has its own. */
export function sectionOptions(
  section: Section,
  previous: Section | undefined,
  context: WriterContext,
): ISectionOptions {
  const { page } = context.design;
  const margin = {
    top: twips(page.margins.top),
    right: twips(page.margins.right),
    bottom: twips(page.margins.bottom),
    left: twips(page.margins.left),
    header: twips(page.margins.top / 2),
    footer: twips(footerDistance(page, context)),
  };
  const isPortrait = section.orientation === 'portrait';
  const width = twips(isPortrait ? page.width : page.height) - margin.left - margin.right;
  const height = twips(isPortrait ? page.height : page.width) - margin.top - margin.bottom;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: isPortrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin,
        ...(section.numbering === 'start' && { pageNumbers: { start: 1 } }),
      },
    },
    ...footers(section, previous, context),
    children: sectionBlocks(section.children, { ...context, textWidth: width, textHeight: height }),
  };
}

/** From the paper's edge up to the line of the page number, in whose middle the dashes stand. */
function footerDistance(page: PageDesign, context: WriterContext): number {
  const line = context.design.styles[page.number.style]?.lineHeight ?? 0;
  return Math.max(0, page.margins.bottom - NUMBER_BELOW_TEXT - line / 2);
}

/** A section without footers of its own shows those of the section before. */
function footers(section: Section, previous: Section | undefined, context: WriterContext) {
  const shown = section.numbering !== 'none';
  const inherited = previous !== undefined && previous.numbering !== 'none';
  if (shown === inherited) return {};
  const { format, outer } = context.design.page.number;
  const footer = (side: 'odd' | 'even' | 'all') =>
    new Footer({
      children: [
        new Paragraph({ style: context.styles.footer(side), children: shown ? [number(format)] : [] }),
      ],
    });
  return { footers: outer ? { default: footer('odd'), even: footer('even') } : { default: footer('all') } };
}

function number(format: string): TextRun {
  const [before = '', after = ''] = format.split('{n}');
  return new TextRun({ children: [before, PageNumber.CURRENT, after], ...hintFor(format) });
}
