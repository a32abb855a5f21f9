import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { paragraph, section, series } from '../../support/tree.js';
import { publication } from './design.js';
import {
  attributes,
  body,
  elements,
  indented,
  modified,
  partsOf,
  rendered,
  shownText,
  styleOf,
} from './read-docx.js';
import { bar, list, pie } from './sample.js';

describe('notes', () => {
  it('are as small as layout made them', async () => {
    const notes = [paragraph('甲'), paragraph('乙')];
    const noteSizes = new Map(notes.map((note) => [note, 7.5]));
    const xml = body(await rendered(publication(section([...notes, paragraph('丙')])), { noteSizes }));
    expect(elements(xml, 'w:pStyle').flatMap((style) => attributes(style, 'w:val'))).toEqual([
      '正文（7.5磅）',
      '正文（7.5磅）',
      'Normal',
    ]);
  });
});

describe('lists', () => {
  it('are lists of Word, each counting from 1', async () => {
    const parts = await rendered(publication(section([list, paragraph('之间'), list])));
    const numbers = elements(body(parts), 'w:numPr').map((one) => attributes(one, 'w:val').join(' 号'));
    const [outer, inner, nextOuter, nextInner] = ['0 号1', '1 号2', '0 号3', '1 号4'];
    const first = [outer, outer, inner, inner, outer];
    expect(numbers).toEqual([...first, ...[nextOuter, nextOuter, nextInner, nextInner, nextOuter]]);
    await expect(indented(parts['word/numbering.xml']!)).toMatchFileSnapshot('golden/numbering.xml');
  });
});

describe('list items', () => {
  const numbered = (items: typeof list.items) => publication(section([{ ...list, items }]));

  it('of several paragraphs have one number, the rest stand below their text', async () => {
    const item = [paragraph('甲'), paragraph('乙')];
    const parts = await rendered(numbered([item]));
    const [first, second] = elements(body(parts), 'w:p');
    expect(first).toContain('<w:numPr>');
    expect(second).not.toContain('<w:numPr>');
    expect(styleOf(second!, parts)).toContain(
      '<w:ind w:left="1040" w:right="0" w:firstLineChars="0" w:firstLine="0"/>',
    );
  });

  it('that begin with another list have a number of their own', async () => {
    const parts = await rendered(numbered([[list]]));
    const [first, second] = elements(body(parts), 'w:p');
    expect(shownText(first!)).toBe('');
    expect(elements(first!, 'w:numPr')[0]).toContain('<w:ilvl w:val="0"/>');
    expect(elements(second!, 'w:numPr')[0]).toContain('<w:ilvl w:val="1"/>');
  });
});

describe('inlines', () => {
  it('stand apart where the layout ends a line before a number, so that Word does; nothing else is said', async () => {
    const strong = { type: 'strong', children: [{ type: 'text', value: '四五六' }] } as const;
    const held = paragraph(['一\u00ad二三', strong, '七']);
    const spacedLines = new Map([[held, [{ start: 2, end: 4, spacing: 0.8 }]]]);
    const xml = body(await rendered(publication(section([held])), { spacedLines }));
    const runs = elements(xml, 'w:r').map((run) => [shownText(run), attributes(run, 'w:val')]);
    expect(runs).toEqual([
      ['一\u00ad二', []],
      ['三', ['16']],
      ['四', ['Strong', '16']],
      ['五六', ['Strong']],
      ['七', []],
    ]);
  });

  it('stress by a character style and break lines', async () => {
    const strong = { type: 'strong', children: [{ type: 'amount', value: '5.41' }] } as const;
    const xml = body(
      await rendered(publication(section([paragraph(['甲', strong, { type: 'break' }, '乙'])]))),
    );
    expect(shownText(xml)).toBe('甲5.41\n乙');
    expect(elements(xml, 'w:r')[1]).toContain('<w:rStyle w:val="Strong"/>');
  });
});

