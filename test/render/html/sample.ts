/** A small publication with one of everything. */
import type { Amount, Block, PublicationDocument } from '../../../src/document/tree.js';
import { Decimal } from '../../../src/kernel/decimal.js';
import { entered } from '../../../src/kernel/figure.js';
import { chartStyle, design, style, tableStyle, typeface } from '../../support/design.js';
import {
  cell,
  chart,
  heading,
  paragraph,
  publication,
  section,
  series,
  table,
  text,
} from '../../support/tree.js';

const written = (face: string, size: number) =>
  style({ typeface: face, size, lineHeight: size * 1.8, firstLineIndent: 2 });

const looks = design({
  page: {
    width: 595.3,
    height: 841.9,
    margins: { top: 104.9, right: 73.7, bottom: 99.2, left: 79.4 },
    number: { format: '— {n} —', style: '正文', outer: true },
  },
  styles: { 正文: written('仿宋', 16), '1 级 标题': written('黑体', 16), 表内: written('仿宋', 9) },
  tables: { 表格: tableStyle({ style: '表内', headStyle: '表内', minSize: 6, rowHeight: 14 }) },
  charts: { 图: chartStyle({ style: '表内', captionStyle: '正文', height: 100 }) },
  typefaces: { 仿宋: typeface('仿宋_GB2312', '宋', ['FangSong']), 黑体: typeface('</style><b>', '黑') },
});

export function sample(blocks: readonly Block[] = EVERYTHING): PublicationDocument {
  const sections = [
    section(blocks),
    section([paragraph('横')], { orientation: 'landscape', numbering: 'start' }),
  ];
  return publication(sections, {
    title: '某局2024年度<部门决算> & "附件"',
    author: '某局',
    design: looks,
  });
}

/** In a style whose name CSS cannot take as it is. */
export function titled(...[title, level, own]: Parameters<typeof heading>): Block {
  return heading(title, level, { style: '1 级 标题', ...own });
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
  titled('第一部分 <概况>', 1, { id: '一' }),
  titled('职责', 2, { id: '一.一' }),
  titled('深处', 3, { id: '一.一.一' }),
  titled('第二部分', 1, { id: '二' }),
  titled('不列', 1, { id: '三', listed: false }),
  paragraph([
    '收入总计',
    AMOUNT,
    '万元，  见',
    { type: 'link', target: '一', children: [text('“概况”')] },
    { type: 'break' },
    { type: 'strong', children: [text('A&B')] },
  ]),
  table(
    [2, 1, 1],
    [
      [cell('行政运行', { header: true }), cell('1.20', { align: 'right' }), ''],
      [cell('一段\n二段', { colspan: 3, bold: true })],
    ],
    [
      [cell('项目', { header: true, rowspan: 2 }), cell('决算数', { header: true, colspan: 2 })],
      [cell('基本', { header: true }), cell('项目', { header: true })],
    ],
    { title: '收支"总"表' },
  ),
  {
    type: 'list',
    ordered: true,
    style: '正文',
    items: [[paragraph('甲')], [paragraph('乙'), paragraph('丙')]],
  },
  chart(['2023年', '2024年'], [series('收入', '1.5', '2'), series('支出', '1', '2.5')], {
    title: '收支变动',
    alt: '两年的收入和支出',
    number: 1,
  }),
];
