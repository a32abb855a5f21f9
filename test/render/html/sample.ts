/** A small publication with one of everything. */
import type {
  Amount,
  Block,
  Cell,
  Inline,
  ParagraphStyle,
  PublicationDocument,
} from '../../../src/document/tree.js';
import { Decimal } from '../../../src/kernel/decimal.js';
import { entered } from '../../../src/kernel/figure.js';
import { aSeries } from '../../support/a-series.js';

export const text = (value: string): Inline => ({ type: 'text', value });

export function cell(value: string, more: Partial<Cell> = {}): Cell {
  return {
    colspan: 1,
    rowspan: 1,
    header: false,
    align: 'left',
    bold: false,
    children: [[text(value)]],
    ...more,
  };
}

export function sample(blocks: readonly Block[] = EVERYTHING): PublicationDocument {
  return {
    type: 'document',
    title: '某局2024年度<部门决算> & "附件"',
    author: '某局',
    language: 'zh-CN',
    design: {
      page: {
        width: 595.3,
        height: 841.9,
        margins: { top: 104.9, right: 73.7, bottom: 99.2, left: 79.4 },
        number: { format: '— {n} —', style: '正文', outer: true },
      },
      styles: { 正文: paragraph('仿宋', 16), '1 级 标题': paragraph('黑体', 16), 表内: paragraph('仿宋', 9) },
      tables: {
        表格: {
          style: '表内',
          headStyle: '表内',
          minSize: 6,
          border: 0.5,
          paddingX: 2,
          paddingY: 1,
          rowHeight: 14,
          repeatHead: true,
        },
      },
      charts: {
        图: {
          style: '表内',
          captionStyle: '正文',
          caption: '图 {n}：{标题}',
          captionPlace: 'below',
          height: 100,
        },
      },
      typefaces: {
        仿宋: { official: '仿宋_GB2312', latin: 'Times New Roman', installed: ['FangSong'], standIn: '宋' },
        黑体: { official: '</style><b>', latin: 'Times New Roman', installed: [], standIn: '黑' },
      },
      contents: { pageNumbers: false },
    },
    sections: [
      { type: 'section', orientation: 'portrait', numbering: 'none', children: blocks },
      { type: 'section', orientation: 'landscape', numbering: 'start', children: [p('横')] },
    ],
  };
}

export function p(...children: (string | Inline)[]): Block {
  const inlines = children.map((child) => (typeof child === 'string' ? text(child) : child));
  return { type: 'paragraph', style: '正文', children: inlines };
}

export function heading(id: string, level: 1 | 2 | 3 | 4, title: string, listed = true): Block {
  return { type: 'heading', level, id, style: '1 级 标题', listed, children: [text(title)] };
}

const file = { file: 'a.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const zero = new Decimal(0);

export const AMOUNT: Amount = {
  type: 'amount',
  value: '2283.6',
  figure: entered('金额', new Decimal('22836012.34'), zero, file),
};

const EVERYTHING: readonly Block[] = [
  { type: 'contents', depth: 2, styles: ['正文'] },
  heading('一', 1, '第一部分 <概况>'),
  heading('一.一', 2, '职责'),
  heading('一.一.一', 3, '深处'),
  heading('二', 1, '第二部分'),
  heading('三', 1, '不列', false),
  p(
    '收入总计',
    AMOUNT,
    '万元，  见',
    { type: 'link', target: '一', children: [text('“概况”')] },
    { type: 'break' },
    {
      type: 'strong',
      children: [text('A&B')],
    },
  ),
  {
    type: 'table',
    style: '表格',
    title: '收支"总"表',
    columns: [{ weight: 2 }, { weight: 1 }, { weight: 1 }],
    head: [
      { cells: [cell('项目', { header: true, rowspan: 2 }), cell('决算数', { header: true, colspan: 2 })] },
      { cells: [cell('基本', { header: true }), cell('项目', { header: true })] },
    ],
    body: [
      {
        cells: [
          cell('行政运行', { header: true }),
          cell('1.20', { align: 'right' }),
          cell('', { children: [] }),
        ],
      },
      { cells: [cell('', { colspan: 3, bold: true, children: [[text('一段')], [text('二段')]] })] },
    ],
  },
  { type: 'list', ordered: true, style: '正文', items: [[p('甲')], [p('乙'), p('丙')]] },
  {
    type: 'chart',
    kind: 'bar',
    title: '收支变动',
    alt: '两年的收入和支出',
    style: '图',
    number: 1,
    unit: '万元',
    categories: ['2023年', '2024年'],
    series: [aSeries('收入', '1.5', '2'), aSeries('支出', '1', '2.5')],
  },
];

function paragraph(typeface: string, size: number): ParagraphStyle {
  return {
    typeface,
    size,
    lineHeight: size * 1.8,
    align: 'justify',
    firstLineIndent: 2,
    leftIndent: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    bold: false,
    keepWithNext: false,
    pageBreakBefore: false,
  };
}
