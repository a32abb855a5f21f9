import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, plainText, type Table } from '../../src/document/tree.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { Line, Pages, Run, Shown } from '../../src/layout/pages.js';
import { cell, chart, heading, paragraph, section, series, table } from '../support/tree.js';
import { document, squareFonts } from './samples.js';

const lay = (...blocks: readonly Block[]) => layoutDocument(document([section(blocks)]), squareFonts());
const linesOf = ({ pages }: Pages) =>
  pages.flatMap(({ items }) => items.filter((item): item is Line => item.type === 'line'));

/** Text of all lines that show a part of the tree, other than what was added to it. */
function shownText(pages: Pages, shown: Shown): string {
  return linesOf(pages)
    .filter(({ shows }) => shows === shown)
    .flatMap(({ runs }) => runs.filter(({ part }) => part === undefined))
    .map((run) => run.text)
    .join('');
}

const textsOf = (runs: readonly Run[]) => runs.map((run) => run.text);

describe('lines know what of the tree they show', () => {
  it('paragraphs and headings, over pages, with the spaces at which lines are broken', () => {
    const title = heading('一二三四五六七八九十'.repeat(3));
    const long = paragraph('words kept apart 汉字 在行末 '.repeat(40));
    const pages = lay(title, long);
    expect(pages.pages.length).toBeGreaterThan(1);
    expect(shownText(pages, title)).toBe(plainText(title.children));
    expect(shownText(pages, long)).toBe(plainText(long.children));
  });

  it('items of lists, their markers apart', () => {
    const first = paragraph('甲');
    const grid = table([1], [['乙']]);
    const pages = lay({ type: 'list', ordered: true, style: '正文', items: [[first], [grid]] });
    expect(shownText(pages, first)).toBe('甲');
    const markers = linesOf(pages).map(({ shows, runs }) => [
      shows,
      textsOf(runs.filter(({ part }) => part === 'marker')),
    ]);
    expect(markers.slice(0, 2)).toEqual([
      [first, ['1.']],
      [grid, ['2.']],
    ]);
  });

  it('lines of the 目录, their dots apart, and page numbers', () => {
    const contents: Block = { type: 'contents', depth: 1, styles: ['目录1'] };
    const title = heading('概况');
    const body = section([title], { numbering: 'start' });
    const [entry, , number] = linesOf(layoutDocument(document([section([contents]), body]), squareFonts()));
    expect(entry!.shows).toEqual({ type: 'entry', contents, heading: title });
    const parts = entry!.runs.map(({ part }) => part);
    expect(parts).toEqual([undefined, 'leader', undefined]);
    expect(number!.shows).toEqual({ type: 'page-number' });
  });

  it('charts and their captions', () => {
    const bars = chart(['收入'], [series('今', '1.5')], { number: 1 });
    const pages = lay(bars);
    expect(shownText(pages, bars)).toContain('1.5');
    expect(linesOf(pages).at(-1)!.shows).toEqual({ type: 'caption', chart: bars });
    const shapes = pages.pages.flatMap(({ items }) => items.filter(({ type }) => type === 'shape'));
    expect(shapes.length).toBeGreaterThan(0);
    expect(shapes.every((shape) => 'shows' in shape && shape.shows === bars)).toBe(true);
  });

  it('cells, once each, whatever is cut and repeated', () => {
    const anyRows = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 300 }), fc.boolean()),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(anyRows, (groups) => {
        const each = table(
          [1, 2],
          groups.flatMap(([count, length, isTwo]) =>
            Array.from({ length: count }, (_, row) => [
              ...(row === 0 ? [cell('标签'.repeat(isTwo ? 2 : 20), { rowspan: count })] : []),
              isTwo ? `${'甲'.repeat(length)}\n乙 乙` : '丙'.repeat(length),
            ]),
          ),
          [['项目', '说明']],
        );
        const pages = lay(each);
        for (const paragraphs of cellsOf(each))
          for (const inlines of paragraphs) expect(shownText(pages, inlines)).toBe(plainText(inlines));
        const repeated = linesOf(pages).filter(({ shows }) => shows === undefined);
        for (const line of repeated) expect(textsOf(line.runs).join('')).toMatch(/^(项目|说明|(标签)+)$/);
      }),
    );
  });
});

function cellsOf({ head, body }: Table) {
  return [...head, ...body].flatMap(({ cells }) => cells.map(({ children }) => children));
}
