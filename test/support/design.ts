/** Designs for tests, which say only what they are about; the rest is plain. */
import type { ChartStyle, Design, ParagraphStyle, TableStyle, Typeface } from '../../src/document/tree.js';

export function style(own: Partial<ParagraphStyle> = {}): ParagraphStyle {
  return {
    typeface: '宋体',
    size: 12,
    lineHeight: 20,
    align: 'justify',
    firstLineIndent: 0,
    leftIndent: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    bold: false,
    keepWithNext: false,
    pageBreakBefore: false,
    ...own,
  };
}

export function tableStyle(own: Partial<TableStyle> = {}): TableStyle {
  return {
    style: '表格正文',
    headStyle: '表头',
    minSize: 8,
    border: 0.5,
    paddingX: 2,
    paddingY: 1,
    rowHeight: 16,
    repeatHead: true,
    ...own,
  };
}

export function chartStyle(own: Partial<ChartStyle> = {}): ChartStyle {
  return {
    style: '图',
    captionStyle: '图',
    caption: '图 {n}：{标题}',
    captionPlace: 'below',
    height: 150,
    ...own,
  };
}

export function typeface(official: string, standIn: string, installed: readonly string[] = []): Typeface {
  return { official, latin: 'Times New Roman', installed, standIn };
}

const STYLES = [
  '正文',
  '一级标题',
  '二级标题',
  '三级标题',
  '四级标题',
  '目录1',
  '目录2',
  '图',
  '页码',
  '表格正文',
  '表头',
];

/** A4 in one typeface. */
export function design(own: Partial<Design> = {}): Design {
  return {
    page: {
      width: 595,
      height: 842,
      margins: { top: 72, right: 72, bottom: 72, left: 72 },
      number: { format: '{n}', style: '页码', outer: false },
    },
    styles: Object.fromEntries(STYLES.map((name) => [name, style()])),
    tables: { 表格: tableStyle() },
    charts: { 图: chartStyle() },
    typefaces: { 宋体: typeface('宋体', '宋') },
    contents: { pageNumbers: false },
    ...own,
  };
}
