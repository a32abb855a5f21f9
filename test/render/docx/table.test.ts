import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/document/tree.js';
import { cell, head, paragraph, section, text } from '../../support/tree.js';
import { design, publication, table } from './design.js';
import { attributes, body, elements, indented, rendered, shownText, styleOf } from './read-docx.js';
import { expenditure, form, sample } from './sample.js';

async function tableXml(one: Table, options = {}): Promise<string> {
  return elements(body(await rendered(publication(section([one])), options)), 'w:tbl')[0]!;
}

const sum = (numbers: readonly string[]) => numbers.reduce((total, number) => total + Number(number), 0);

describe('tables', () => {
  it('say everything that Word, WPS and LibreOffice need', async () => {
    const small = table(
      [1, 2, 2],
      [[cell('合计', { bold: true }), cell('5.41', { align: 'right' }), cell('', { align: 'right' })]],
      [
        [head('科目', { rowspan: 2 }), head('支出', { colspan: 2 })],
        [head('基本支出'), head('项目支出')],
      ],
    );
    await expect(indented(await tableXml(small))).toMatchFileSnapshot('golden/table.xml');
  });

  it('have columns and cells that add up to the text width, whatever the weights', async () => {
    const tables = elements(body(await rendered(sample)), 'w:tbl');
    const totals = tables.map((one) => {
      const grid = elements(one, 'w:gridCol').flatMap((column) => attributes(column, 'w:w'));
      for (const line of elements(one, 'w:tr')) {
        expect(sum(elements(line, 'w:tcW').flatMap((width) => attributes(width, 'w:w')))).toBe(sum(grid));
      }
      return sum(grid);
    });
    const portrait = 11906 - 1587 - 1474;
    const landscape = 16838 - 1587 - 1474;
    expect(totals).toEqual([portrait, portrait, landscape, portrait]);
  });

  it('keep their last rows with the notes below them, and these with each other', async () => {
    const styles = { ...design.styles, 注: { ...design.styles.正文!, keepWithTable: true } };
    const notes = [paragraph('注一', '注'), paragraph('注二', '注')];
    const parts = await rendered({
      ...publication(section([table([1], [['甲']]), ...notes])),
      design: { ...design, styles },
    });
    const [first, second] = elements(body(parts), 'w:p').slice(-2);
    expect(styleOf(first!, parts)).toContain('<w:keepNext/>');
    expect(styleOf(second!, parts)).not.toContain('<w:keepNext/>');
  });

  it('end lines of cells where the layout did', async () => {
    const [name, sentence] = [[text('学生家长满意度')], [text('学生资助经费')]] as const;
    const one = table([1, 1], [[cell('', { children: [name] }), cell('', { children: [sentence] })]]);
    const lines = new Map([
      [name, { begins: [4], spaced: [] }],
      [sentence, { begins: [], spaced: [{ start: 0, end: 4, spacing: 2 }] }],
    ]);
    const tables = new Map([[one, { columns: [55, 55], size: 10, cuts: [], headsAgain: [], lines }]]);
    const written = elements(await tableXml(one, { tables }), 'w:p').map((each) =>
      each.replace(/<w:pPr>.*<\/w:pPr>/, ''),
    );
    expect(written[0]).toMatch(/学生家长<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t[^>]*>满意度</);
    expect(written[1]).toMatch(
      /<w:spacing w:val="40"\/><\/w:rPr><w:t[^>]*>学生资助<\/w:t><\/w:r><w:r><w:t[^>]*>经费</,
    );
  });

  it('have no lines where the style has none', async () => {
    const plain = publication(section([table([1], [['部门：某局']])]));
    const { tables } = plain.design;
    const bare = { ...tables, 决算表: { ...tables.决算表!, border: 0 } };
    const parts = await rendered({ ...plain, design: { ...plain.design, tables: bare } });
    const borders = elements(parts['word/styles.xml']!, 'w:tblBorders')[0]!;
    expect(new Set([...borders.matchAll(/w:val="(\w+)"/g)].map((match) => match[1]))).toEqual(
      new Set(['nil']),
    );
  });

  it('say what they are and what stands in their columns, for those who cannot see them', async () => {
    const xml = await tableXml(expenditure);
    expect(elements(xml, 'w:tblCaption')[0]).toContain('"支出决算表"');
    expect(elements(xml, 'w:tblDescription')[0]).toContain(
      '"科目编码、科目名称、本年支出合计、人员经费、公用经费、项目支出、经营支出及对附属单位补助支出"',
    );
  });

  it('repeat all rows of the head and no other', async () => {
    const rows = elements(await tableXml(expenditure), 'w:tr');
    expect(rows.map((line) => line.includes('<w:tblHeader/>')).indexOf(false)).toBe(3);
    expect(rows).toHaveLength(63);
    expect(rows.slice(3).some((line) => line.includes('w:tblHeader'))).toBe(false);
  });

  it('keep the head with the first row below it', async () => {
    const parts = await rendered(publication(section([expenditure])));
    const used = elements(elements(body(parts), 'w:tr')[2]!, 'w:pStyle').flatMap((one) =>
      attributes(one, 'w:val'),
    );
    expect(new Set(used)).toEqual(new Set(['表头文字（与下段同页）']));
    expect(parts['word/styles.xml']).toMatch(/w:styleId="表头文字（与下段同页）".*?<w:keepNext\/>/s);
  });

  it('merge cells over rows without losing a text', async () => {
    const xml = await tableXml(form);
    const merges = elements(xml, 'w:tr').map((line) =>
      elements(line, 'w:vMerge').flatMap((one) => attributes(one, 'w:val')),
    );
    expect(merges).toEqual([[], ['restart', 'restart'], ['continue', 'continue'], ['continue'], []]);
    for (const shown of ['产出指标', '数量指标', '培训次数', '质量指标', '29.5']) {
      expect(shownText(xml).split(shown)).toHaveLength(2);
    }
  });

  it('part where layout lets a page end, below rows and inside them', async () => {
    const one = table([1], [['1'], ['2']], [[head('甲')]]);
    const cuts = [
      { below: false, inside: false },
      { below: true, inside: true },
      { below: true, inside: false },
    ];
    const xml = await tableXml(one, {
      tables: new Map([[one, { size: 9, columns: [442.2], cuts, headsAgain: [] }]]),
    });
    const rows = elements(xml, 'w:tr');
    expect(rows.map((each) => each.includes('<w:cantSplit/>'))).toEqual([true, false, true]);
    expect(rows.map((each) => each.includes('与下段同页'))).toEqual([true, false, false]);
  });

  it('have heads of the body again where layout begins a page below them, and labels in two cells', async () => {
    const [label, kind] = [head('审判质效', { rowspan: 4 }), cell('数量', { rowspan: 2 })];
    const one = table(
      [1, 1, 1],
      [[label, head('类别'), head('名称')], [kind, '结案'], ['立案'], ['质量', '发改']],
    );
    const headsAgain = [{ row: 2, head: 0, labels: new Set([label, kind]) }];
    const xml = await tableXml(one, {
      tables: new Map([[one, { size: 9, columns: [1, 1, 1], cuts: [], headsAgain }]]),
    });
    const rows = elements(xml, 'w:tr').map((line) =>
      elements(line, 'w:tc').map((each) => {
        const [merge] = elements(each, 'w:vMerge').flatMap((one) => attributes(one, 'w:val'));
        return [shownText(each), merge];
      }),
    );
    expect(rows).toEqual([
      [
        ['审判质效', 'restart'],
        ['类别', undefined],
        ['名称', undefined],
      ],
      [
        ['', 'continue'],
        ['数量', 'restart'],
        ['结案', undefined],
      ],
      [
        ['审判质效', 'restart'],
        ['类别', undefined],
        ['名称', undefined],
      ],
      [
        ['', 'continue'],
        ['数量', 'restart'],
        ['立案', undefined],
      ],
      [
        ['', 'continue'],
        ['质量', undefined],
        ['发改', undefined],
      ],
    ]);
    expect(elements(xml, 'w:tr')[2]).toContain('与下段同页');
  });

  it('take sizes and widths that layout has decided', async () => {
    const one = table([1, 1], [['1', '2']], [[head('甲'), head('乙')]]);
    const xml = await tableXml(one, {
      tables: new Map([[one, { size: 9, columns: [110.55, 331.65], cuts: [], headsAgain: [] }]]),
    });
    expect(elements(xml, 'w:gridCol').flatMap((column) => attributes(column, 'w:w'))).toEqual([
      '2211',
      '6634',
    ]);
    const styles = new Set(elements(xml, 'w:pStyle').flatMap((style) => attributes(style, 'w:val')));
    expect(styles).toEqual(new Set(['表头文字（9磅，与下段同页）', '表内文字（9磅）']));
  });

  it('have smaller letters than the style allows where layout wanted that', async () => {
    const one = table([1], [['1']]);
    const xml = await tableXml(one, {
      tables: new Map([[one, { size: 6.5, columns: [442.2], cuts: [], headsAgain: [] }]]),
    });
    expect(attributes(elements(xml, 'w:pStyle')[0]!, 'w:val')).toEqual(['表内文字（6.5磅）']);
  });

  it('stay apart where one follows another', async () => {
    const one = table([1], [['甲']]);
    const xml = body(await rendered(publication(section([one, one]))));
    expect(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '表')).toMatch(/^<w:body>表<w:p>.*?分隔.*?<\/w:p>表<w:p>/);
  });
});
