import type { Heading, PublicationDocument, Section, Table } from '../../../src/document/tree.js';
import { chartStyle, design as plainDesign, style, tableStyle, typeface } from '../../support/design.js';
import * as tree from '../../support/tree.js';

const mm = (millimetres: number) => (millimetres / 25.4) * 72;

const body = style({ typeface: '仿宋', size: 16, lineHeight: 28.95, firstLineIndent: 2 });
const title = style({
  ...body,
  typeface: '黑体',
  align: 'left',
  keepWithNext: true,
});
const cell = style({ size: 10.5, lineHeight: 14, align: 'left' });

/** A small pack's looks: A4 of GB/T 9704, page numbers on the outer side. */
export const design = plainDesign({
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
    目录标题: { ...title, align: 'center', firstLineIndent: 0, spaceAfter: 14 },
    目录1: { ...body, typeface: '黑体', align: 'left', firstLineIndent: 0 },
    目录2: { ...body, align: 'left', firstLineIndent: 0, leftIndent: 2 },
    部分标题: {
      ...title,
      typeface: '小标宋',
      size: 22,
      lineHeight: 36,
      align: 'center',
      firstLineIndent: 0,
      spaceAfter: 18,
      pageBreakBefore: true,
    },
    一级标题: title,
    二级标题: { ...title, typeface: '楷体' },
    表题: { ...title, size: 18, align: 'center', firstLineIndent: 0 },
    表前: { ...cell, align: 'right', keepWithNext: true },
    表内文字: cell,
    表头文字: { ...cell, align: 'center', bold: true },
    图: { ...cell, align: 'center' },
    页码: { ...cell, size: 14, lineHeight: 18, align: 'center' },
  },
  tables: {
    决算表: tableStyle({ style: '表内文字', headStyle: '表头文字', minSize: 7, paddingX: 3, rowHeight: 20 }),
  },
  charts: { 图: chartStyle({ height: 180 }) },
  typefaces: {
    仿宋: typeface('仿宋_GB2312', '宋'),
    黑体: typeface('黑体', '黑'),
    楷体: typeface('楷体_GB2312', '楷'),
    宋体: typeface('宋体', '宋'),
    小标宋: typeface('方正小标宋简体', '宋粗'),
  },
  contents: { pageNumbers: true },
});

/** In the heading styles of that pack. */
export function heading(text: string, level: Heading['level'], own: Partial<Heading> = {}): Heading {
  const style = ['部分标题', '一级标题', '二级标题', '二级标题'][level - 1]!;
  return tree.heading(text, level, { style, ...own });
}

export function table(...[weights, rows, heads, own]: Parameters<typeof tree.table>): Table {
  return tree.table(weights, rows, heads, { style: '决算表', title: '示例表', ...own });
}

export function publication(...sections: readonly Section[]): PublicationDocument {
  return tree.publication(sections, { design });
}
