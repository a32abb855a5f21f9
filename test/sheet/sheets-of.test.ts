import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/tree.js';
import type { SheetCell } from '../../src/sheet/sheet.js';
import { sheetsOf } from '../../src/sheet/sheets-of.js';
import { tableGroups } from '../../src/sheet/table-groups.js';
import { chartStyle, design, style, tableStyle, typeface } from '../support/design.js';
import { cell, heading, paragraph, publication, section, table } from '../support/tree.js';

const looks = design({
  styles: { 正文: style(), 表注: style(), 一级标题: style({ align: 'center', bold: true }) },
  tables: {
    表格: tableStyle({ style: '正文', headStyle: '正文', border: 0.5, rowHeight: 14 }),
    表栏: tableStyle({ style: '正文', headStyle: '正文', border: 0 }),
  },
  charts: { 图: chartStyle({ style: '正文', captionStyle: '正文' }) },
  typefaces: { 宋体: typeface('宋体', '宋') },
});
const tree = (...blocks: readonly Block[]) => publication([section(blocks)], { design: looks });
const sheets = (...blocks: readonly Block[]) => sheetsOf(tree(...blocks));
const textOf = ({ content }: SheetCell) => (content.type === 'text' ? content.text : content.value);

/** The sheets as lines: kind of each row and its cells with the places they take; without the last, the source. */
const shown = (...blocks: readonly Block[]) =>
  sheets(...blocks).map(({ rows }) =>
    rows
      .slice(0, -1)
      .map(({ kind, cells }) =>
        [kind, ...cells.map((each) => `${textOf(each)}@${each.column}+${each.columns}x${each.rows}`)].join(
          ' ',
        ),
      ),
  );

const note = (words: string) => paragraph(words, '表注');
const small = (title = '') => table([1, 1], [['甲', '1']], [], { title });

describe('the lines of a table', () => {
  it('are its heading and what stands between, and the notes below it', () => {
    const lines = shown(
      heading('收入表'),
      note('单位：万元'),
      small(),
      note('注：甲'),
      note('注：乙'),
      paragraph('法院今年……'),
    );
    expect(lines).toEqual([
      [
        'above 收入表@0+2x1',
        'above 单位：万元@0+2x1',
        'body 甲@0+1x1 1@1+1x1',
        'below 注：甲@0+2x1',
        'below 注：乙@0+2x1',
      ],
    ]);
  });

  it('are no narrative, which parts them', () => {
    const lines = shown(
      heading('概况'),
      note('附件'),
      paragraph('全院共两个法庭。'),
      small('法庭名单'),
      heading('下一节'),
    );
    expect(lines).toEqual([['above 法庭名单@0+2x1', 'body 甲@0+1x1 1@1+1x1']]);
  });

  it('belong to the table below them when they stand between two', () => {
    const groups = tableGroups(tree(heading('一'), small(), note('表二'), small()));
    expect(groups.map(({ above, below }) => [above.length, below.length])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });
});

it('ends each sheet with the publication that it is taken from, and its full name', () => {
  const [sheet] = sheets(heading('收入表'), small('指标完成情况：校舍维修'), note('注：甲'));
  const { kind, cells } = sheet!.rows.at(-1)!;
  expect([kind, ...cells.map(textOf)]).toEqual([
    'below',
    '出处：《某市某局2024年度部门决算》指标完成情况：校舍维修',
  ]);
});

describe('a table without rules that adjoins another', () => {
  const band = table([5, 2], [['学校：某中学', '公开01表\n金额单位：万元']], [], {
    style: '表栏',
    title: '栏',
  });
  const figures = table(
    [3, 1, 2, 1],
    [['合计', '1', '合计', '2']],
    [[cell('收入', { colspan: 2 }), cell('支出', { colspan: 2 })]],
    { title: '总表' },
  );

  it('is on its sheet, whose columns are those of the widest', () => {
    expect(shown(heading('总表'), band, figures)).toEqual([
      [
        'above 总表@0+4x1',
        'above 学校：某中学@0+3x1 公开01表\n金额单位：万元@3+1x1',
        'head 收入@0+2x1 支出@2+2x1',
        'body 合计@0+1x1 1@1+1x1 合计@2+1x1 2@3+1x1',
      ],
    ]);
    const [sheet] = sheets(heading('总表'), band, figures);
    expect(sheet!.title).toBe('总表');
    expect(sheet!.rows.map(({ cells }) => cells[0]!.ruled)).toEqual([false, false, true, true, false]);
    const [first, second] = sheet!.columns;
    expect(first! / second!).toBeCloseTo(3);
  });

  it('keeps at least one column of the widest for each of its own', () => {
    const crowded = table([98, 1, 1], [['左', '中', '右']], [], { style: '表栏' });
    expect(shown(crowded, figures)[0]![1]).toBe('above 左@0+2x1 中@2+1x1 右@3+1x1');
  });
});

it('tables with rules that adjoin are sheets of their own', () => {
  expect(sheets(small('一'), small('二')).map(({ title }) => title)).toEqual(['一', '二']);
});

it('merges reach down as on paper, and their rows begin with what is their own', () => {
  const spanning = table([1, 1], [[cell('产出', { rowspan: 2 }), '数量'], ['质量']], [], { title: '指标' });
  expect(shown(spanning)[0]!.slice(1)).toEqual(['body 产出@0+1x2 数量@1+1x1', 'body 质量@1+1x1']);
});

it('sheets stand in the order of the tables', () => {
  expect(sheets(small('一'), heading('x'), small('二')).map(({ title }) => title)).toEqual(['一', '二']);
});
