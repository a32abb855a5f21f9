import { describe, expect, it } from 'vitest';
import type { Block, Paragraph, Section } from '../../src/document/tree.js';
import { Failure } from '../../src/kernel/diagnostic.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { Line, Page } from '../../src/layout/pages.js';
import { lineText, pageLines, pagesText } from '../support/pages-text.js';
import { chart, heading, paragraph, section, series, table } from '../support/tree.js';
import { BODY, design, document, squareFonts } from './samples.js';

const lay = (...sections: Section[]) => layoutDocument(document(sections), squareFonts());
const layBlocks = (...blocks: Block[]) => lay(section(blocks)).pages.map(pageLines);
const linesOf = (page: Page) => page.items.filter((item): item is Line => item.type === 'line');

/** A paragraph of `count` full lines, twenty characters each. */
const full = (count: number) => paragraph('文'.repeat(20 * count));
const row = '文'.repeat(20);

describe('paragraphs', () => {
  it('stand on exact lines, their glyphs in the middle', () => {
    const [page] = lay(section([full(2)])).pages;
    expect(linesOf(page!).map(({ baseline, size }) => [baseline, size])).toEqual([
      [60 + 5 + 8.8, 10],
      [80 + 5 + 8.8, 10],
    ]);
  });

  it('indent their first line by characters', () => {
    const [page] = lay(section([paragraph('文'.repeat(30), '缩进')])).pages;
    expect(linesOf(page!).map((line) => [line.runs[0]!.x, lineText(line).length])).toEqual([
      [70, 18],
      [50, 12],
    ]);
  });

  it('leave no line alone at the foot or the top of a page', () => {
    expect(layBlocks(full(9), full(4)).map((lines) => lines.length)).toEqual([9, 4]);
    expect(layBlocks(full(7), full(4)).map((lines) => lines.length)).toEqual([9, 2]);
    expect(layBlocks(full(8), full(3)).map((lines) => lines.length)).toEqual([8, 3]);
  });

  it('are longer than a page if they have to be', () => {
    expect(layBlocks(full(25)).map((lines) => lines.length)).toEqual([10, 10, 5]);
  });

  it('begin a page where their style says so, but never leave one empty', () => {
    expect(layBlocks(paragraph('一', '另页'), paragraph('二', '另页'))).toEqual([['一'], ['二']]);
  });

  it('drop the space before them at the top of an overflowing page only', () => {
    const spaced = { ...BODY, spaceBefore: 20 };
    const tree = document([section([paragraph('始', '空'), full(8), paragraph('末', '空')])], {
      styles: { ...design().styles, 空: spaced },
    });
    const pages = layoutDocument(tree, squareFonts()).pages;
    expect(pages.map((page) => linesOf(page)[0]!.baseline - 13.8)).toEqual([80, 60]);
  });
});

describe('headings', () => {
  it('never stand at the foot of a page', () => {
    expect(layBlocks(full(8), heading('题'), full(3))).toEqual([Array(8).fill(row), ['题', row, row, row]]);
  });

  it('go to the next page together with all headings before the text', () => {
    expect(layBlocks(full(7), heading('章'), heading('节', 2), full(2))[1]).toEqual(['章', '节', row, row]);
  });

  it('stay with the head and the first rows of a table', () => {
    const rows = table([1], [['甲'], ['乙'], ['丙'], ['丁']], [['头']]);
    expect(layBlocks(full(7), heading('题'), rows)[1]).toEqual(['题', '头', '甲', '乙', '丙', '丁']);
    expect(layBlocks(full(6), heading('题'), rows)[1]).toEqual(['头', '丙', '丁']);
    const short = table([1], [['甲'], ['乙'], ['丙']], [['头']]);
    expect(layBlocks(full(6), heading('题'), short)[1]).toEqual(['题', '头', '甲', '乙', '丙']);
  });

  it('tell their page and place', () => {
    const { headings } = lay(section([full(9), heading('甲'), full(2)]), section([heading('乙', 2)]));
    expect(headings).toEqual([
      { id: '甲', level: 1, text: '甲', page: 1, top: 60 },
      { id: '乙', level: 2, text: '乙', page: 2, top: 60 },
    ]);
  });
});

