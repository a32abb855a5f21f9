import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  type Inline,
  plainText,
  type Table,
  type TableStyle,
  type Text,
} from '../../src/document/tree.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { Line, Page, TableRule } from '../../src/layout/pages.js';
import { lineText, pageLines } from '../support/pages-text.js';
import { cell, heading, paragraph, section, table } from '../support/tree.js';
import { BODY, design, document, squareFonts, TABLE } from './samples.js';

const lay = (blocks: readonly Block[], style: Partial<TableStyle> = {}) =>
  layoutDocument(document([section(blocks)], { tables: { 表格: { ...TABLE, ...style } } }), squareFonts());
const layPages = (each: Table, style: Partial<TableStyle> = {}) => lay([each], style).pages;
const linesOf = (page: Page) => page.items.filter((item): item is Line => item.type === 'line');
const rulesOf = (page: Page) => page.items.filter((item): item is TableRule => item.type === 'rule');
const textsOf = (page: Page) => linesOf(page).map(lineText);
/** Middle of the topmost rule of a page. */
const TOP = 60 + TABLE.border / 2;
const numbered = (count: number) => Array.from({ length: count }, (_, i) => [`行${i + 1}`]);

describe('widths', () => {
  const measures = (each: Table, style?: Partial<TableStyle>) => [...lay([each], style).tables.values()][0]!;

  it('follow the weights and add up to the text width', () => {
    expect(measures(table([1, 3], [['甲', '乙']]))).toMatchObject({ columns: [50, 150], size: 10 });
  });

  it('give room to the widest number, in fonts of wide digits as well, at the cost of the others', () => {
    const { columns, size } = measures(table([1, 9], [['12,345.67', '说明']]));
    expect(size).toBe(10);
    expect(columns[0]).toBeGreaterThan(9 * 6.4 + 4);
    expect(columns[0]).toBeLessThan(9 * 6.4 + 6);
    expect(columns[0]! + columns[1]!).toBeCloseTo(200);
  });

  it('make the type smaller, by half points, before a number is broken', () => {
    const number = '1234567.89';
    const { size, columns } = measures(table([1, 1, 1, 1], [[number, number, number, number]]));
    expect(size).toBe(7);
    expect(columns).toEqual([50, 50, 50, 50].map((width) => expect.closeTo(width)));
    const [page] = layPages(table([1, 1, 1, 1], [[number, number, number, number]]));
    expect(textsOf(page!)).toEqual([number, number, number, number]);
    expect(linesOf(page!)[0]!.size).toBe(7);
  });

  it('make it smaller before a word of a head or a short name is broken badly', () => {
    const amounts = ['1234567.89', '1234567.89'];
    expect(measures(table([1, 1, 1], [['', ...amounts]])).size).toBe(10);
    const headed = [section([table([1, 1, 1], [['', ...amounts]], [['审判业务用房维修', '甲', '乙']])])];
    const [heads] = layoutDocument(
      document(headed, { words: ['审判业务用房维修'] }),
      squareFonts(),
    ).tables.values();
    expect(heads!.size).toBeLessThan(10);
    const named = table([1, 1, 1], [['审判业务用房和技术用房维修经费说明', ...amounts]]);
    expect(measures(named).size).toBeLessThan(10);
  });

  it('make it smaller than the style allows only for numbers', () => {
    const number = '12345678.90';
    const numbers = table([1, 1, 1, 1], [Array(4).fill(number)]);
    expect(measures(numbers, { minSize: 9 }).size).toBe(8);
    expect(layPages(numbers, { minSize: 9 }).flatMap(textsOf)).toEqual(Array(4).fill(number));
    expect(measures(table([1, 1], [['文'.repeat(90), '文'.repeat(90)]]), { minSize: 9 }).size).toBe(10);
  });

  it('break numbers at the least size rather than clip them', () => {
    const number = '123456789012345678';
    const [page] = layPages(table([1, 1, 1, 1, 1], [Array(5).fill(number)]));
    expect(linesOf(page!).every((line) => line.size === 5)).toBe(true);
    expect(textsOf(page!).join('')).toBe(number.repeat(5));
  });

  it('count the numbers of merged cells as well', () => {
    const merged = cell('1234567890', { colspan: 2 });
    const { columns } = measures(table([1, 1, 18], [[merged, '甲']]));
    expect(columns[0]! + columns[1]!).toBeGreaterThanOrEqual(54);
  });
});

