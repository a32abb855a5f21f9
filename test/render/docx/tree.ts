import type {
  Amount,
  Block,
  Cell,
  Heading,
  Inline,
  Paragraph,
  PublicationDocument,
  Row,
  Section,
  Table,
  Text,
} from '../../../src/document/tree.js';
import { design } from './design.js';

const text = (value: string): Text => ({ type: 'text', value });

export const amount = (value: string): Amount => ({ type: 'amount', value });

export const inlines = (...parts: (Inline | string)[]): Inline[] =>
  parts.map((part) => (typeof part === 'string' ? text(part) : part));

export const paragraph = (style: string, ...parts: (Inline | string)[]): Paragraph => ({
  type: 'paragraph',
  style,
  children: inlines(...parts),
});

export const heading = (
  level: Heading['level'],
  id: string,
  title: string,
  more: Partial<Heading> = {},
): Heading => ({
  type: 'heading',
  level,
  id,
  style: ['部分标题', '一级标题', '二级标题', '二级标题'][level - 1]!,
  listed: true,
  children: [text(title)],
  ...more,
});

export const cell = (content: string, more: Partial<Cell> = {}): Cell => ({
  colspan: 1,
  rowspan: 1,
  header: false,
  align: 'left',
  bold: false,
  children: content === '' ? [] : [[text(content)]],
  ...more,
});

export const head = (content: string, more: Partial<Cell> = {}): Cell =>
  cell(content, { header: true, align: 'center', ...more });

export const row = (...cells: Cell[]): Row => ({ cells });

export const table = (weights: readonly number[], headRows: Row[], bodyRows: Row[]): Table => ({
  type: 'table',
  style: '决算表',
  title: '示例表',
  columns: weights.map((weight) => ({ weight })),
  head: headRows,
  body: bodyRows,
});

export const section = (children: readonly Block[], more: Partial<Section> = {}): Section => ({
  type: 'section',
  orientation: 'portrait',
  numbering: 'none',
  children,
  ...more,
});

export const publication = (...sections: Section[]): PublicationDocument => ({
  type: 'document',
  title: '某市某局2024年度部门决算',
  language: 'zh-CN',
  author: '某市某局',
  design,
  sections,
});
