import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/tree.js';
import { renderFragment } from '../../../src/render/html/fragment/render-fragment.js';
import { missing, textsOfTree } from '../../support/expect-whole.js';
import { SAMPLES, treeOf } from '../../support/samples.js';
import { cell, chart, head, paragraph, series, table } from '../../support/tree.js';
import { AMOUNT, sample, titled } from './sample.js';

const render = (blocks?: readonly Block[]) => renderFragment(sample(blocks));

function textsOf(html: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ fragment: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => texts.push(text));
  parser.write(html).close();
  return texts;
}

describe('the piece for a website', () => {
  it.each(SAMPLES)('has every text of %s, and nothing that websites take away', (file) => {
    const html = renderFragment(treeOf(file));
    expect(missing(textsOfTree(treeOf(file)), textsOf(html))).toBe('');
    expect(html).not.toMatch(/<style|<script|<svg|<link| class=| id=| href=| src=|url\(|var\(|calc\(/);
  });

  it('stands below the title of the page it goes into', () => {
    const html = render([titled('概况', 1), titled('职责', 2)]);
    expect(html).toMatch(/<h2 style="[^"]*">概况<\/h2>\n<h3 style="[^"]*">职责<\/h3>/);
    expect(html).not.toContain('<h1');
  });

  it('says the looks of a paragraph where it stands', () => {
    expect(render([paragraph(['总计', AMOUNT, '万元'])])).toContain(
      '<p style="margin: 0pt 0 0pt 0em; text-indent: 2em; text-align: justify; ' +
        "font-family: '仿宋_GB2312', 'FangSong', serif; font-size: 16pt; line-height: 1.8; font-weight: normal\">总计2283.6万元</p>",
    );
  });

  it('keeps the lines, sides and spans of tables, and their numbers whole', () => {
    const rows = [[cell('行政运行', { scope: 'row' }), cell('1,234.50', { align: 'right', bold: true })]];
    const html = render([table([2, 1], rows, [[head('支出', { colspan: 2 })]], { title: '支出表' })]);
    expect(html).toContain(
      '<table border="1" cellspacing="0" width="100%" style="width: 100%; border-collapse: collapse;',
    );
    expect(html).toContain(
      '<th scope="col" colspan="2" align="center" style="padding: 1pt 2pt; border: 0.5pt solid;',
    );
    expect(html).toMatch(/<th scope="row" align="left" style="[^"]*">行政运行<\/th>/);
    expect(html).toMatch(
      /<td align="right" style="[^"]*font-weight: bold; white-space: nowrap">1,234.50<\/td>/,
    );
  });

  it('tells the figures of a chart in a table', () => {
    const html = render([chart(['2023年', '2024年'], [series('收入', '1.5', '2')], { title: '收入变动' })]);
    expect(textsOf(html).join('').replaceAll('\n', '')).toContain('收入变动万元收入2023年1.52024年2');
  });

  it('is the same every time', () => {
    expect(render()).toBe(render());
  });
});
