import { afterEach, describe, expect, it } from 'vitest';
import type { Pages } from '../../../src/layout/pages.js';
import { renderPdf } from '../../../src/render/pdf/render-pdf.js';
import { pdfObjects } from '../../support/pdf-objects.js';
import { copiedText, readPdf } from '../../support/read-pdf.js';
import {
  DOCUMENT,
  HEI,
  heading,
  LATIN_FONT,
  landscape,
  line,
  onePage,
  portrait,
  run,
  SONG,
} from './hand-made.js';

const modified = new Date(Date.UTC(2025, 8, 1, 2, 3, 4));
const render = (pages: Pages) => renderPdf(DOCUMENT, pages, { modified });
const read = async (pages: Pages) => readPdf(await render(pages));

describe('text', () => {
  it('stands where layout put it, in its size', async () => {
    const runs = [
      run('收入总计', 79.37, 16, SONG),
      run('2283.60', 143.37, 16, LATIN_FONT),
      run('万元。', 200, 16, HEI),
    ];
    const { pages } = await read(onePage(line(120.123, 16, ...runs), line(700, 9, run('注', 79, 9, SONG))));
    const texts = pages[0]!.texts;
    expect(texts.map((t) => [t.text, t.size])).toEqual([
      ['收入总计', 16],
      ['2283.60', 16],
      ['万元。', 16],
      ['注', 9],
    ]);
    runs.forEach((placed, index) => {
      expect(texts[index]!.x).toBeCloseTo(placed.x, 3);
      expect(texts[index]!.y).toBeCloseTo(120.123, 3);
      expect(texts[index]!.width).toBeCloseTo(placed.width, 2);
    });
    expect(texts[3]!.y).toBeCloseTo(700, 3);
  });

  it('runs downwards where its line is turned, with its feet to the left', async () => {
    const turned = { ...line(820, 14, run('— 3 —', 450, 14, SONG)), isTurned: true };
    const { pages } = await read({ pages: [landscape([turned])], headings: [] });
    expect(pages[0]!.texts).toMatchObject([{ text: '— 3 —', size: 14, isTurned: true }]);
    const [text] = pages[0]!.texts;
    expect(text!.x).toBeCloseTo(pages[0]!.width - 820, 2);
    expect(text!.y).toBeCloseTo(450, 2);
  });

  it('is spread by the spacing of the run, and by it only', async () => {
    const spread = run('贯彻落实国家和省有关规定', 79, 16, SONG, { spacing: 0.3721 });
    const { pages } = await read(onePage(line(120, 16, spread, run('不变', 300, 16, HEI))));
    const [first, second] = pages[0]!.texts;
    expect(first!.text).toBe('贯彻落实国家和省有关规定');
    expect(first!.width).toBeCloseTo(12 * 16 + 11 * 0.3721, 2);
    expect(second!.width).toBeCloseTo(32, 2);
  });

  it('copies as written, also beyond the BMP and where two characters share one glyph', async () => {
    const text = '一⼀𬭎（“二”）％3';
    const { pages } = await read(onePage(line(120, 16, run(text, 79, 16, SONG))));
    expect(pages[0]!.texts.map((t) => t.text).join('')).toBe(text);
  });

  it('copies without a blank where 汉字 and digits stand apart', async () => {
    const [first, second] = [
      run('增加', 79, 16, SONG, { scriptSpace: 0.2 }),
      run('72.44', 0, 16, LATIN_FONT),
    ];
    const third = run('万元', 0, 16, SONG);
    const x = first.x + first.width + 3.2;
    const runs = [first, { ...second, x, scriptSpace: 0.2 }, { ...third, x: x + second.width + 3.2 }];
    const bytes = await render(onePage(line(120, 16, ...runs)));
    expect(await copiedText(bytes)).toBe('增加72.44万元');
    const apart = runs.map(({ scriptSpace: _, ...each }) => each);
    expect(await copiedText(await render(onePage(line(120, 16, ...apart))))).toBe('增加 72.44 万元');
  });

  it('of a character without glyph is refused', async () => {
    await expect(
      render(onePage(line(120, 16, { ...run('一', 79, 16, LATIN_FONT), width: 16 }))),
    ).rejects.toThrow('一');
  });
});

describe('rules', () => {
  it('stand where layout put them, in their thickness', async () => {
    const rules = [
      { type: 'rule', x1: 79.5, y1: 130.25, x2: 500, y2: 130.25, thickness: 0.5 },
      { type: 'rule', x1: 79.5, y1: 130.25, x2: 79.5, y2: 700, thickness: 0.5 },
      { type: 'rule', x1: 79.5, y1: 700, x2: 500, y2: 700, thickness: 1 },
    ] as const;
    const { pages } = await read(onePage(...rules, line(120, 16, run('表', 79, 16, SONG))));
    expect(pages[0]!.rules).toEqual(rules.map(({ type: _, ...rule }) => rule));
  });
});

describe('shapes', () => {
  const path = [
    { to: 'move', x: 0, y: 5 },
    { to: 'line', x: 10, y: 5 },
    { to: 'curve', x1: 12, y1: 6, x2: 14, y2: 8, x: 14, y: 10 },
    { to: 'close' },
  ] as const;

  it('are drawn from their own origin, filled and outlined, and leave rules and letters black', async () => {
    const shape = { type: 'shape', left: 100, top: 200, path } as const;
    const rule = { type: 'rule', x1: 79.5, y1: 130.25, x2: 500, y2: 130.25, thickness: 0.5 } as const;
    const items = [
      rule,
      { ...shape, fill: '#9DC3E6', stroke: { color: '#404040', thickness: 0.75 } },
      { ...shape, stroke: { color: '#404040', thickness: 0.5 } },
    ] as const;
    const { pages } = await read(onePage(...items, line(120, 16, run('图', 79, 16, SONG))));
    const drawn = 'M 100 205 L 110 205 C 112 206 114 208 114 210 Z';
    expect(pages[0]!.shapes).toEqual([
      { path: drawn, filled: true, fill: '#9dc3e6', stroke: '#404040', thickness: 0.75 },
      { path: drawn, filled: false, fill: '#9dc3e6', stroke: '#404040', thickness: 0.5 },
    ]);
    expect(pages[0]!.rules).toHaveLength(1);
  });
});

