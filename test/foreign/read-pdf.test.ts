import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/foreign/pdf/read-pdf.js';
import { Failure } from '../../src/kernel/diagnostic.js';
import type { PrintedBlock, PrintedTable } from '../../src/print/printed-document.js';
import { grid, simplePdf, table, words } from '../support/simple-pdf.js';

const read = async (...pages: Parameters<typeof simplePdf>[0]) =>
  (await readPdf('他人.pdf', simplePdf(pages))).printed;
const texts = (blocks: readonly PrintedBlock[]) =>
  blocks.map((block) => (block.type === 'paragraph' ? block.text : rowsOf(block as PrintedTable)));
const rowsOf = ({ rows, cells }: PrintedTable) =>
  Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowspan, colspan }) => (rowspan * colspan > 1 ? `${text} ${rowspan}×${colspan}` : text))
      .join('|'),
  );

const XS = [60, 160, 300, 440];
const HEAD = ['项目', '预算数', '决算数'];

describe('tables', () => {
  it('are read by their rules, with page and box of every cell', async () => {
    const { blocks } = await read({
      content: table(XS, [700, 680, 660], [HEAD, ['校舍维修', '12.50', '12.48']]),
    });
    expect(texts(blocks)).toEqual([['项目|预算数|决算数', '校舍维修|12.50|12.48']]);
    expect((blocks[0] as PrintedTable).cells[4]).toEqual({
      row: 1,
      column: 1,
      rowspan: 1,
      colspan: 1,
      text: '12.50',
      place: { page: 1, box: { x: 160, y: 162, width: 140, height: 20 } },
    });
  });

  it('have merged cells, double lines, lines drawn as thin areas and no outer lines', async () => {
    const level = [700, 698.5, 680, 660].map((y) => `60 ${y} 380 0.5 re f\n`).join('');
    const inner = '160 660 m 160 700 l S 300 660 m 300 680 l S\n';
    const content =
      level +
      inner +
      words(64, 685, '年度') +
      words(164, 685, '支出') +
      words(164, 665, '人员') +
      words(304, 665, '公用');
    expect(texts((await read({ content })).blocks)).toEqual([['年度|支出 1×2', '|人员|公用']]);
  });

  it('go on over pages: repeated heads and titles are left out, a row that is cut is one', async () => {
    const rows = [HEAD, ['基本支出', '8', '8'], ['项目支出', '4', '购置设备和图']];
    const { blocks } = await read(
      { content: words(200, 720, '支出表', 16) + table(XS, [700, 680, 660, 642], rows) },
      {
        content:
          words(190, 720, '支出表（续）', 16) +
          table(XS, [700, 680, 660, 640], [HEAD, ['', '', '书，维修校舍'], ['合计', '12', '12']]),
      },
    );
    expect(texts(blocks)).toEqual([
      '支出表',
      ['项目|预算数|决算数', '基本支出|8|8', '项目支出|4|购置设备和图书，维修校舍', '合计|12|12'],
    ]);
  });

  it('that begin anew on the next page are others', async () => {
    const form = (name: string) =>
      words(200, 720, '自评表', 16) +
      table(
        XS,
        [700, 680, 660],
        [
          ['项目名称', name, ''],
          ['得分', '90', ''],
        ],
      );
    const { blocks } = await read({ content: form('图书') }, { content: form('食堂') });
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(2);
  });

  it.each([
    ['a page that is turned', { rotate: 90, size: [842, 595] as const, turn: '0 1 -1 0 595 0 cm\n' }],
    ['text that runs upwards', { rotate: 0, size: [842, 595] as const, turn: '0 1 -1 0 842 0 cm\n' }],
  ])('stand on %s', async (_, { rotate, size, turn }) => {
    const content = turn + table(XS, [500, 480, 460], [HEAD, ['校舍维修', '12.50', '12.48']]);
    const { blocks } = await read({ content, rotate, size });
    expect(texts(blocks)).toEqual([['项目|预算数|决算数', '校舍维修|12.50|12.48']]);
  });

  it('without upright lines are named as unread, not taken for text', async () => {
    const level = [700, 680, 620].map((y) => `60 ${y} m 440 ${y} l S\n`).join('');
    const row = (y: number, name: string, amount: string) => words(64, y, name) + words(364, y, amount);
    const content =
      words(64, 740, '学校的支出。') +
      level +
      row(685, '项目名', '决算数') +
      row(665, '人员费', '8.00') +
      row(645, '公用费', '4.00');
    const { blocks, unread } = await read({ content });
    expect(texts(blocks)).toEqual(['学校的支出。']);
    expect(unread).toMatchObject([{ what: '没有竖线的表，各栏分不清', place: { page: 1 } }]);
  });
});

