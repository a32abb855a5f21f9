import type {
  Block,
  Cell,
  Design,
  Heading,
  Inline,
  Paragraph,
  ParagraphStyle,
  PublicationDocument,
  Section,
  Table,
  TableStyle,
} from '../../src/document/tree.js';
import type { Font } from '../../src/fonts/font.js';
import type { FontBook } from '../../src/fonts/font-book.js';

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

export const BODY: ParagraphStyle = {
  typeface: '仿宋',
  size: 10,
  lineHeight: 20,
  align: 'justify',
  firstLineIndent: 0,
  leftIndent: 0,
  spaceBefore: 0,
  spaceAfter: 0,
  bold: false,
  keepWithNext: false,
  pageBreakBefore: false,
};

export const TABLE: TableStyle = {
  style: '表格',
  headStyle: '表头',
  minSize: 5,
  border: 0.5,
  paddingX: 2,
  paddingY: 1,
  rowHeight: 20,
  repeatHead: true,
};

/** A text area of 200 × 201 pt: twenty characters by ten lines of body text, or ten rows and a rule. */
export function design(changes: Partial<Design> = {}): Design {
  return {
    page: {
      width: 300,
      height: 320,
      margins: { top: 60, right: 50, bottom: 59, left: 50 },
      number: { format: '— {n} —', style: '页码', outer: true },
    },
    styles: {
      正文: BODY,
      缩进: { ...BODY, firstLineIndent: 2 },
      标题: { ...BODY, align: 'center', keepWithNext: true },
      另页: { ...BODY, pageBreakBefore: true },
      目录1: { ...BODY, align: 'left' },
      目录2: { ...BODY, align: 'left', leftIndent: 2 },
      页码: { ...BODY, align: 'left' },
      表格: { ...BODY, align: 'left', lineHeight: 12 },
      表头: { ...BODY, size: 8, align: 'center', lineHeight: 12 },
    },
    tables: { 表: TABLE },
    charts: {
      图: {
        style: '表格',
        captionStyle: '标题',
        caption: '图 {n}：{标题}',
        captionPlace: 'below',
        height: 100,
      },
    },
    typefaces: {},
    contents: { pageNumbers: true },
    ...changes,
  };
}

export function document(sections: readonly Section[], changes: Partial<Design> = {}): PublicationDocument {
  return {
    type: 'document',
    title: '样本',
    language: 'zh-CN',
    author: '',
    design: design(changes),
    sections,
  };
}

export function section(children: readonly Block[], changes: Partial<Section> = {}): Section {
  return { type: 'section', orientation: 'portrait', numbering: 'none', children, ...changes };
}

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function paragraph(value: string, style = '正文'): Paragraph {
  return { type: 'paragraph', style, children: [text(value)] };
}

export function heading(value: string, level: Heading['level'] = 1, changes: Partial<Heading> = {}): Heading {
  return {
    type: 'heading',
    level,
    id: value,
    style: '标题',
    listed: true,
    children: [text(value)],
    ...changes,
  };
}

export function cell(value: string, changes: Partial<Cell> = {}): Cell {
  const children = value === '' ? [] : value.split('\n').map((line) => [text(line)]);
  return { colspan: 1, rowspan: 1, header: false, align: 'left', bold: false, children, ...changes };
}

/** A table without a title whose cells are strings, or cells where they span. */
export function table(
  weights: readonly number[],
  body: readonly (readonly (string | Cell)[])[],
  head: readonly (readonly (string | Cell)[])[] = [],
): Table {
  const row = (cells: readonly (string | Cell)[]) => ({
    cells: cells.map((each) => (typeof each === 'string' ? cell(each) : each)),
  });
  return {
    type: 'table',
    style: '表',
    title: '',
    columns: weights.map((weight) => ({ weight })),
    head: head.map(row),
    body: body.map(row),
  };
}
