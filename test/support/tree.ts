/** Trees for tests, in few words. */
import type {
  Amount,
  Block,
  Cell,
  Chart,
  Heading,
  Inline,
  Paragraph,
  PublicationDocument,
  Section,
  Table,
  Text,
} from '../../src/document/tree.js';
import { design } from './design.js';

type Content = string | readonly (string | Inline)[];

export function text(value: string): Text {
  return { type: 'text', value };
}

export function amount(value: string): Amount {
  return { type: 'amount', value };
}

export function inlines(content: Content): Inline[] {
  const parts = typeof content === 'string' ? [content] : content;
  return parts.map((part) => (typeof part === 'string' ? text(part) : part));
}

export function paragraph(content: Content, style = '正文'): Paragraph {
  return { type: 'paragraph', style, children: inlines(content) };
}

const HEADING_STYLES = { 1: '一级标题', 2: '二级标题', 3: '三级标题', 4: '四级标题' };

/** Its title is its id. */
export function heading(title: string, level: Heading['level'] = 1, own: Partial<Heading> = {}): Heading {
  const style = HEADING_STYLES[level];
  return { type: 'heading', level, id: title, style, listed: true, children: [text(title)], ...own };
}

/** One paragraph a line. */
export function cell(value: string, own: Partial<Cell> = {}): Cell {
  const children = value === '' ? [] : value.split('\n').map((line) => [text(line)]);
  return { colspan: 1, rowspan: 1, header: false, align: 'left', bold: false, children, ...own };
}

export function head(value: string, own: Partial<Cell> = {}): Cell {
  return cell(value, { header: true, align: 'center', ...own });
}

type Cells = readonly (readonly (string | Cell)[])[];

export function table(
  weights: readonly number[],
  body: Cells,
  heads: Cells = [],
  own: Partial<Table> = {},
): Table {
  const row = (cells: readonly (string | Cell)[]) => ({
    cells: cells.map((each) => (typeof each === 'string' ? cell(each) : each)),
  });
  return {
    type: 'table',
    style: '表格',
    title: '',
    columns: weights.map((weight) => ({ weight })),
    head: heads.map(row),
    body: body.map(row),
    ...own,
  };
}

/** A series of a chart whose labels are its figures, as they are given: '1,234.50', '-3'. */
export function series(name: string, ...figures: readonly string[]): Chart['series'][number] {
  const points = figures.map((value) => ({ value: value.replaceAll(',', ''), label: [text(value)] }));
  return { name, points };
}

/** Of columns. */
export function chart(categories: readonly string[], all: Chart['series'], own: Partial<Chart> = {}): Chart {
  return {
    type: 'chart',
    kind: 'bar',
    title: '收支',
    alt: '收支',
    style: '图',
    unit: '万元',
    categories,
    series: all,
    ...own,
  };
}

export function section(children: readonly Block[], own: Partial<Section> = {}): Section {
  return { type: 'section', orientation: 'portrait', numbering: 'none', children, ...own };
}

export function publication(
  sections: readonly Section[],
  own: Partial<PublicationDocument> = {},
): PublicationDocument {
  return {
    type: 'document',
    title: '某市某局2024年度部门决算',
    language: 'zh-CN',
    author: '某市某局',
    design: design(),
    sections,
    ...own,
  };
}