describe('page numbers', () => {
  const pages = lay(
    section([paragraph('封面')]),
    section([full(15)], { numbering: 'start' }),
    section([paragraph('插页')]),
    section([full(15)], { numbering: 'continue', orientation: 'landscape' }),
  ).pages;

  it('are counted over the sections that have them', () => {
    expect(pages.map((page) => page.number)).toEqual([undefined, 1, 2, undefined, 3, 4]);
  });

  it('stand 7 mm below the text, odd ones right, even ones left, one character in', () => {
    const places = pages.map((page) => linesOf(page).find((line) => lineText(line).startsWith('—')));
    expect(places[0]).toBeUndefined();
    const edges = [places[1]!, places[2]!].map(({ runs }) => [
      runs[0]!.x,
      runs.at(-1)!.x + runs.at(-1)!.width,
    ]);
    expect(edges[0]![1]).toBeCloseTo(240);
    expect(edges[1]![0]).toBeCloseTo(60);
    expect(places[1]!.baseline).toBeCloseTo(261 + (7 / 25.4) * 72 + 3.8);
    expect(lineText(places[5]!)).toBe('— 4 —');
  });

  it('stand in the middle where the design does not ask for the outer side', () => {
    const page = { ...design().page, number: { format: '{n}', style: '页码', outer: false } };
    const tree = document([section([], { numbering: 'start' })], { page });
    const [line] = linesOf(layoutDocument(tree, squareFonts()).pages[0]!);
    expect(line!.runs[0]!.x).toBeCloseTo(147.5);
  });

  it('stand where they do on the other pages once a landscape page is bound with them, its head at the left', () => {
    const turning = { ...design().page, number: { ...design().page.number, turns: true } };
    const numbered = (orientation: Section['orientation']) => {
      const tree = document([section([full(30)], { numbering: 'start', orientation })], { page: turning });
      const laid = layoutDocument(tree, squareFonts()).pages.slice(0, 2);
      return laid.map((page) => linesOf(page).find((line) => lineText(line).startsWith('—'))!);
    };
    const [odd, even] = numbered('landscape');
    expect(odd!.runs.at(-1)!.x + odd!.runs.at(-1)!.width).toBeCloseTo(300 - 59 - 10);
    expect(even!.runs[0]!.x).toBeCloseTo(60 + 10);
    for (const { isTurned, baseline } of [odd!, even!]) {
      expect(isTurned).toBe(true);
      expect(baseline).toBeCloseTo(320 - 50 + (7 / 25.4) * 72 + 3.8);
    }
    expect(numbered('portrait').map(({ isTurned }) => isTurned)).toEqual([undefined, undefined]);
  });

  it('landscape pages swap the sides of the paper', () => {
    expect(pages.map(({ width, height }) => [width, height])[4]).toEqual([320, 300]);
    expect(linesOf(pages[4]!)[0]!.runs[0]!.text).toHaveLength(22);
  });
});

describe('目录', () => {
  const contents: Block = { type: 'contents', depth: 2, styles: ['目录1', '目录2'] };
  const front = section([contents]);
  const body = section(
    [
      heading('概况'),
      full(12),
      heading('一、部门职责情况说明二三四五六七八九十', 2),
      heading('不列', 2, { listed: false }),
      heading('太深', 3),
    ],
    { numbering: 'start' },
  );

  it('lists headings with dots and page numbers', () => {
    expect(pageLines(lay(front, body).pages[0]!)).toEqual([
      `概况${'.'.repeat(33)}1`,
      '一、部门职责情况说明二三四五六七',
      `八九十${'.'.repeat(27)}2`,
    ]);
  });

  it('links every line, its dots and its number', () => {
    const [line] = linesOf(lay(front, body).pages[0]!);
    expect(line!.runs.map((run) => run.link)).toEqual(['概况', '概况', '概况']);
    expect(line!.runs.at(-1)!.x + line!.runs.at(-1)!.width).toBeCloseTo(250);
  });

  it('has no page for its last line alone', () => {
    const many = section(Array.from({ length: 11 }, (_, i) => heading(`第${i + 1}节`)));
    expect(
      lay(front, many)
        .pages.slice(0, 2)
        .map((page) => pageLines(page).length),
    ).toEqual([9, 2]);
  });

  it('lists titles alone where the design says so', () => {
    const tree = document([front, body], { contents: { pageNumbers: false } });
    expect(pageLines(layoutDocument(tree, squareFonts()).pages[0]!)).toEqual([
      '概况',
      '一、部门职责情况说明二三四五六七八九',
      '十',
    ]);
  });

  it('shows no number for headings on pages without one', () => {
    expect(pageLines(lay(front, section([heading('前言')])).pages[0]!)).toEqual(['前言']);
  });

  it('the pages of headings are known to writers without pages', () => {
    expect([...lay(front, body).headingPages].slice(0, 2)).toEqual([
      ['概况', '1'],
      ['一、部门职责情况说明二三四五六七八九十', '2'],
    ]);
  });
});

