import { expect, it } from 'vitest';
import type { Inline } from '../../src/document/tree.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { Line } from '../../src/layout/pages.js';
import { document, paragraph, section, squareFonts, text } from './samples.js';

/** Lines of 20 em; digits are half an em wide. */
const lay = (...children: Inline[]) => {
  const block = { ...paragraph(''), children };
  const { pages, heldLines } = layoutDocument(document([section([block])]), squareFonts());
  const lines = pages[0]!.items.filter((item): item is Line => item.type === 'line');
  return {
    lines: lines.map(({ runs }) => runs.map((run) => run.text).join('')),
    held: heldLines.get(block) ?? [],
  };
};

it('a line ends before a number rather than between the number and its unit', () => {
  const { lines } = lay(text('一二三四五六七八九十一二三四五六七12.34万元，其余'));
  expect(lines).toEqual(['一二三四五六七八九十一二三四五六七', '12.34万元，其余']);
});

it('says of such a line how far its characters stand apart where the program fills lines to the end', () => {
  const { held } = lay(text('一二三四五六七八九十一二三四五六七12.34万元，其余'));
  // The number ends at 17 + 0.2 + 2.5 em, which with half an em more than the line leaves is too much for it.
  expect(held).toEqual([{ start: 0, end: 17, spacing: expect.closeTo(((20 - 19.7 + 0.5) / 17) * 10) }]);
});

it('counts the visible characters of the whole paragraph, over forced breaks and signs without width', () => {
  const { held } = lay(
    text('前\u200b面'),
    { type: 'break' },
    text('一二三四五六七八九十一二三四五六七12.34万元，其余'),
  );
  expect(held).toMatchObject([{ start: 2, end: 19 }]);
});

it('parts them where the line would become too loose', () => {
  const { lines, held } = lay(text('一二三四五六七八九十一二三四1234567.89万元，其余'));
  expect(lines[0]).toBe('一二三四五六七八九十一二三四1234567.89');
  expect(held).toEqual([]);
});