describe('charts', () => {
  it('are Word’s own, with their figures to edit', async () => {
    const parts = await rendered(publication(section([pie, bar])));
    expect(parts['word/charts/chart1.xml']).toContain('<c:pieChart>');
    expect(parts['word/charts/chart1.xml']).toContain('<c:v>2283.6</c:v>');
    expect(parts['word/charts/chart2.xml']).toContain('<c:barDir val="col"/>');
    expect(parts['word/charts/chart2.xml']).toContain('formatCode="0.00"');
  });

  it('write in the font of the chart’s letters, in Chinese', async () => {
    const parts = await rendered(publication(section([pie, bar])));
    expect(parts['word/theme/theme1.xml']).toContain('<a:ea typeface="宋体"/>');
    for (const xml of [parts['word/charts/chart1.xml']!, parts['word/charts/chart2.xml']!]) {
      expect(xml).toContain('<c:lang val="zh-CN"/>');
      expect(xml).toContain('<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/>');
      expect(xml).not.toMatch(/typeface="\+|<a:defRPr\/>|<a:rPr [^>]*\/>|lang="en-US"(?<!altLang="en-US")/);
      expect(xml.match(/ lang="zh-CN" altLang="en-US"/g)).not.toBeNull();
    }
  });

  it('tell what they show', async () => {
    const xml = body(await rendered(publication(section([pie]))));
    expect(elements(xml, 'wp:docPr')[0]).toContain(`descr="${pie.alt}"`);
  });

  it('stand with their captions, whose numbers Word counts', async () => {
    const parts = await rendered(publication(section([pie])));
    const [picture, caption] = elements(body(parts), 'w:p');
    expect(picture).toContain('<c:chart ');
    expect(shownText(caption!)).toBe('图 1：收入构成');
    expect(caption).toContain(' SEQ 图 \\* ARABIC ');
    const style = styleOf(picture!, parts);
    expect(style).toContain('<w:keepNext/>');
    expect(style).toContain('w:lineRule="auto"');
  });

  it('label sectors with words of the template; where labels would touch, a legend tells them', async () => {
    const [roomy, crowded] = ['2000.00', '30.00'].map((value) => ({
      ...pie,
      categories: ['甲', '乙', '丙', '丁'],
      series: [series('金额', '2283.60', value, '101.30', '0.00')],
    }));
    const parts = await rendered(publication(section([roomy!, crowded!])));
    expect(parts['word/charts/chart1.xml']).toContain('<a:t>2283.60</a:t>');
    expect(parts['word/charts/chart1.xml']).not.toContain('<c:legend>');
    expect(parts['word/charts/chart2.xml']).toContain('<c:legend>');
    expect(parts['word/charts/chart2.xml']).toContain('<c:v>丙 101.30</c:v>');
    expect(shownText(body(parts)).match(/丁 0\.00/g)).toHaveLength(2);
  });

  it('have dark outlines, but none through the only sector', async () => {
    const [parted, whole] = ['101.30', '0.00'].map((value) => ({
      ...pie,
      categories: ['甲', '乙'],
      series: [series('金额', '2283.60', value)],
    }));
    const parts = await rendered(publication(section([parted!, whole!, bar])));
    const dark = '</a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln>';
    expect(parts['word/charts/chart1.xml']!.split(dark)).toHaveLength(3);
    expect(parts['word/charts/chart2.xml']).not.toContain('<a:ln w=');
    expect(parts['word/charts/chart3.xml']!.split(dark)).toHaveLength(bar.series.length + 1);
    expect(parts['word/charts/chart3.xml']).not.toContain('<a:schemeClr');
  });

  it('write their unit upright', async () => {
    const parts = await rendered(publication(section([bar])));
    expect(parts['word/charts/chart1.xml']).toMatch(/<c:valAx>.*<a:bodyPr rot="0".*<a:t>万元</s);
    expect(parts['word/charts/chart1.xml']).not.toContain('rot="-5400000"');
  });

  it('show a negative part as a column, which a pie cannot', async () => {
    const negative = { ...pie, series: [series('金额', '1', '-2', '3')] };
    const parts = await rendered(publication(section([negative])));
    expect(parts['word/charts/chart1.xml']).toContain('<c:barChart>');
    expect(parts['word/charts/chart1.xml']).toContain('<c:v>-2</c:v>');
    expect(parts['word/charts/chart1.xml']).toMatch(/<c:catAx>.*<c:tickLblPos val="low"\/>.*<\/c:catAx>/s);
  });

  it('carry workbooks without the time they were made', async () => {
    const file = unzipSync(await renderDocx(publication(section([pie])), { modified }));
    const workbook = Object.entries(file).find(([path]) => path.endsWith('.xlsx'))![1];
    const core = partsOf(workbook)['docProps/core.xml'];
    if (core !== undefined) expect(core).toContain('2025-09-01T00:00:00Z');
    expect(strToU8('PK')).toEqual(workbook.slice(0, 2));
  });
});
