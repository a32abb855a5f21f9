import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { inspectPack } from '../../src/compose/inspect/inspect-pack.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { contentsHeadings } from '../../src/document/contents-headings.js';
import { headingsOf } from '../../src/document/headings-of.js';
import { type Contents, plainText } from '../../src/document/tree.js';
import { readReport } from '../../src/read/read-report.js';
import { gen } from '../support/command-line.js';
import { treeOutline } from '../support/tree-outline.js';

const DATA = join(import.meta.dirname, '../compose/sample.yaml');

/** A format that no code knows: other parts in another order, another 06, a table and a chart more. */
const FILES = {
  'pack.yaml': `
名称: 另一种格式
继承: base
部件:
  收支对比表: tables/10-compared.hbs
数字:
  表格: {小数: 1, 补零: 是, 千分位: 是, 零: "0.0"}
  正文: {小数: 1, 补零: 是, 千分位: 是}
  百分数: {小数: 3, 补零: 是}
用语: {增加: "多了{差额}万元（{幅度}）"}
页面: {页码: {格式: "第 {n} 页", 外侧: 否}}
样式: {目录3: {基于: 目录2, 左缩进: 4}}
图样式: {图: {编号: "图表{n} {标题}", 位置: 上}}
设置:
  第十表: 本年收支对比表
`,
  'publication.hbs': `
<title>{{名称}}{{年度}}</title>
<section numbering="none"><contents depth="3"/></section>
<section numbering="start"><h1>甲、{{名称}}说明</h1>{{> 情况说明}}</section>
<section><h1>乙、{{名称}}概况</h1>{{> 概况}}</section>
{{> 决算表 部分="丙、"}}
`,
  'parts/overview.hbs': '{{#each 概况.职责}}<p>{{@序号}}．{{this}}</p>{{/each}}',
  'parts/statements.hbs': `
<section><h1>{{部分}}表</h1>{{> 一般公共预算财政拨款基本支出决算明细表}}</section>
<section>{{> 收支对比表}}</section>
<section>{{> 收入支出决算总表}}</section>
`,
  'parts/explanation.hbs': `
<h3>1. 收入</h3>
<p>收入总计{{万元 收入.总计}}，{{增减 收入.总计 上年.收入.总计}}，财政拨款占{{占比 收入.财政拨款 收入.合计}}。</p>
<chart kind="bar" title="两年收支" unit="万元">
  <series name="{{上年度}}"><point name="收">{{数值 上年.收入.总计}}</point><point name="支">{{数值 上年.支出.总计}}</point></series>
  <series name="{{年度}}"><point name="收">{{数值 收入.总计}}</point><point name="支">{{数值 支出.总计}}</point></series>
</chart>
`,
  'tables/06-basic-expenditure.hbs': `
<h2 class="表题">基本支出</h2>
<table title="基本支出">
  <col/><col class="居右"/>
  <thead><tr><th>科目</th><th>数</th></tr></thead>
  <tbody>
    {{#each 基本支出.人员经费明细}}<tr><td>{{编码}}{{名称}}</td><td>{{数 金额}}</td></tr>{{/each}}
    {{#each 基本支出.公用经费明细}}<tr><td>{{编码}}{{名称}}</td><td>{{数 金额}}</td></tr>{{/each}}
    <tr><td>合计</td><td>{{数 基本支出.合计}}</td></tr>
  </tbody>
</table>
`,
  'tables/10-compared.hbs': `
<h2 class="表题">{{设置.第十表}}</h2>
<table title="{{设置.第十表}}">
  <col/><col class="居右"/><col class="居右"/>
  <tbody><tr><td>合计</td><td>{{数 收入.合计}}</td><td>{{数 支出.经营支出}}</td></tr></tbody>
</table>
`,
};

let pack: string;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'format-'));
  pack = join(folder, 'other');
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(pack, name)), { recursive: true });
    writeFileSync(join(pack, name), text);
  }
});

describe('A pack outside the program that extends one inside it', () => {
  it('has no mistakes', () => {
    expect(inspectPack(pack)).toEqual([]);
  });

  it('has its own order, tables, chart, numbers and words', () => {
    const read = readReport(DATA);
    const tree = composeDocument(read, deriveAccounts(read, readCatalogue()).accounts, loadPack(pack));
    const outline = treeOutline(tree);
    const headings = [...outline.matchAll(/^#+ (.*)$/gm)].map(([, text]) => text);
    expect(headings.slice(0, 7)).toEqual([
      '甲、示例局说明',
      '1. 收入',
      '乙、示例局概况',
      '丙、表',
      '基本支出',
      '本年收支对比表',
      '一、收入支出决算总表',
    ]);
    expect(outline).toContain('收入总计897.5万元，多了77.5万元（9.451%），财政拨款占100.000%。');
    expect(outline).toContain('(bar 1 两年收支: 2023 820.0 820.0; 2024 897.5 897.5)');
    expect(outline).toMatch(/30101基本工资 .*700\.0/);
    expect(outline).toMatch(/合计 .*897\.5 .*0\.0/);
  });

  it('has its own contents, page numbers and captions', () => {
    const read = readReport(DATA);
    const tree = composeDocument(read, deriveAccounts(read, readCatalogue()).accounts, loadPack(pack));
    const blocks = tree.sections.flatMap(({ children }) => children);
    const contents = blocks.find((block): block is Contents => block.type === 'contents')!;
    expect(contentsHeadings(contents, headingsOf(tree)).map(({ children }) => plainText(children))).toContain(
      '1. 收入',
    );
    expect(tree.design.page.number).toMatchObject({ format: '第 {n} 页', outer: false });
    expect(tree.design.charts.图).toMatchObject({ caption: '图表{n} {标题}', captionPlace: 'above' });
  });

  it('is published in every format by its path', async () => {
    const out = join(dirname(pack), 'out');
    const { code, stderr } = await gen(
      `${DATA} --template ${pack} --format pdf,docx,html --out ${out} --no-system-fonts --quiet`,
    );
    expect(stderr).not.toContain('错误 ');
    expect(code).toBe(0);
    expect(readFileSync(join(out, 'sample.html'), 'utf8')).toContain('本年收支对比表');
  });
});
