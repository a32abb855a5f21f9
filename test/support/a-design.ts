import type { Design, ParagraphStyle } from '../../src/document/tree.js';

const plain: ParagraphStyle = {
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
};

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

/** A small design with one typeface, for tests that need some design. */
export const aDesign: Design = {
  page: {
    width: 595,
    height: 842,
    margins: { top: 72, right: 72, bottom: 72, left: 72 },
    number: { format: '{n}', style: '页码', outer: false },
  },
  styles: Object.fromEntries(STYLES.map((name) => [name, plain])),
  tables: {
    表格: {
      style: '表格正文',
      headStyle: '表头',
      minSize: 8,
      border: 0.5,
      paddingX: 2,
      paddingY: 1,
      rowHeight: 16,
      repeatHead: true,
    },
  },
  charts: {
    图: { style: '图', captionStyle: '图', caption: '图 {n}：{标题}', captionPlace: 'below', height: 150 },
  },
  typefaces: { 宋体: { official: '宋体', latin: 'Times New Roman', installed: [], standIn: '宋' } },
  contents: { pageNumbers: false },
};