describe('width that columns do not fill', () => {
  const widthsOf = (each: Table) => [...lay([each]).tables.values()][0]!.columns;

  it('goes to a text that would take another line for a little', () => {
    const columns = widthsOf(table([1, 1, 2], [['学生资助补助经费', '12.00', '']]));
    expect(columns[0]).toBeCloseTo(8 * 10 + 2 * 2 + 0.1, 1);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(200);
    expect(layPages(table([1, 1, 2], [['学生资助补助经费', '12.00', '']])).map(textsOf)).toEqual([
      ['学生资助补助经费', '12.00'],
    ]);
  });

  it('is taken from no column to which it went before', () => {
    const [first, second] = ['审判辅助人员经费', '教学楼维修'];
    const rows = [
      [first!, '', '', ''],
      ['', second!, '', ''],
    ];
    expect(layPages(table([7, 5, 5, 3], rows)).map(textsOf)).toEqual([[first, second]]);
  });

  it('stays where it is if no row becomes lower by it', () => {
    const high = '校舍维修\n设备购置\n图书资料';
    expect(widthsOf(table([1, 1, 2], [['学生资助补助', high, '']]))).toEqual([50, 50, 100]);
  });

  it('is not taken from words of a head', () => {
    const tree = document(
      [section([table([1, 1], [['审判业务用房和技术用房维修经费说明', '']], [['项目', '审判法庭']])])],
      {
        words: ['审判法庭'],
      },
    );
    const [measures] = layoutDocument(tree, squareFonts()).tables.values();
    expect(measures!.columns[1]).toBeGreaterThan(4 * 8 + 4);
  });
});

describe('cells', () => {
  const FULL = `${'文'.repeat(14)}.`;

  it('leave no character alone on their last line, which others are told', () => {
    const name: [Text] = [{ type: 'text', value: '学生资助经费' }];
    const layout = lay([table([11, 29], [[cell('', { children: [name] }), FULL]])]);
    expect(layout.pages.flatMap(textsOf)).toEqual(['学生资助', '经费', FULL]);
    const told = [...layout.tables.values()][0]!.lines.get(name)!;
    expect(told.begins).toEqual([]);
    expect(told.spaced).toMatchObject([{ start: 0, end: 4 }]);
  });

  it('of heads and those that are centred break between words, which others are told', () => {
    const name: [Text] = [{ type: 'text', value: '学生家长满意度' }];
    const head = cell('', { children: [name], align: 'center' });
    const tree = document([section([table([11, 29], [[head, FULL]])])], { words: ['满意度', '家长'] });
    const layout = layoutDocument(tree, squareFonts());
    expect(layout.pages.flatMap(textsOf).filter((line) => line !== FULL)).toEqual(['学生家长', '满意度']);
    expect([...layout.tables.values()][0]!.lines.get(name)).toEqual({ begins: [4], spaced: [] });
  });

  it('hang behind the first line where their style does, which stands where it would without', () => {
    const styles = {
      ...design().styles,
      表格: { ...design().styles.表格!, leftIndent: 2, firstLineIndent: -2 },
    };
    const text = '一、一般公共预算财政拨款收入和支出决算';
    const pages = layoutDocument(
      document([section([table([1, 3], [[text, `${'文'.repeat(14)}.`]])])], { styles }),
      squareFonts(),
    ).pages;
    const [first, second, third] = linesOf(pages[0]!);
    expect([first, second, third].map((line) => lineText(line!))).toEqual(['一、一般', '公共', '预算']);
    expect(second!.runs[0]!.x - first!.runs[0]!.x).toBeCloseTo(20);
    expect(third!.runs[0]!.x).toBe(second!.runs[0]!.x);
  });

  it('stand in the middle of their height, with room around them', () => {
    const [page] = layPages(table([1, 1], [['甲', '乙\n丙\n丁']]));
    const height = 3 * 12 + 2 * 1 + 0.5;
    expect(rulesOf(page!).map(({ y2 }) => y2)).toContain(TOP + height);
    const [middle, ...three] = linesOf(page!);
    expect(middle!.baseline).toBeCloseTo(three[1]!.baseline);
    expect(middle!.runs[0]!.x).toBe(50 + 2);
  });

  it('are at least as high as the style says', () => {
    const [page] = layPages(table([1], [['甲'], ['乙']]));
    expect([...new Set(rulesOf(page!).map(({ y1 }) => y1))]).toEqual([TOP, TOP + 20, TOP + 40]);
  });

  it('align by themselves', () => {
    const [page] = layPages(
      table([1, 1], [[cell('甲', { align: 'right' }), cell('乙', { align: 'center' })]]),
    );
    expect(linesOf(page!).map((line) => line.runs[0]!.x)).toEqual([137.9, 194.95]);
  });

  it('of the head, and row heads, have the style of the head', () => {
    const [page] = layPages(table([1, 1], [[cell('行头', { header: true }), '甲']], [['头', '头']]));
    expect(linesOf(page!).map((line) => [lineText(line), line.size])).toEqual([
      ['头', 8],
      ['头', 8],
      ['行头', 8],
      ['甲', 10],
    ]);
  });

  it('that reach over rows give the last of them the height they lack', () => {
    const tall = cell('一\n二\n三\n四\n五', { rowspan: 2 });
    const [page] = layPages(table([1, 1], [[tall, '甲'], ['乙'], ['丙', '丁']]));
    const ys = [...new Set(rulesOf(page!).map(({ y1 }) => y1))].sort((a, b) => a - b);
    expect(ys).toEqual([TOP, TOP + 20, TOP + 62.5, TOP + 82.5]);
  });
});

