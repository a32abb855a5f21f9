import { describe, expect, it } from 'vitest';
import { checkTree } from '../../src/document/check-tree.js';
import { parseDocument } from '../../src/document/parse-document.js';
import { markTags } from '../../src/document/position-marks.js';
import type { Block, Cell, Table } from '../../src/document/tree.js';
import { Decimal } from '../../src/kernel/decimal.js';
import { Failure } from '../../src/kernel/diagnostic.js';
import { entered } from '../../src/kernel/figure.js';
import { design } from '../support/design.js';

const nowhere = { file: 'data.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const figure = entered('金额', new Decimal(22836000), new Decimal(0), nowhere);

function parse(text: string) {
  const markup = { text: markTags(text, 0, { line: 1, column: 1 }), files: ['a.hbs'], figures: [figure] };
  return parseDocument(markup, design(), 'zh-CN');
}

function blocks(inSection: string): readonly Block[] {
  const tree = parse(`<title>题</title><section>${inSection}</section>`);
  expect(checkTree(tree)).toEqual([]);
  return tree.sections[0]!.children;
}

/** The complaints as `line:column message`. */
function complaints(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.fault).toBe('模板');
    return error.diagnostics.map(
      ({ span, message }) => `${span!.file}:${span!.start.line}:${span!.start.column} ${message}`,
    );
  }
  throw new Error('no complaint');
}

const inSection = (text: string) => `<title>题</title>\n<section>\n${text}\n</section>`;