describe('lists', () => {
  it('hang their text beside the markers, of which the widest decides', () => {
    const items = Array.from({ length: 10 }, (_, i) => [paragraph(i === 8 ? '文'.repeat(19) : '文')]);
    const lines = lay(section([{ type: 'list', ordered: true, style: '正文', items }])).pages.flatMap(
      linesOf,
    );
    expect(lines.map(lineText).slice(8)).toEqual([`9.${'文'.repeat(18)}`, '文', '10.文']);
    expect(lines.slice(8).map((line) => line.runs.map((run) => run.x))).toEqual([[50, 70], [70], [50, 70]]);
  });

  it('may stand in each other', () => {
    const inner: Block = { type: 'list', ordered: false, style: '正文', items: [[paragraph('内')]] };
    const outer: Block = {
      type: 'list',
      ordered: true,
      style: '缩进',
      items: [[paragraph('外', '缩进'), inner], [inner]],
    };
    const lines = linesOf(lay(section([outer])).pages[0]!);
    expect(lines.map((line) => line.runs.map((run) => [run.text, run.x]))).toEqual([
      [
        ['1.', 70],
        ['外', 85],
      ],
      [
        ['•', 85],
        ['内', 100],
      ],
      [['2.', 70]],
      [
        ['•', 85],
        ['内', 100],
      ],
    ]);
  });
});

describe('lines of a cover', () => {
  const title = paragraph('某某市文化广播电视和旅游管理局所属部门决算公开', '封面');
  const styles = { ...design().styles, 封面: { ...BODY, align: 'center' as const } };
  const layTitle = (words: readonly string[], titleWords: readonly string[] = []) => {
    const one = layoutDocument(document([section([title])], { styles, words, titleWords }), squareFonts());
    return [pageLines(one.pages[0]!), one.wholeWordLines.get(title)];
  };

  it('are about as long as each other and end between words, as Word is told', () => {
    expect(layTitle([])).toEqual([['某某市文化广播电视和旅游', '管理局所属部门决算公开'], [12]]);
    const whole = [['某某市文化广播电视和', '旅游管理局所属部门决算公开'], [10]];
    expect(layTitle(['旅游管理局'])).toEqual(whole);
    expect(layTitle([], ['旅游管理局'])).toEqual(whole);
  });

  it('are as any program breaks them where there is but one', () => {
    const short = paragraph('某市教育局', '封面');
    const one = layoutDocument(document([section([short])], { styles, words: ['教育局'] }), squareFonts());
    expect([pageLines(one.pages[0]!), one.wholeWordLines.size]).toEqual([['某市教育局'], 0]);
  });
});

