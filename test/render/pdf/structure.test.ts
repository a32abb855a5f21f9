import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/document/tree.js';
import { openFonts } from '../../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../../src/layout/layout-document.js';
import { renderPdf } from '../../../src/render/pdf/render-pdf.js';
import { design } from '../../support/design.js';
import { type ReadElement, readStructure, structureOutline, textOf } from '../../support/read-structure.js';
import {
  cell,
  chart,
  head,
  heading,
  paragraph,
  publication,
  section,
  series,
  table,
  text,
} from '../../support/tree.js';

const modified = new Date(Date.UTC(2025, 8, 1));

async function structure(...children: readonly Block[]) {
  const document = publication([section(children, { numbering: 'start' })], {
    design: design({ contents: { pageNumbers: true } }),
  });
  const pages = layoutDocument(document, openFonts(document.design.typefaces, { system: false, dirs: [] }));
  const read = await readStructure(await renderPdf(document, pages, { modified }));
  expect(read.strays).toEqual([]);
  return { ...read, pageCount: pages.pages.length };
}

const outline = async (...blocks: readonly Block[]) =>
  `\n${structureOutline((await structure(...blocks)).root)}\n`;

describe('the structure tree', () => {
  it('has sections for headings, whose levels skip none', async () => {
    expect(
      await outline(
        paragraph('封面'),
        heading('第一部分', 1),
        heading('（一）', 3),
        paragraph('正文。'),
        heading('第二部分', 1),
      ),
    ).toBe(`
Document
  P
    “封面”
  Sect
    H1
      “第一部分”
    Sect
      H2
        “（一）”
      P
        “正文。”
  Sect
    H1
      “第二部分”
`);
  });

  it('has links in the text and in the 目录, without its dots', async () => {
    const link: Inline = { type: 'link', target: '附件', children: [text('附件')] };
    const contents: Block = { type: 'contents', depth: 1, styles: ['目录1'] };
    expect(await outline(contents, paragraph(['详见', link, '。']), heading('附件', 1))).toBe(`
Document
  TOC
    TOCI
      Reference
        Link
          “附件”
          “1”
          → 附件
  P
    “详见”
    Link
      “附件”
      → 附件
    “。”
  Sect
    H1
      “附件”
`);
  });

  it('has in the 目录 what stands below an entry as a list of its own', async () => {
    const contents: Block = { type: 'contents', depth: 2, styles: ['目录1'] };
    const headings = [heading('甲', 1), heading('（一）', 2), heading('（二）', 2), heading('乙', 1)];
    const { root } = await structure(contents, ...headings);
    const entries = (element: ReadElement): string =>
      (element.kids as ReadElement[])
        .map((kid) => (kid.type === 'TOC' ? `[${entries(kid)}]` : textOf(kid)))
        .join(' ');
    expect(entries(root.kids[0] as ReadElement)).toBe('甲1 [（一）1 （二）1] 乙1');
  });

  it('has lists with markers, in each other', async () => {
    const inner = (): Block => ({ type: 'list', ordered: false, style: '正文', items: [[paragraph('内')]] });
    const items = [[paragraph('外'), inner()], [inner()]];
    expect(await outline({ type: 'list', ordered: true, style: '正文', items })).toBe(`
Document
  L /A<</O/List/ListNumbering/Decimal>>
    LI
      Lbl
        “1.”
      LBody
        P
          “外”
        L /A<</O/List/ListNumbering/Disc>>
          LI
            Lbl
              “•”
            LBody
              P
                “内”
    LI
      Lbl
        “2.”
      LBody
        L /A<</O/List/ListNumbering/Disc>>
          LI
            Lbl
              “•”
            LBody
              P
                “内”
`);
  });

  it('has tables with header cells, spans, empty cells and paragraphs', async () => {
    const grid = table(
      [1, 1, 1],
      [[head('合计'), '1', ''], [cell('甲\n乙', { colspan: 3 })], [head('指标'), head('目标'), head('完成')]],
      [
        [head('项目', { rowspan: 2 }), head('支出', { colspan: 2 })],
        [head('基本'), head('项目支出')],
      ],
      { title: '样表' },
    );
    expect(await outline(grid)).toBe(`
Document
  Table /A<</O/Table/Summary（样表）>>
    THead
      TR
        TH /A<</O/Table/Scope/Column/RowSpan 2>>
          “项目”
        TH /A<</O/Table/Scope/Column/ColSpan 2>>
          “支出”
      TR
        TH /A<</O/Table/Scope/Column>>
          “基本”
        TH /A<</O/Table/Scope/Column>>
          “项目支出”
    TBody
      TR
        TH /A<</O/Table/Scope/Row>>
          “合计”
        TD
          “1”
        TD
      TR
        TD /A<</O/Table/ColSpan 3>>
          P
            “甲”
          P
            “乙”
      TR
        TH /A<</O/Table/Scope/Column>>
          “指标”
        TH /A<</O/Table/Scope/Column>>
          “目标”
        TH /A<</O/Table/Scope/Column>>
          “完成”
`);
  });

  it('has names of rows, and in a form heads that reach down beside those of columns', async () => {
    const rows = [
      [head('资金', { rowspan: 2 }), head(''), head('预算数')],
      [cell('财政拨款', { scope: 'row' }), '1'],
      [cell('', { scope: 'row' }), cell('项目', { scope: 'row' }), '2'],
    ];
    const { root } = await structure(table([1, 1, 1], rows));
    const cells = (root.kids[0] as ReadElement).kids.flatMap((row) => (row as ReadElement).kids);
    const read = (cells as ReadElement[]).map(
      (own) => `${own.type} ${/Scope.\w+/.exec(own.entries) ?? ''} ${textOf(own)}`,
    );
    expect(read).toEqual([
      'TH Scope/Row 资金',
      'TD  ',
      'TH Scope/Column 预算数',
      'TH Scope/Row 财政拨款',
      'TD  1',
      'TD  ',
      'TH Scope/Row 项目',
      'TD  2',
    ]);
  });

  it('has paragraphs where a grid without header cells only sets them side by side', async () => {
    expect(await outline(table([1, 1], [['公开01表', '单位：万元']]))).toBe(`
Document
  Div
    P
      “公开01表”
    P
      “单位：万元”
`);
  });

  it('has figures with their words and place, and captions', async () => {
    const { root } = await structure(
      chart(['收入'], [series('今', '1.5')], { alt: '收入1.5元', number: 1, unit: '元' }),
    );
    const [figure] = root.kids as ReadElement[];
    const caption = figure!.kids.at(-1) as ReadElement;
    expect([figure!.type, caption.type]).toEqual(['Figure', 'Caption']);
    expect(structureOutline(figure!).split('\n')[0]).toBe('Figure /Alt（收入1.5元）/A<</O/Layout/BBox>>');
    const box = /BBox\[(.*)\]/.exec(figure!.entries)![1]!.split(' ').map(Number);
    expect(box.map(Math.round)).toEqual([72, 567, 523, 767]);
    expect(textOf(figure!)).toContain('1.5');
    expect(textOf(caption)).toBe('图 1：收支');
  });
});