describe('pages', () => {
  it('keep their size and order', async () => {
    const { pages } = await read({ pages: [portrait([]), landscape([]), portrait([])], headings: [] });
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [595.28, 841.89],
      [841.89, 595.28],
      [595.28, 841.89],
    ]);
  });

  it('are labelled with their printed numbers, in roman where none is printed', async () => {
    const pages = [
      portrait([]),
      portrait([]),
      portrait([], 1),
      landscape([], 2),
      portrait([]),
      portrait([], 3),
    ];
    expect((await read({ pages, headings: [] })).labels).toEqual(['i', 'ii', '1', '2', 'iii', '3']);
  });
});

describe('bookmarks', () => {
  it('nest by level, lead to their headings and show two levels at first', async () => {
    const headings = [
      heading('第一部分', 1, 0, 104),
      heading('职责', 2, 0, 300.5),
      heading('（一）', 3, 1, 90),
      heading('第二部分', 1, 1, 200),
      heading('附表', 3, 2, 104),
    ];
    const { outline } = await read({ pages: [portrait([]), landscape([]), portrait([])], headings });
    expect(outline).toEqual([
      {
        title: '第一部分',
        page: 0,
        top: expect.closeTo(104, 2),
        open: true,
        children: [
          {
            title: '职责',
            page: 0,
            top: expect.closeTo(300.5, 2),
            open: false,
            children: [{ title: '（一）', page: 1, top: expect.closeTo(90, 2), children: [] }],
          },
        ],
      },
      {
        title: '第二部分',
        page: 1,
        top: expect.closeTo(200, 2),
        open: true,
        children: [{ title: '附表', page: 2, top: expect.closeTo(104, 2), children: [] }],
      },
    ]);
  });
});

describe('links', () => {
  const target = heading('第一部分', 1, 1, 104);

  it('cover their runs and lead to the heading', async () => {
    const link = { link: target.id };
    const entry = line(
      150,
      16,
      run('第一部分', 79, 16, SONG, link),
      run('12', 143, 16, LATIN_FONT, link),
      run('外', 400, 16, SONG),
    );
    const { pages } = await read({ pages: [portrait([entry]), portrait([])], headings: [target] });
    expect(pages[0]!.links).toHaveLength(1);
    const [area] = pages[0]!.links;
    expect(area).toMatchObject({
      page: 1,
      top: expect.closeTo(104, 2),
      left: expect.closeTo(79, 2),
      right: expect.closeTo(159, 2),
    });
    expect(area!.above).toBeLessThan(140);
    expect(area!.below).toBeGreaterThan(150);
  });

  it('are reached by the tab key in the order of reading', async () => {
    const objects = pdfObjects(await render({ pages: [portrait([]), portrait([])], headings: [] }));
    const pages = [...objects.values()].filter((object) => /\/Type \/Page\b/.test(object));
    expect(pages.map((page) => /\/Tabs \/S\b/.test(page))).toEqual([true, true]);
  });

  it('to nowhere are refused', async () => {
    await expect(render(onePage(line(150, 16, run('一', 79, 16, SONG, { link: '无' }))))).rejects.toThrow(
      '无',
    );
  });
});

describe('the file', () => {
  afterEach(() => {
    delete process.env.TZ;
  });

  const pages = onePage(
    line(
      120,
      16,
      run('同一份数据', 79, 16, SONG),
      run('2024', 200, 16, LATIN_FONT),
      run('标题', 300, 16, HEI),
    ),
    { type: 'rule', x1: 79, y1: 130, x2: 500, y2: 130, thickness: 0.5 },
  );

  it('says what it is', async () => {
    expect(await read(pages)).toMatchObject({
      title: DOCUMENT.title,
      author: DOCUMENT.author,
      language: 'zh-CN',
      version: '1.7',
      showsTitle: true,
      created: 'D:20250901020304Z',
      modified: 'D:20250901020304Z',
    });
  });

  it('has the same bytes whatever was written before and wherever the clock stands', async () => {
    const first = await render(pages);
    await render(onePage(line(120, 16, run('⼀据', 79, 16, SONG), run('题', 300, 16, HEI))));
    process.env.TZ = 'Pacific/Kiritimati';
    expect(Buffer.compare(await render(pages), first)).toBe(0);
  });

  it('has the same bytes as the hundredth of one process', async () => {
    const first = await render(pages);
    const other = '本部分反映收入支出预算执行情况';
    for (let written = 1; written < 99; written += 1) {
      const text = run(other.slice(written % other.length), 79, 16, SONG);
      await render(onePage(line(120, 16, text)));
    }
    expect(Buffer.compare(await render(pages), first)).toBe(0);
  });

  it('embeds every font file once and only the glyphs it shows', async () => {
    const many = onePage(
      line(120, 16, run('数据', 79, 16, SONG), run('数字', 200, 16, SONG)),
      ...pages.pages[0]!.items,
    );
    const bytes = await render(many);
    const dictionaries = [...pdfObjects(bytes).values()];
    expect(dictionaries.filter((text) => /\/FontFile[23] /.test(text))).toHaveLength(3);
    expect(bytes.length).toBeLessThan(60_000);
  });
});
