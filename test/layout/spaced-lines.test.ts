import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/document/tree.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { Line } from '../../src/layout/pages.js';
import { paragraph, section, text } from '../support/tree.js';
import { document, squareFonts } from './samples.js';

/** Lines of 20 em; digits are half an em wide. */
const lay = (...children: Inline[]) => {
  const block = paragraph(children);
  const { pages, spacedLines } = layoutDocument(document([section([block])]), squareFonts());
  const lines = pages[0]!.items.filter((item): item is Line => item.type === 'line');
  return {
    drawn: lines[0]!.runs.flatMap(({ text: shown, x, spacing }) =>
      [...shown].map((character, i) => ({ character, x: x + i * (10 + spacing) })),
    ),
    lines: lines.map(({ runs }) => runs.map((run) => run.text).join('')),
    spaced: spacedLines.get(block) ?? [],
  };
};

const FILLED = '一二三四五六七八九十一二三四五六七八';

it('a line is set closer rather than parting a number from its unit; programs get room to spare', () => {
  const { lines, spaced } = lay(text(`${FILLED}12人，其余如上`));
  expect(lines).toEqual([`${FILLED}12人，`, '其余如上']);
  // 18 + 0.2 + 1 + 0.2 + 1 em, the sign hangs.
  expect(spaced).toEqual([{ start: 0, end: 22, spacing: expect.closeTo(((20 - 20.4 - 0.2) / 18) * 10) }]);
});

it('a line that would be too close ends before the number', () => {
  const { lines } = lay(text('一二三四五六七八九十一二三四五六七12.34万元，其余'));
  expect(lines).toEqual(['一二三四五六七八九十一二三四五六七', '12.34万元，其余']);
});

it('tells how far its characters stand apart for programs that fill lines to the end', () => {
  const { spaced } = lay(text('一二三四五六七八九十一二三四五六七12.34万元，其余'));
  // The number ends at 17 + 0.2 + 2.5 em, which with half an em more than the line leaves is too much for it.
  expect(spaced).toEqual([{ start: 0, end: 17, spacing: expect.closeTo(((20 - 19.7 + 0.5) / 16) * 10) }]);
});

it('tells of an earlier line that gives way', () => {
  const { lines, spaced } = lay(text(`${FILLED}九十子丑寅卯辰巳午未申酉戌亥天地人12345.67万元，其余`));
  expect(lines[0]).toBe(`${FILLED}九十子`);
  expect(spaced.map(({ start, end }) => [start, end])).toEqual([
    [0, 21],
    [21, 46],
  ]);
});

it('counts the visible characters of the whole paragraph, over forced breaks and signs without width', () => {
  const { spaced } = lay(
    text('前\u200b面'),
    { type: 'break' },
    text('一二三四五六七八九十一二三四五六七12.34万元，其余'),
  );
  expect(spaced).toMatchObject([{ start: 2, end: 19 }]);
});

it('parts them where the line would become too loose', () => {
  const { lines, spaced } = lay(text('一二三四五六七八九十一二三四1234567.89万元，其余'));
  expect(lines[0]).toBe('一二三四五六七八九十一二三四1234567.89');
  expect(spaced).toEqual([]);
});

describe('signs that meet', () => {
  const pairs = ['）。', '”。', '。”', '。（', '，“', '》、', '）（', '（“', '：“', '”、《'];

  it.each(pairs)('%s stand closer by half an em for each two', (signs) => {
    const { drawn } = lay(text(`甲${signs}乙`));
    expect(drawn.at(-1)!.x - drawn[0]!.x).toBeCloseTo(10 * (1 + signs.length - 0.5 * (signs.length - 1)));
  });

  it.each(['。', '（', '（）', '！！', '——', '……', '甲）乙'])('%s keeps its width', (signs) => {
    const { drawn } = lay(text(`甲${signs}乙`));
    expect(drawn.at(-1)!.x - drawn[0]!.x).toBeCloseTo(10 * (1 + signs.length));
  });

  it('a line that is full because of them is told to programs that leave them apart', () => {
    const { lines, spaced } = lay(text(`${FILLED.slice(0, 13)}（五）、12人六七其余如上`));
    expect(lines[0]).toBe(`${FILLED.slice(0, 13)}（五）、12人六`);
    // 13 + 4 + 1 + 0.2 + 2 em, and 0.2 to spare; with the signs closed up 七 still misses by 0.3 em.
    expect(spaced).toEqual([{ start: 0, end: 21, spacing: expect.closeTo(((20 - 20.2 - 0.2) / 17) * 10) }]);
  });
});