describe('rules', () => {
  it('are drawn once, each as long as it goes straight on', () => {
    const [page] = layPages(
      table(
        [1, 1],
        [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
      ),
    );
    expect(rulesOf(page!).map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2])).toEqual([
      [50, TOP, 250, TOP],
      [50, TOP + 20, 250, TOP + 20],
      [50, TOP + 40, 250, TOP + 40],
      [50, TOP, 50, TOP + 40],
      [150, TOP, 150, TOP + 40],
      [250, TOP, 250, TOP + 40],
    ]);
  });

  it('leave out what merged cells cover', () => {
    const [page] = layPages(
      table([1, 1], [[cell('甲', { rowspan: 2 }), '乙'], ['丙'], [cell('丁', { colspan: 2 })]]),
    );
    const rules = rulesOf(page!).map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]);
    expect(rules).toContainEqual([150, TOP + 20, 250, TOP + 20]);
    expect(rules).toContainEqual([150, TOP, 150, TOP + 40]);
  });

  it('are none where the style has no border', () => {
    expect(rulesOf(layPages(table([1], [['甲']]), { border: 0 })[0]!)).toEqual([]);
  });
});

describe('a table that nearly fits its page', () => {
  const loose = { leastRowHeight: 18 };
  const rowsOfPages = (count: number, more: readonly Block[] = []) =>
    lay([...more, table([1], numbered(count))], loose).pages.map((page) => textsOf(page).length);

  it('has lower rows, by a tenth at most, which others are told', () => {
    expect(rowsOfPages(10)).toEqual([10]);
    expect(rowsOfPages(11)).toEqual([11]);
    expect(rowsOfPages(12)).toEqual([10, 2]);
    const measures = (count: number) => [...lay([table([1], numbered(count))], loose).tables.values()][0]!;
    expect(measures(11).rowHeight).toBeLessThan(18.3);
    expect(measures(11).lineScale).toBeLessThan(1);
    expect(measures(12)).toMatchObject({ rowHeight: 20, lineScale: 1, paddingY: 1 });
  });

  it('leaves a little for the rules that Word adds to its rows', () => {
    const measures = [...lay([table([1], numbered(10))], loose).tables.values()][0]!;
    expect(10 * (measures.rowHeight + 0.5)).toBeLessThan(201);
  });

  it('goes to the next page with what stands above it, or stays with it', () => {
    const styles = { ...design().styles, 栏: { ...design().styles.表格!, keepWithNext: true } };
    const tables = { 表格: { ...TABLE, ...loose }, 栏: { ...TABLE, style: '栏', border: 0 } };
    const pagesOf = (rows: number, above: readonly Block[]) => {
      const strip = { ...table([1], [['单位：万元']]), style: '栏' };
      const blocks = [...above, heading('表题', 2), strip, table([1], numbered(rows))];
      return layoutDocument(document([section(blocks)], { styles, tables }), squareFonts()).pages.map(
        textsOf,
      );
    };
    expect(pagesOf(8, [paragraph('文'.repeat(40))]).map((texts) => texts.length)).toEqual([2, 10]);
    expect(pagesOf(11, []).map((texts) => [texts[0], texts.length])).toEqual([
      ['表题', 10],
      ['行9', 3],
    ]);
  });

  it('begins on a page of its own where few rows would stand at the foot of one, or be left for the next', () => {
    expect(rowsOfPages(11, [paragraph('前言')])).toEqual([1, 11]);
    const [measures] = lay([paragraph('前言'), table([1], numbered(11))], loose).tables.values();
    expect(measures!.cuts.some(({ below }) => below)).toBe(false);
    expect(rowsOfPages(10, [paragraph('文'.repeat(20 * 6))])).toEqual([10, 6]);
    expect(rowsOfPages(10, [paragraph('文'.repeat(20 * 7))])).toEqual([7, 10]);
  });
});