describe('charts', () => {
  const bars = chart(['收入', '支出'], [series('今', '1.5', '2'), series('昔', '3', '4')], { number: 3 });
  const shapes = ({ items }: Page) => items.filter((item) => item.type === 'shape');

  it('show all their figures, and their caption below', () => {
    const [shown] = layBlocks(bars);
    expect(shown).toEqual(expect.arrayContaining(['1.5', '2', '3', '4']));
    expect(shown!.at(-1)).toBe('图 3：收支');
  });

  it('stand as a whole on one page with their caption', () => {
    const { pages, charts } = lay(section([full(5), bars]));
    expect(pages.map((page) => shapes(page).length > 0)).toEqual([false, true]);
    expect(pageLines(pages[1]!).at(-1)).toBe('图 3：收支');
    expect(charts.get(bars)).toMatchObject({ width: 200, plan: { form: 'columns' } });
  });

  it('go lower at the foot of a page that would else stay empty', () => {
    const charts = { 图: { ...design().charts.图!, height: 160 } };
    const heights = [1, 2].map((lines) => {
      const tall = layoutDocument(document([section([full(lines), bars])], { charts }), squareFonts());
      expect(tall.pages).toHaveLength(1);
      return tall.charts.get(bars)!.height;
    });
    expect(heights[0]).toBe(160);
    expect(heights[1]).toBeLessThan(150);
  });

  it('stay with the text before them, undivided, unless that leaves a third of a page empty', () => {
    const kept = (...blocks: [Block, Paragraph, Block]) => {
      const { pages, keptParagraphs } = lay(section(blocks));
      const lines = pages.map((page) => linesOf(page).filter(({ shows }) => shows === blocks[1]).length);
      return [lines, keptParagraphs.has(blocks[1])];
    };
    expect(kept(full(7), full(2), bars)).toEqual([[0, 2], true]);
    expect(kept(full(3), full(4), bars)).toEqual([[4, 0], false]);
    expect(kept(full(3), full(6), bars)).toEqual([[6, 0], false]);
    expect(kept(full(7), full(3), bars), 'together they need more than a page').toEqual([[3, 0], false]);
  });

  it('stand below a caption that the pack puts above', () => {
    const charts = { 图: { ...design().charts.图!, captionPlace: 'above' as const, width: 150 } };
    const { pages } = layoutDocument(document([section([full(6), bars])], { charts }), squareFonts());
    expect(pageLines(pages[1]!)[0]).toBe('图 3：收支');
    expect(shapes(pages[1]!).map(({ left }) => left)).toEqual(expect.arrayContaining([75]));
  });
});

describe('characters that no font has', () => {
  it('are named, all at once, with the text around them', () => {
    const tree = document([section([paragraph('本部门名称有\u{E000}字'), paragraph('又一\u{E000}')])]);
    let failure: unknown;
    try {
      layoutDocument(tree, squareFonts());
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    const { fault, diagnostics } = failure as Failure;
    expect(fault).toBe('数据');
    expect(diagnostics.map(({ rule, message, actual }) => [rule, message, actual])).toEqual([
      ['缺字', '没有字体能显示“\u{E000}”（U+E000）', '“本部门名称有\u{E000}字”'],
    ]);
  });
});

describe('text of pages', () => {
  it('shows pages, numbers and cells side by side', () => {
    const pages = lay(section([paragraph('正文'), table([1, 1], [['甲', '乙']])], { numbering: 'start' }));
    expect(pagesText(pages)).toBe('══ 第 1 面（竖，页码 1）\n正文\n甲 │ 乙\n— 1 —\n');
  });

  it('same tree, same pages', () => {
    const tree = document([section([heading('题'), full(3), table([1], [['甲']])])]);
    const fonts = squareFonts();
    expect(layoutDocument(tree, fonts)).toEqual(layoutDocument(tree, fonts));
  });

  it('is left out where only numbers of pages are wanted, which stay the same', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`第${index}行`]);
    const tree = document([
      section([full(12), table([1], rows), heading('题'), full(3)], { numbering: 'start' }),
    ]);
    const drawn = layoutDocument(tree, squareFonts());
    const numbered = layoutDocument(tree, squareFonts(), { isDrawn: false });
    expect(numbered).toEqual({ ...drawn, pages: numbered.pages });
    expect(numbered.pages.map(({ number }) => number)).toEqual(drawn.pages.map(({ number }) => number));
    expect(drawn.headingPages.size).toBe(1);
    expect(numbered.pages.map(pageLines)).toEqual(numbered.pages.map(({ number }) => [`— ${number} —`]));
  });
});