describe('parseDocument', () => {
  it('makes sections, headings with ids, and paragraphs', () => {
    const tree = parse(`<title> 决算 </title><author>某局</author>
      <section orientation="landscape" numbering="start"><h1 id="one">一</h1><h2 listed="no">二</h2><p>三</p></section>`);
    expect(tree).toMatchObject({ title: '决算', author: '某局', language: 'zh-CN' });
    expect(tree.sections[0]).toEqual({
      type: 'section',
      orientation: 'landscape',
      numbering: 'start',
      children: [
        {
          type: 'heading',
          level: 1,
          id: 'one',
          style: '一级标题',
          listed: true,
          children: [{ type: 'text', value: '一' }],
        },
        {
          type: 'heading',
          level: 2,
          id: 'section-2',
          style: '二级标题',
          listed: false,
          children: [{ type: 'text', value: '二' }],
        },
        { type: 'paragraph', style: '正文', children: [{ type: 'text', value: '三' }] },
      ],
    });
  });

  it('keeps the figure behind a printed number', () => {
    expect(blocks('<p>收入<data value="0">2283.6</data>万元</p>')).toMatchObject([
      { children: [{ value: '收入' }, { type: 'amount', value: '2283.6', figure }, { value: '万元' }] },
    ]);
  });

  it('lays a table out by its columns', () => {
    const [table] = blocks(`<table title="表"><col weight="3"/><col class="居右"/>
      <thead><tr><th colspan="2">头</th></tr></thead>
      <tbody><tr><td scope="row" rowspan="2" class="居中 加粗">甲</td><td>1</td></tr><tr><td><p>2</p><p>3</p></td></tr></tbody></table>`);
    const cell = { colspan: 1, rowspan: 1, header: false, align: 'right', bold: false };
    const text = (value: string) => [{ type: 'text', value }];
    expect(table).toEqual({
      type: 'table',
      style: '表格',
      title: '表',
      columns: [{ weight: 3 }, { weight: 1 }],
      head: [{ cells: [{ ...cell, header: true, align: 'center', colspan: 2, children: [text('头')] }] }],
      body: [
        {
          cells: [
            { ...cell, scope: 'row', rowspan: 2, align: 'center', bold: true, children: [text('甲')] },
            { ...cell, children: [text('1')] },
          ],
        },
        { cells: [{ ...cell, children: [text('2'), text('3')] }] },
      ],
    });
  });

  it('keeps the figure that an empty cell stands for; elsewhere what prints nothing is nothing', () => {
    const [table, paragraph] = blocks(
      '<table title="表"><col/><tbody><tr><td> <data value="0"></data></td></tr><tr><td></td></tr></tbody></table>' +
        '<p>甲<data value="0"></data>乙</p>',
    );
    const [[zero], [empty]] = (table as Table).body.map(({ cells }) => cells) as [Cell[], Cell[]];
    expect(zero).toMatchObject({ children: [], blank: figure });
    expect(empty).not.toHaveProperty('blank');
    expect(paragraph).toMatchObject({ children: [{ type: 'text', value: '甲乙' }] });
  });

  it('makes lists, contents, links, charts', () => {
    expect(
      blocks('<ul><li>甲</li><li><p>乙</p><ol><li>丙</li></ol></li></ul><contents depth="1"/>'),
    ).toMatchObject([
      {
        type: 'list',
        ordered: false,
        items: [[{ type: 'paragraph' }], [{ type: 'paragraph' }, { type: 'list', ordered: true }]],
      },
      { type: 'contents', depth: 1, styles: ['目录1'] },
    ]);
    expect(blocks('<h1 id="x">一</h1><p><a href="#x">见一</a></p>')[1]).toMatchObject({
      children: [{ type: 'link', target: 'x' }],
    });
  });

  it('takes the number of a chart from its label, and counts charts', () => {
    const chart = (title: string, label: string) =>
      `<chart kind="pie" title="${title}" unit="万元"><series name="金额"><point name="甲">${label}</point></series></chart>`;
    const labels = ['1,234.50万元，占100%', '约<data value="0">-3</data>万元，2个百分点'];
    expect(blocks(labels.map((label) => chart('构成', label)).join('\n'))).toMatchObject([
      { number: 1, alt: '构成：甲 1,234.50万元，占100%', series: [{ points: [{ value: '1234.5' }] }] },
      { number: 2, alt: '构成：甲 约-3万元，2个百分点', series: [{ points: [{ value: '-3' }] }] },
    ]);
  });

  it.each([
    ['unclosed', '<p>甲\n<p>乙</p>', 'a.hbs:3:1 <p> 没有关闭'],
    ['stray end', '甲</b>', 'a.hbs:3:2 多余的结束标记 </b>'],
    ['duplicate attribute', '<p class="正文" class="正文">甲</p>', 'a.hbs:3:1 属性 class 重复'],
    ['entity', '<p>&nbsp;</p>', 'a.hbs:3:1 未知的实体'],
    ['unknown element', '<p>甲</p>\n  <div>乙</div>', 'a.hbs:4:3 没有 <div> 这种元素'],
    ['inherited name', '<constructor/>', 'a.hbs:3:1 没有 <constructor> 这种元素'],
    ['unknown attribute', '<p style="x">甲</p>', 'a.hbs:3:1 <p> 没有属性 style'],
    ['unknown style', '<p class="花体">甲</p>', 'a.hbs:3:1 <p> 的 class 写法有误'],
    ['wrong place', '<p><p>甲</p></p>', 'a.hbs:3:4 <p> 不能放在 <p> 里'],
    [
      'text in a table',
      '<table title="t"><col/><tbody><tr>甲</tr></tbody></table>',
      'a.hbs:3:31 <tr> 不能直接放文字“甲”',
    ],
    ['contents of nothing', '<contents of="y"/>', 'a.hbs:3:1 没有 id 为“y”的标题'],
    ['dangling link', '<p><a href="#y">甲</a></p>', 'a.hbs:3:4 没有 id 为“y”的标题'],
    [
      'row too short',
      '<table title="t"><col/><col/><tbody>\n<tr><td>1</td></tr></tbody></table>',
      'a.hbs:4:1 共 2 列，本行只填了 1 列',
    ],
    [
      'row too long',
      '<table title="t"><col/><tbody>\n<tr><td colspan="2">1</td></tr></tbody></table>',
      'a.hbs:4:1 第 1 列起只余 1 列，放不下跨 2 列的单元格',
    ],
    [
      'chart',
      '<chart kind="bar" title="t" alt="a" unit="u"><series name="s"><point name="n">多</point></series></chart>',
      'a.hbs:3:63 图中的数要是数字',
    ],
  ])('complains: %s', (_, text, complaint) => {
    expect(complaints(inSection(text))[0]).toBe(complaint);
  });

  it('tells all mistakes in one run, each place once', () => {
    expect(complaints(inSection('<div/>\n<p x="1" y="2">甲</p>'))).toEqual([
      'a.hbs:3:1 没有 <div> 这种元素',
      'a.hbs:4:1 <p> 没有属性 x',
      'a.hbs:4:1 <p> 没有属性 y',
    ]);
  });
});