describe('type of a table', () => {
  const styles = { ...design().styles, 表格: { ...design().styles.表格!, size: 8, lineHeight: 10 } };
  const sizes = (blocks: readonly Block[]) =>
    [...layoutDocument(document([section(blocks)], { styles }), squareFonts()).tables.values()].map(
      ({ size }) => size,
    );

  it('is larger, up to 9 磅, where the page has room and no text takes more lines', () => {
    expect(sizes([table([1], numbered(3))])).toEqual([9]);
    expect(sizes([table([1], [['教'.repeat(23)]])])).toEqual([8.5]);
  });

  it('stays where something follows on the page', () => {
    expect(sizes([table([1], numbered(3)), paragraph('后文')])).toEqual([8]);
  });
});

describe('cutting', () => {
  it('repeats the head on every page', () => {
    const pages = layPages(table([1], numbered(20), [['头']])).map(textsOf);
    expect(pages.map((lines) => [lines[0], lines[1], lines.length])).toEqual([
      ['头', '行1', 10],
      ['头', '行10', 10],
      ['头', '行19', 3],
    ]);
  });

  it('says above the page on which a table with a title goes on that it does', () => {
    const titled = { ...table([1], numbered(20), [['头']]), title: '样表' };
    const pages = lay([titled]).pages;
    expect(pages.map((page) => pageLines(page)[0])).toEqual(['头', '样表（续）', '样表（续）']);
    const [title] = linesOf(pages[1]!);
    expect(title!.baseline).toBeLessThan(TOP);
    expect(title!.shows).toBeUndefined();
  });

  it('shows the head once where the style says so', () => {
    const pages = layPages(table([1], numbered(20), [['头']]), { repeatHead: false }).map(textsOf);
    expect(pages.map((lines) => lines[0])).toEqual(
      ['头', '行10', '行19'].map((text, i) => (i === 2 ? '行19' : text)),
    );
  });

  it('says nothing of going on where the head is shown once', () => {
    const titled = { ...table([1], numbered(20), [['头']]), title: '样表' };
    const pages = lay([titled], { repeatHead: false }).pages;
    expect(pages.map((page) => pageLines(page)[0])).toEqual(['头', '行10', '行19']);
  });

  describe('before notes that keep with the table', () => {
    const styles = { ...design().styles, 注: { ...BODY, keepWithTable: true } };
    const laid = (rows: number, notes: number) => {
      const blocks = [
        table([1], numbered(rows)),
        ...Array.from({ length: notes }, () => paragraph('注', '注')),
      ];
      return layoutDocument(document([section(blocks)], { styles }), squareFonts());
    };
    const textsOfPages = (rows: number, notes = 1) => laid(rows, notes).pages.map(textsOf);

    it('ends where the notes fit below it', () => {
      expect(textsOfPages(9)).toEqual([[...numbered(9).flat(), '注']]);
    });

    it('is in type no smaller than that of the notes, which others are told', () => {
      const wide = table([1, 1, 1, 1], [Array(4).fill('1234567.89')]);
      const note = paragraph('注', '注');
      const { pages, noteSizes } = layoutDocument(
        document([section([wide, note])], { styles }),
        squareFonts(),
      );
      expect(linesOf(pages[0]!).at(-1)!.size).toBe(7);
      expect([...noteSizes]).toEqual([[note, 7]]);
      expect([...laid(9, 1).noteSizes]).toEqual([]);
    });

    it('gives its last two rows to the page of the notes', () => {
      expect(textsOfPages(10)).toEqual([numbered(8).flat(), ['行9', '行10', '注']]);
      expect(textsOfPages(9, 2)).toEqual([numbered(7).flat(), ['行8', '行9', '注', '注']]);
    });

    it('tells others so', () => {
      const cuts = (notes: number) => [...laid(9, notes).tables.values()][0]!.cuts.at(-1)!.below;
      expect([cuts(0), cuts(1)]).toEqual([true, false]);
    });

    it('goes on nevertheless where nothing helps', () => {
      expect(textsOfPages(10, 11).flat()).toHaveLength(21);
    });
  });

  it('leaves no row alone on the last page', () => {
    expect(layPages(table([1], numbered(11))).map((page) => textsOf(page).length)).toEqual([9, 2]);
  });

  it('moves a low table to the next page, whole', () => {
    const high = { ...design().page, height: 1119 };
    const filled = [paragraph('文'.repeat(20 * 45))];
    const laid = (rows: number) =>
      layoutDocument(
        document([section([...filled, table([1], numbered(rows))])], { page: high }),
        squareFonts(),
      );
    expect(laid(7).pages.map((page) => textsOf(page).length)).toEqual([45, 7]);
    expect(laid(51).pages.map((page) => textsOf(page).length)).toEqual([49, 47]);
  });

  it('moves a row that does not fit to the next page, whole', () => {
    const high = cell(Array(8).fill('高').join('\n'));
    const pages = layPages(table([1], [...numbered(7), [high], ['尾']]));
    expect(pages.map((page) => textsOf(page).length)).toEqual([7, 9]);
  });

  it('cuts a row higher than a page between its lines, losing and repeating nothing', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `第${i}句`);
    const pages = layPages(
      table(
        [1, 1],
        [
          ['前', ''],
          [cell(lines.join('\n')), '短'],
          ['后', ''],
        ],
        [['头', '头']],
      ),
    );
    const texts = pages.flatMap(textsOf);
    expect(texts.filter((text) => text.startsWith('第'))).toEqual(lines);
    expect(texts.filter((text) => ['前', '短', '后'].includes(text))).toEqual(['前', '短', '后']);
    expect(textsOf(pages[0]!).length).toBeGreaterThan(10);
  });

  it('closes a merged cell at the cut and repeats its label on the next page', () => {
    const label = cell('类', { rowspan: 14 });
    const rows = numbered(14).map(([text], i) => (i === 0 ? [label, text!] : [text!]));
    const pages = layPages(table([1, 1], rows));
    expect(pages.map((page) => textsOf(page).filter((text) => text === '类'))).toEqual([['类'], ['类']]);
    expect(rulesOf(pages[0]!)).toContainEqual({
      type: 'rule',
      x1: 50,
      y1: TOP + 200,
      x2: 250,
      y2: TOP + 200,
      thickness: 0.5,
    });
  });

  it('continues the long text of a merged cell on the next page', () => {
    const words = Array.from({ length: 20 }, (_, i) => `内容${String.fromCodePoint(0x4e00 + i)}`);
    const rows = numbered(14).map(([text], i) =>
      i === 0 ? [cell(words.join('\n'), { rowspan: 14 }), text!] : [text!],
    );
    const pages = layPages(table([1, 1], rows));
    expect(pages.length).toBe(2);
    expect(pages.flatMap(textsOf).filter((text) => text.startsWith('内容'))).toEqual(words);
  });

  it('does not tear a label that has room on the next page', () => {
    const label = cell('甲\n乙\n丙\n丁', { rowspan: 4 });
    const group = (text: string) => [[label, `${text}1`], [`${text}2`], [`${text}3`], [`${text}4`]];
    const pages = layPages(table([1, 1], [...numbered(8).map((row) => ['', ...row]), ...group('子')]));
    expect(textsOf(pages[0]!).length).toBe(8);
    expect(textsOf(pages[1]!).slice(0, 5)).toEqual(['甲', '乙', '丙', '丁', '子1']);
  });

  it('takes a head that leaves no room for rows as rows', () => {
    const head = numbered(8);
    const pages = layPages(table([1], [['甲'], ['乙'], ['丙']], head)).map(textsOf);
    expect(pages.flat()).toEqual([...head.flat(), '甲', '乙', '丙']);
  });

  it('draws a table that has only a head', () => {
    expect(pageLines(layPages(table([1], [], [['头']]))[0]!)).toEqual(['头']);
  });

  it('begins where there is room for the first rows', () => {
    const pages = lay([paragraph('文'.repeat(180)), table([1], numbered(3), [['头']])]).pages;
    expect(pages.map((page) => textsOf(page).length)).toEqual([9, 4]);
  });

  it('refuses spans that do not fill the grid', () => {
    expect(() => layPages(table([1, 1], [['甲']]))).toThrow(RangeError);
    expect(() => layPages({ ...table([1], [[cell('甲', { rowspan: 2 })]]), title: '样表' })).toThrow(
      '样表，第 1 行',
    );
  });
});

