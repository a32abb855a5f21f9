import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/tree.js';
import { type Diagnostic, Failure } from '../../src/kernel/diagnostic.js';
import { LIMITS } from '../../src/kernel/limits.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { document, squareFonts } from '../layout/samples.js';
import { secondsOf } from '../support/processor-time.js';
import { paragraph, section } from '../support/tree.js';

const lay = (...blocks: Block[]) => layoutDocument(document([section(blocks)]), squareFonts());

describe('The layout of one paragraph', () => {
  it.each([
    '本项目完成情况良好，',
    '1万2千元',
    '1234567890',
    'a',
    '，',
    '（',
    '“',
    ' ',
    '万',
    '1',
    '1年',
    '—',
    'ab ',
    '１',
  ])('of “%s” alone grows as its length', (part) => {
    lay(paragraph(part.repeat(1000)));
    const seconds = [25_000, 100_000].map((length) => {
      const block = paragraph(part.repeat(length / part.length));
      return secondsOf(() => lay(block));
    });
    expect(seconds[1]).toBeLessThan(5);
  });

  it('of words that are all links and bold grows as their number', () => {
    const block = (count: number): Block => ({
      ...paragraph(''),
      children: Array.from({ length: count }, (_, at) => ({
        type: 'strong',
        children: [{ type: at % 2 === 0 ? 'text' : 'amount', value: '金额1,234.56' }],
      })),
    });
    expect(secondsOf(() => lay(block(20_000)))).toBeLessThan(5);
  });
});

function failureOf(...blocks: Block[]): readonly Pick<Diagnostic, 'message' | 'actual'>[] {
  try {
    lay(...blocks);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.fault).toBe('数据');
    return error.diagnostics.map(({ message, actual }) => ({ message, ...(actual && { actual }) }));
  }
  return [];
}

describe('The layout of a document', () => {
  it('has so many pages and no more', () => {
    const pages = (count: number) => Array.from({ length: count }, () => paragraph('页', '另页'));
    // A section begins a page of its own, before the first that the style asks for.
    expect(failureOf(...pages(LIMITS.pages - 1))).toEqual([]);
    expect(failureOf(...pages(LIMITS.pages + 1))).toEqual([{ message: '内容太多，超过 5000 页' }]);
  });

  it.each([
    ['葛\u{e0100}市镇', '排不出字形选择符，例如 U+E0100'],
    ['☑\ufe0f已完成', '排不出字形选择符，例如 U+FE0F'],
    ['喀什地区 قەشقەر 教育局', '排不出从右到左书写的文字，例如“ق”（U+0642）'],
    ['שלום', '排不出从右到左书写的文字，例如“ש”（U+05E9）'],
    ['内蒙古 ᠮᠣᠩᠭᠣᠯ', '排不出要连写、叠写的文字，例如“ᠮ”（U+182E）'],
    ['西藏 བོད་', '排不出要连写、叠写的文字，例如“བ”（U+0F56）'],
  ])('tells of what it would draw wrongly, as of a missing glyph: %s', (words, message) => {
    expect(failureOf(paragraph(`名称：${words}`))).toEqual([
      { message, actual: expect.stringContaining('名称：') },
    ]);
  });

  it('draws what stands letter after letter', () => {
    expect(failureOf(paragraph('ꆈꌠ凉山、ᥖᥭᥰ德宏、한국어、日本語カナ、Ελλάδα、Москва、①℃№㎡'))).toEqual([]);
  });
});
