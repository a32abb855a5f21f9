import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Amount, Block } from '../../../src/document/tree.js';
import { Decimal } from '../../../src/kernel/decimal.js';
import { ratio } from '../../../src/kernel/figure.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { amount, cell, head, paragraph, table } from '../../support/tree.js';
import { AMOUNT, sample, titled } from './sample.js';

const modified = new Date(Date.UTC(2025, 8, 1));
const render = (blocks?: readonly Block[]) => renderHtml(sample(blocks), { modified });

/** What is between `<body>` and `</body>`, read by an XML parser that stops at the first mistake. */
function bodyText(html: string): string {
  let shown = '';
  let inside = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'body') inside = true;
    if (name === 'br') shown += '\n';
  });
  parser.on('text', (part) => {
    if (inside && part.trim() !== '') shown += part;
  });
  parser.write(html).close();
  return shown;
}

describe('the page', () => {
  it('shows every text of the tree, in its order, and nothing else', () => {
    expect(bodyText(render())).toBe(
      [
        '第一部分 <概况>职责第二部分',
        '第一部分 <概况>职责深处第二部分不列',
        '收入总计2283.6万元，  见“概况”\nA&B',
        '收支"总"表',
        '项目决算数基本项目行政运行1.20一段二段',
        '甲乙丙',
        '图 1：收支变动两年的收入和支出',
        '1.5212.5万元0.00.51.01.52.02.52023年2024年收入支出'.repeat(2),
        '图 1：收支变动',
        '万元收入支出2023年1.512024年22.5',
        '横',
      ].join(''),
    );
  });

  it('is Chinese, has its title and date, and loads nothing from elsewhere', () => {
    const html = render();
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(html).toContain('<title>某局2024年度&lt;部门决算&gt; &amp; "附件"</title>');
    expect(html).toContain('content="2025-09-01T00:00:00.000Z"');
    expect(html).not.toMatch(/<script|<link|@import|url\(|src="/);
  });

  it('is the same every time', () => {
    expect(render()).toBe(render());
  });

  it('prints each section on paper of its own direction', () => {
    const html = render();
    expect(html).toContain('@page landscape { size: 841.9pt 595.3pt; margin: 104.9pt 73.7pt 99.2pt 79.4pt; ');
    expect(html).toContain('.landscape { page: landscape;');
    expect(html).toContain('<section class="landscape">');
  });

  it('prints a section with a page style on pages with its margins', () => {
    const document = sample();
    const page = { ...document.design.page, sectionStyles: { 窄边: { left: 36 } } };
    const sections = document.sections.map((one) => ({ ...one, style: '窄边' }));
    const html = renderHtml({ ...document, sections, design: { ...document.design, page } }, { modified });
    expect(html).toContain('<section class="landscape 页面-窄边">');
    expect(html).toContain('@page landscape-1 { size: 841.9pt 595.3pt; margin: 104.9pt 73.7pt 99.2pt 36pt; ');
    expect(html).toContain('.publication .landscape.页面-窄边 { page: landscape-1; max-width: 732.2pt }');
  });

  it('draws heavy titles with a bold 宋 of the reader where the official font is missing', () => {
    const document = sample();
    const 小标宋 = { official: '方正小标宋简体', latin: '方正小标宋简体', installed: [], standIn: '宋粗' };
    const typefaces = { ...document.design.typefaces, 仿宋: 小标宋 };
    const html = renderHtml({ ...document, design: { ...document.design, typefaces } }, { modified });
    expect(html).toMatch(/@font-face \{ font-family: "宋粗"; src: local\("STZhongsong"\)/);
    expect(html).toContain('"方正小标宋简体", "宋粗", serif');
  });

  it('prints a note on the page of the table above it', () => {
    const document = sample();
    const 表注 = { ...document.design.styles.正文!, keepWithTable: true };
    const design = { ...document.design, styles: { ...document.design.styles, 表注 } };
    expect(renderHtml({ ...document, design }, { modified })).toMatch(
      /\.publication \.表注 \{[^}]*break-before: avoid/,
    );
  });

  it('keeps the names of a pack inside the style sheet', () => {
    const html = render();
    expect(html).not.toContain('</style><b>');
    expect(html).toContain('.publication .\\31 _级_标题 {');
    expect(html).toContain('class="1_级_标题"');
  });
});

describe('目录', () => {
  it('links to the listed headings, nested as they are', () => {
    const html = render([
      { type: 'contents', depth: 2, styles: ['正文', '正文'] },
      titled('甲', 1, { id: 'a' }),
      titled('子', 2, { id: 'a-1' }),
      titled('乙', 1, { id: 'b' }),
    ]);
    const nav = html.slice(html.indexOf('<nav'), html.indexOf('</nav>')).replaceAll('\n', '');
    expect(nav).toBe(
      '<nav role="doc-toc" aria-label="目录"><ul>' +
        '<li><p class="正文"><a href="#a">甲</a></p><ul><li><p class="正文"><a href="#a-1">子</a></p></li></ul></li>' +
        '<li><p class="正文"><a href="#b">乙</a></p></li></ul>',
    );
  });

  it('leads to ids that exist', () => {
    const html = render();
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => decodeURIComponent(match[1]!));
    expect(targets).toEqual(['一', '一.一', '二', '一']);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
  });
});

describe('blocks', () => {
  it('keep the unrounded figure beside the printed one', () => {
    expect(render([paragraph([AMOUNT])])).toContain('<data value="22836012.34">2283.6</data>');
    const [one, three] = [new Decimal(1), new Decimal(3)].map((value) => ({ ...AMOUNT.figure!, value }));
    const third: Amount = { type: 'amount', value: '33.3%', figure: ratio('占比', one!, three!)! };
    expect(render([paragraph([third])])).toContain('<data value="0.333333333333333">33.3%</data>');
    expect(render([paragraph([amount('3.3%')])])).toContain('>3.3%</p>');
  });

  it('let the lines of a cell hang behind its first', () => {
    const document = sample([table([1], [['甲']])]);
    const { 表格 } = document.design.tables;
    const cells = { ...document.design.styles[表格!.style]!, leftIndent: 2, firstLineIndent: -2 };
    const styles = { ...document.design.styles, [表格!.style]: cells };
    const html = renderHtml({ ...document, design: { ...document.design, styles } }, { modified });
    expect(html).toContain(
      'table.表格 :is(td, th[scope=row]) { padding-left: calc(2pt + 2em); text-indent: -2em }',
    );
  });

  it('give tables heads, scopes and spans', () => {
    const html = render([
      table(
        [1, 2],
        [[cell('一', { header: true, rowspan: 2 }), cell('1', { align: 'right', bold: true })]],
        [[head('合计', { colspan: 2 })]],
        { title: '总表' },
      ),
    ]);
    expect(html).toContain(
      [
        '<table class="表格">',
        '<caption><span class="unseen">总表</span></caption>',
        '<colgroup><col style="width: 33.33%; min-width: calc(1.18em + 5.5pt)"/>' +
          '<col style="width: 66.67%; min-width: calc(0.82em + 5.5pt)"/></colgroup>',
        '<thead>',
        '<tr><th scope="col" colspan="2" class="center words">合计</th></tr>',
        '</thead>',
        '<tbody>',
        '<tr><th scope="row" rowspan="2" class="left">一</th><td class="right bold figure">1</td></tr>',
        '</tbody>',
        '</table>',
      ].join('\n'),
    );
  });

  it('scroll a table that a phone cannot show whole in a box of its own', () => {
    const [wide, narrow] = [12, 2].map((columns) =>
      render([
        table(
          Array(columns).fill(1),
          [Array(columns).fill('2,000.00')],
          [[head('金额', { colspan: columns })]],
        ),
      ]),
    );
    expect(wide).toContain('<div class="scroll" role="group" aria-label="表格" tabindex="0">\n<table');
    expect(narrow).not.toContain('class="scroll"');
  });

  it('tell no table where texts only stand side by side', () => {
    const html = render([table([1, 1], [['部门：某局', '金额单位：万元']], [], { title: '表号和单位' })]);
    expect(html).toContain('<table class="表格" role="presentation">');
    expect(html).not.toContain('表号和单位');
  });

  it('head nothing with an empty cell', () => {
    const html = render([table([1, 1], [['甲', '1']], [[head('项目'), head('')]])]);
    expect(html).toContain('<tr><th scope="col" class="center words">项目</th><td class="center"></td></tr>');
  });

  it('escape text and attributes', () => {
    const html = render([titled('<i>', 1, { id: 'a"b' }), paragraph('&lt;')]);
    expect(html).toContain('<h1 id="a&quot;b" class="1_级_标题">&lt;i&gt;</h1>');
    expect(html).toContain('>&amp;lt;</p>');
  });
});