describe('text', () => {
  const LONG = '本校收入来自财政拨款和住宿费'.repeat(8);

  it('is joined over lines and pages; page numbers and running titles are not part of it', async () => {
    const page = (number: number, content: string) => ({
      content: words(240, 800, '某某中学决算', 9) + content + words(290, 40, `— ${number} —`),
    });
    const { blocks } = await read(
      page(1, words(84, 700, LONG.slice(0, 34)) + words(60, 680, LONG.slice(34, 70))),
      page(2, words(60, 760, '等。') + words(84, 740, '支出合计十二万元。')),
      page(3, words(84, 760, '没有结余。')),
      page(4, words(84, 760, '没有结转。')),
    );
    expect(texts(blocks)).toEqual([
      `${LONG.slice(0, 70)}等。`,
      '支出合计十二万元。',
      '没有结余。',
      '没有结转。',
    ]);
  });

  it('is written once where it is drawn twice to look bold, and glyph by glyph', async () => {
    const letters = [...'合计12.34'].map((letter, at) => words(60 + 12 * at, 700, letter)).join('');
    const { blocks } = await read({ content: words(60, 740, '收入') + words(60.3, 740, '收入') + letters });
    expect(texts(blocks)).toEqual(['收入', '合计12.34']);
  });

  it('that is cut away is not there: it stands on the next page', async () => {
    const cut = (y: number, height: number) => `q 50 ${y} 400 ${height} re W n\n`;
    const lines = (y: number) => words(60, y, '第一行。') + words(60, y - 20, '第二行。');
    const { blocks } = await read(
      { content: `${cut(690, 40)}${lines(700)}Q\n` },
      { content: `${cut(680, 40)}${lines(720)}Q\n` },
    );
    expect(texts(blocks).join('')).toBe('第一行。第二行。');
  });

  it('has lines of a 目录 with leaders', async () => {
    const { blocks } = await read({
      content:
        words(280, 780, '目 录', 16) +
        words(60, 740, `一、学校概况${'.'.repeat(60)}1`) +
        words(60, 720, '二、收支说明……………………………3'),
    });
    expect(blocks).toMatchObject([
      { role: 'text', text: '目 录' },
      { role: 'contents', text: '一、学校概况' },
      { role: 'contents', text: '二、收支说明' },
    ]);
  });

  it('of pages that follow each other tells of one that is missing', async () => {
    const page = (number: number) => ({ content: words(84, 700, '说明。') + words(290, 40, `${number}`) });
    const { remarks } = await readPdf('他人.pdf', simplePdf([page(1), page(2), page(5)]));
    expect(remarks).toEqual(['印出的页码中没有第3页到第4页，可能缺页，缺的没有读。']);
  });
});

describe('what cannot be read', () => {
  const PICTURE = 'q 500 0 0 700 50 50 cm /Im Do Q\n';
  const text = { content: words(84, 700, '第一页的说明。') };

  it('is named page by page', async () => {
    const { unread } = await read(
      text,
      { content: PICTURE },
      { content: `${PICTURE}${words(84, 780, '图片上面。')}` },
    );
    expect(unread).toMatchObject([
      { what: '整页是图片，没有文字', place: { page: 2 } },
      { what: '图片，其中的字没有读', place: { page: 3 } },
    ]);
  });

  it.each([
    ['a scan', simplePdf([{ content: PICTURE }, { content: PICTURE }]), '没有文字，是扫描件或图片'],
    [
      'glyphs that nobody names',
      simplePdf([{ content: words(60, 700, '收入支出', 12, 'N') }]),
      '4 个字中有 4 个没有文字编码',
    ],
    ['a password', simplePdf([text], true), '有打开密码'],
    [
      'more pages than any publication has',
      simplePdf(Array.from({ length: 2001 }, () => text)),
      '有 2001 页',
    ],
    ['half a file', simplePdf([text]).subarray(0, 300), '文件已损坏'],
    ['no PDF', Buffer.from('%PDF-1.7'), '文件已损坏'],
  ])('refuses %s', async (_, bytes, message) => {
    const refused = readPdf('他人.pdf', bytes);
    await expect(refused).rejects.toThrow(Failure);
    await expect(refused).rejects.toMatchObject({
      diagnostics: [{ level: '错误', place: '他人.pdf', message: expect.stringContaining(message) }],
    });
  });

  it('does not stop at a page of thousands of lines', async () => {
    const ys = Array.from({ length: 400 }, (_, at) => 800 - at);
    const xs = Array.from({ length: 400 }, (_, at) => 20 + at);
    await expect(read({ content: words(20, 810, '网格') + grid(xs, ys) })).resolves.toBeDefined();
  });
});