/** Lengths of the texts of a table of three columns: of the label of every group, and of the two cells of its rows. */
const anyGroups = fc.array(
  fc.record({
    label: fc.integer({ min: 0, max: 60 }),
    rows: fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 8,
    }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** No character of the body stands in it twice. */
function uniqueTable(
  groups: readonly { label: number; rows: readonly (readonly [number, number])[] }[],
): Table {
  let next = 0x4e00;
  const unique = (length: number) => Array.from({ length }, () => String.fromCodePoint(next++)).join('');
  const rows = groups.flatMap(({ label, rows }) =>
    rows.map(([left, right], i) => {
      const begins = i === 0 ? [cell(unique(label), { rowspan: rows.length })] : [];
      return [...begins, unique(left), unique(right)];
    }),
  );
  return table([1, 2, 1], rows, [['A', 'B', 'C']]);
}

function charactersOf(pages: readonly Page[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of pages.flatMap(textsOf).join(''))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

describe('every table', () => {
  it('keeps all its characters and repeats only labels', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const each = uniqueTable(groups);
        const counts = charactersOf(layPages(each));
        const wrong = each.body.flatMap(({ cells }) =>
          cells.flatMap(({ children, rowspan }) => {
            const value = children.flat().map(plain).join('');
            const isLabel = rowspan > 1 && value.length <= 30;
            return [...value].filter((character) => {
              const count = counts.get(character) ?? 0;
              return count !== 1 && !(isLabel && count > 1);
            });
          }),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('stays inside the text area of its pages', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const ys = layPages(uniqueTable(groups)).flatMap((page) =>
          rulesOf(page).flatMap(({ y1, y2 }) => [y1, y2]),
        );
        expect(Math.min(...ys)).toBe(TOP);
        expect(Math.max(...ys)).toBeLessThanOrEqual(261.01 - TABLE.border / 2);
      }),
    );
  });

  it('draws no two rules over each other', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const overlaps = layPages(uniqueTable(groups)).flatMap((page) => overlapping(rulesOf(page)));
        expect(overlaps).toEqual([]);
      }),
    );
  });
});

function plain(inline: Inline): string {
  return plainText([inline]);
}

/** Pairs of rules on one straight line that touch. */
function overlapping(rules: readonly TableRule[]): readonly (readonly [TableRule, TableRule])[] {
  return rules.flatMap((a, i) =>
    rules
      .slice(i + 1)
      .filter((b) => {
        if (a.y1 === a.y2) return b.y1 === a.y1 && b.y2 === a.y1 && b.x1 <= a.x2 && a.x1 <= b.x2;
        return b.x1 === a.x1 && b.x2 === a.x1 && b.y1 <= a.y2 && a.y1 <= b.y2;
      })
      .map((b) => [a, b] as const),
  );
}
