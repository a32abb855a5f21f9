import type { Design, ParagraphStyle } from '../../../src/document/tree.js';

const mm = (millimetres: number) => (millimetres / 25.4) * 72;

const body: ParagraphStyle = {
  typeface: '仿宋',
  size: 16,
  lineHeight: 28.95,
  align: 'justify',
  firstLineIndent: 2,
  leftIndent: 0,
  spaceBefore: 0,
  spaceAfter: 0,
  bold: false,
  keepWithNext: false,
  pageBreakBefore: false,
};

const heading: ParagraphStyle = { ...body, typeface: '黑体', align: 'left', keepWithNext: true };

const cell: ParagraphStyle = {
  ...body,
  typeface: '宋体',
  size: 10.5,
  lineHeight: 14,
  align: 'left',
  firstLineIndent: 0,
};

/** A small pack's looks: A4 of GB/T 9704, page numbers on the outer side. */
export const design: Design = {
  page: {
    width: mm(210),
    height: mm(297),
    margins: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
    number: { format: '— {n} —', style: '页码', outer: true },
  },
  styles: {
    正文: body,
    封面标题: {
      ...body,
      typeface: '小标宋',
      size: 22,
      lineHeight: 36,
      align: 'center',
      firstLineIndent: 0,
      spaceBefore: 180,
    },
    封面日期: { ...body, align: 'center', firstLineIndent: 0, spaceBefore: 260 },
    目录标题: { ...heading, align: 'center', firstLineIndent: 0, spaceAfter: 14 },
    目录1: { ...body, typeface: '黑体', align: 'left', firstLineIndent: 0 },
    目录2: { ...body, align: 'left', firstLineIndent: 0, leftIndent: 2 },
    部分标题: {
      ...heading,
      typeface: '小标宋',
      size: 22,
      lineHeight: 36,
      align: 'center',
      firstLineIndent: 0,
      spaceAfter: 18,
      pageBreakBefore: true,
    },
    一级标题: heading,
    二级标题: { ...heading, typeface: '楷体' },
    表题: { ...heading, size: 18, align: 'center', firstLineIndent: 0 },
    表前: { ...cell, align: 'right', keepWithNext: true },
    表内文字: cell,
    表头文字: { ...cell, align: 'center', bold: true },
    图: { ...cell, align: 'center' },
    页码: { ...cell, size: 14, lineHeight: 18, align: 'center' },
  },
  tables: {
    决算表: {
      style: '表内文字',
      headStyle: '表头文字',
      minSize: 7,
      border: 0.5,
      paddingX: 3,
      paddingY: 1,
      rowHeight: 20,
      repeatHead: true,
    },
  },
  charts: {
    图: { style: '图', captionStyle: '图', caption: '图 {n}：{标题}', captionPlace: 'below', height: 180 },
  },
  typefaces: {
    仿宋: { official: '仿宋_GB2312', latin: 'Times New Roman', installed: [], standIn: '宋' },
    黑体: { official: '黑体', latin: 'Times New Roman', installed: [], standIn: '黑' },
    楷体: { official: '楷体_GB2312', latin: 'Times New Roman', installed: [], standIn: '楷' },
    宋体: { official: '宋体', latin: 'Times New Roman', installed: [], standIn: '宋' },
    小标宋: { official: '方正小标宋简体', latin: 'Times New Roman', installed: [], standIn: '宋粗' },
  },
  contents: { pageNumbers: true },
};
