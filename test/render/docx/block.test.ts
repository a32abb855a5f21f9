import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { aSeries } from '../../support/a-series.js';
import { attributes, body, elements, indented, modified, partsOf, rendered, shownText } from './read-docx.js';
import { bar, list, pie } from './sample.js';
import { paragraph, publication, section } from './tree.js';

describe('lists', () => {
  it('are lists of Word, each counting from 1', async () => {
    const parts = await rendered(publication(section([list, paragraph('正文', '之间'), list])));
    const numbers = elements(body(parts), 'w:numPr').map((one) => attributes(one, 'w:val').join(' 号'));
    const [outer, inner, nextOuter, nextInner] = ['0 号2', '1 号3', '0 号4', '1 号5'];
    const first = [outer, outer, inner, inner, outer];
    expect(numbers).toEqual([...first, ...[nextOuter, nextOuter, nextInner, nextInner, nextOuter]]);
    await expect(indented(parts['word/numbering.xml']!)).toMatchFileSnapshot('golden/numbering.xml');
  });
});

describe('list items', () => {
  const numbered = (items: typeof list.items) => publication(section([{ ...list, items }]));

  it('of several paragraphs have one number, the rest stand below their text', async () => {
    const item = [paragraph('正文', '甲'), paragraph('正文', '乙')];
    const [first, second] = elements(body(await rendered(numbered([item]))), 'w:p');
    expect(first).toContain('<w:numPr>');
    expect(second).not.toContain('<w:numPr>');
    expect(second).toContain('<w:ind w:left="1040" w:firstLine="0" w:firstLineChars="0"/>');
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
  it('stress by a character style and break lines', async () => {
    const strong = { type: 'strong', children: [{ type: 'amount', value: '5.41' }] } as const;
    const xml = body(
      await rendered(publication(section([paragraph('正文', '甲', strong, { type: 'break' }, '乙')]))),
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
    expect(parts['word/charts/chart1.xml']).toContain('formatCode="0.00"');
    expect(parts['word/charts/chart2.xml']).toContain('<c:barDir val="col"/>');
    expect(parts['word/theme/theme1.xml']).toContain('<a:ea typeface="仿宋_GB2312"/>');
  });

  it('tell what they show', async () => {
    const xml = body(await rendered(publication(section([pie]))));
    expect(elements(xml, 'wp:docPr')[0]).toContain(`descr="${pie.alt}"`);
  });

  it('stand in lines that grow, because an exact height would clip them', async () => {
    const parts = await rendered(publication(section([pie])));
    expect(parts['word/styles.xml']).toMatch(/w:styleId="图（图）".*?w:lineRule="auto"/s);
  });

  it('show a negative part as a column, which a pie cannot', async () => {
    const negative = { ...pie, series: [aSeries('金额', '1', '-2', '3')] };
    const parts = await rendered(publication(section([negative])));
    expect(parts['word/charts/chart1.xml']).toContain('<c:barChart>');
    expect(parts['word/charts/chart1.xml']).toContain('<c:v>-2</c:v>');
  });

  it('carry workbooks without the time they were made', async () => {
    const file = unzipSync(renderDocx(publication(section([pie])), { modified }));
    const workbook = Object.entries(file).find(([path]) => path.endsWith('.xlsx'))![1];
    const core = partsOf(workbook)['docProps/core.xml'];
    if (core !== undefined) expect(core).toContain('2025-09-01T00:00:00Z');
    expect(strToU8('PK')).toEqual(workbook.slice(0, 2));
  });
});