describe('content over several pages', () => {
  it('is one paragraph', async () => {
    const long = Array.from({ length: 200 }, (_, index) => `说到第${index}，话还没有完。`).join('');
    const { root, pageCount } = await structure(paragraph(long));
    const [own] = root.kids as ReadElement[];
    expect(pageCount).toBe(2);
    expect(own!.kids).toHaveLength(2);
    expect(textOf(own!)).toBe(long);
  });

  it('is one cell, one label and one head, what repeats them no content', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [cell(`行${index}`)]);
    rows[0] = [cell('标签', { rowspan: 60 }), ...rows[0]!];
    rows.push([cell('长'), cell('很长的一格。'.repeat(900))]);
    const { root, artifacts, pageCount } = await structure(
      table([1, 1], rows, [[head('项目'), head('说明')]], { title: '样表' }),
    );
    expect(pageCount).toBeGreaterThan(3);
    expect(textOf(root)).toBe(
      `项目说明标签${rows
        .slice(0, 60)
        .map((_, index) => `行${index}`)
        .join('')}长${'很长的一格。'.repeat(900)}`,
    );
    expect(artifacts[0]).toBe('1');
    expect(artifacts[1]!.replace(/\s/g, '')).toBe('样表（续）项目说明标签2');
  });

  it('that is only a page number is none', async () => {
    const { root, artifacts } = await structure();
    expect([textOf(root), artifacts]).toEqual(['', ['1']]);
  });
});
