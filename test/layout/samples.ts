import type { Design, PublicationDocument, Section } from '../../src/document/tree.js';
import type { Font } from '../../src/fonts/font.js';
import type { FontBook } from '../../src/fonts/font-book.js';
import { chartStyle, design as plainDesign, style, tableStyle } from '../support/design.js';
import { publication } from '../support/tree.js';

/** Fonts of simple widths: signs of ASCII half an em, all others one em; U+E000 is in none. */
export function squareFonts(): FontBook {
  const han = squareFont('Han', (codePoint) => (codePoint === 0xe000 ? undefined : 1));
  const latin = squareFont('Latin', (codePoint) => (codePoint < 0x80 ? 0.5 : undefined));
  return {
    face: () => ({
      glyph(codePoint) {
        for (const font of [latin, han]) {
          const advance = font.advance(codePoint);
          if (advance !== undefined) return { font, advance };
        }
        return undefined;
      },
    }),
    uses: () => [],
    used: () => [han, latin],
  };
}

function squareFont(name: string, advance: Font['advance']): Font {
  const glyph = (codePoint: number) => (advance(codePoint) === undefined ? undefined : codePoint);
  return { name, version: '1', path: `${name}.ttf`, glyph, advance };
}

export const BODY = style({ typeface: '仿宋', size: 10 });
const HEADING = style({ typeface: '仿宋', size: 10, align: 'center', keepWithNext: true });
const LEFT = style({ typeface: '仿宋', size: 10, align: 'left' });

export const TABLE = tableStyle({ style: '表格', minSize: 5, rowHeight: 20, leastRowHeight: 20 });

/** A text area of 200 × 201 pt: twenty characters by ten lines of body text, or ten rows and a rule. */
export function design(changes: Partial<Design> = {}): Design {
  return plainDesign({
    page: {
      width: 300,
      height: 320,
      margins: { top: 60, right: 50, bottom: 59, left: 50 },
      number: { format: '— {n} —', style: '页码', outer: true },
    },
    styles: {
      正文: BODY,
      缩进: { ...BODY, firstLineIndent: 2 },
      一级标题: HEADING,
      二级标题: HEADING,
      三级标题: HEADING,
      另页: { ...BODY, pageBreakBefore: true },
      目录1: LEFT,
      目录2: { ...LEFT, leftIndent: 2 },
      页码: LEFT,
      表格: { ...LEFT, lineHeight: 12 },
      表头: { ...BODY, size: 8, align: 'center', lineHeight: 12 },
    },
    tables: { 表格: TABLE },
    charts: { 图: chartStyle({ style: '表格', captionStyle: '一级标题', height: 100 }) },
    contents: { pageNumbers: true },
    ...changes,
  });
}

export function document(sections: readonly Section[], changes: Partial<Design> = {}): PublicationDocument {
  return publication(sections, { design: design(changes) });
}
