import { describe, expect, it } from 'vitest';
import type { Block, Table, TableStyle } from '../../src/document/tree.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { Line, Page, TableRule } from '../../src/layout/pages.js';
import { lineText } from '../support/pages-text.js';
import { cell, head, paragraph, section, table } from '../support/tree.js';
import { design, document, squareFonts, TABLE } from './samples.js';

/** A court's form: its name, then heads that stand beside and above the rows of what is measured. */
function form(count: number, name = '云岭县人民法院'): Table {
  const rows = Array.from({ length: count }, (_, i) => [cell(`指标${i + 1}`), cell(`${90 + i}件`)]);
  return table(
    [1, 4, 2],
    [
      [cell(name, { colspan: 3 })],
      [head('审判质效', { rowspan: count + 1 }), head('名称'), head('完成值')],
      ...rows,
    ],
  );
}

const lay = (blocks: readonly Block[], style: Partial<TableStyle> = {}, styles = design().styles) =>
  layoutDocument(
    document([section(blocks)], { styles, tables: { 表格: { ...TABLE, ...style } } }),
    squareFonts(),
  );
const linesOf = (page: Page) => page.items.filter((item): item is Line => item.type === 'line');
const textsOf = (page: Page) => linesOf(page).map(lineText);
const HEADS = ['审判', '质效', '名称', '完成值'];

describe('heads inside the body of a form', () => {
  it('come again with their label on every page on which its rows go on', () => {
    const one = form(20);
    const { pages, tables } = lay([one]);
    expect(
      pages.map((page) =>
        textsOf(page)
          .filter((text) => HEADS.includes(text))
          .sort(),
      ),
    ).toEqual(pages.map(() => [...HEADS].sort()));
    const values = pages.flatMap(textsOf).filter((text) => text.endsWith('件'));
    expect(values).toEqual(Array.from({ length: 20 }, (_, i) => `${90 + i}件`));
    const { headsAgain } = tables.get(one)!;
    expect(headsAgain.map(({ row, head }) => [row, head])).toEqual([
      [10, 1],
      [19, 1],
    ]);
    expect([...headsAgain[0]!.labels]).toEqual([one.body[1]!.cells[0]]);
  });

  it('are content of the document once, and their label reaches over all of the page', () => {
    const { pages } = lay([form(20)]);
    for (const page of pages.slice(1)) {
      const again = linesOf(page).filter((line) => HEADS.includes(lineText(line)));
      expect(again.map(({ shows }) => shows)).toEqual(again.map(() => undefined));
    }
    const inside = pages[1]!.items.filter(
      (item): item is TableRule => item.type === 'rule' && item.y1 === item.y2 && item.x1 === 50,
    );
    expect(inside).toHaveLength(2);
  });

  it('come not where the style repeats no heads, nor without a label beside them', () => {
    expect(
      lay([form(20)], { repeatHead: false })
        .tables.values()
        .next().value!.headsAgain,
    ).toEqual([]);
    const plain = table([1, 1], [[head('名称'), head('完成值')], ...Array(20).fill(['结案', '90件'])]);
    expect(lay([plain]).tables.get(plain)!.headsAgain).toEqual([]);
  });

  it('never stand alone at the foot of a page', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [cell(`案件${i}`, { colspan: 3 })]);
    const one = form(6);
    const [first, second] = lay([{ ...one, body: [...rows.map((cells) => ({ cells })), ...one.body] }]).pages;
    expect(textsOf(first!)).not.toContain('完成值');
    expect(textsOf(second!)).toContain('完成值');
  });

  it('come not where they would take half of the page', () => {
    const one = form(20);
    const high = Array(9).fill('名').join('\n');
    const heads = { cells: [one.body[1]!.cells[0]!, head(high), head('完成值')] };
    const { pages, tables } = lay([{ ...one, body: one.body.with(1, heads) }]);
    expect(pages.flatMap(textsOf).filter((text) => text === '名')).toHaveLength(9);
    expect(tables.values().next().value!.headsAgain).toEqual([]);
  });
});

describe('type of a form', () => {
  const small = { ...design().styles.表格!, size: 8, lineHeight: 10 };
  const styles = { ...design().styles, 表格: small, 表头: { ...design().styles.表头!, size: 8 } };
  const sizeOf = (each: Table, ...following: readonly Block[]) =>
    lay([each, ...following], {}, styles).tables.get(each)!.size;
  /** One line in type of 8 磅, two in type of 9. */
  const WRAPPING = '法'.repeat(24);

  it('grows to 9 磅 where the page has room, whatever lines that takes', () => {
    expect(sizeOf(form(3, WRAPPING))).toBe(9);
    expect(sizeOf(form(3, WRAPPING), paragraph('后文'))).toBe(8);
  });

  it('grows where the form takes no page more by that', () => {
    expect(sizeOf(form(12, WRAPPING))).toBe(9);
    expect(lay([form(12, WRAPPING)], {}, styles).pages).toHaveLength(2);
  });
});

describe('rows of a form that goes over pages', () => {
  it('are lower where that saves a page', () => {
    const loose = { rowHeight: 20, leastRowHeight: 17 };
    const { pages, tables } = lay([form(18)], loose);
    expect(pages).toHaveLength(2);
    expect(tables.values().next().value!.rowHeight).toBeLessThan(20);
    expect(lay([form(18)], { ...loose, leastRowHeight: 20 }).pages).toHaveLength(3);
  });
});
