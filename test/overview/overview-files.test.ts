import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { overviewPage } from '../../src/overview/html-page.js';
import type { Overview } from '../../src/overview/overview.js';
import { sharedFindings } from '../../src/overview/shared-findings.js';
import { overviewWorkbook } from '../../src/overview/workbook.js';

const look = { places: 2, grouped: false, percent: false };
const overview: Overview = {
  title: '情况 <1>',
  summary: ['共 1 份。'],
  columns: [
    { name: '单位', align: 'left', rank: 0, isName: true },
    { name: '收支总计', align: 'right', rank: 1 },
    { name: 'PDF', align: 'left', rank: 2, isLink: true },
  ],
  rows: [
    {
      tone: '坏',
      cells: [
        { text: '=1+1 <b>局</b>' },
        { text: '12.35', number: { value: '12.345678', look } },
        { text: 'PDF', link: '甲 "局"/2024.pdf' },
      ],
      notes: [{ heading: '错误', lines: [{ text: '年份：“<script>”不对' }] }],
    },
  ],
  shared: [{ tone: '坏', rule: '年份', count: 2, example: '<i>', names: ['甲', '乙'] }],
};

it('makes a page that is well-formed, shows texts of strangers and runs none of them', () => {
  const page = overviewPage(overview);
  new SaxesParser().write(page.replace('<!DOCTYPE html>', '')).close();
  expect(page).not.toMatch(/<script|<b>局|<i>/);
  expect(page).toContain('<a href="%E7%94%B2%20%22%E5%B1%80%22/2024.pdf">PDF</a>');
  expect(page).toContain('data-name="收支总计">12.35<');
  expect(page).toContain('<summary>错误 1</summary>');
});

it('makes a workbook with exact numbers, links and no formula of strangers', () => {
  const parts = unzipSync(overviewWorkbook(overview, new Date(0)));
  const main = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  expect(main).toContain('<v>12.345678</v>');
  expect(main).toContain('HYPERLINK(&quot;甲 &quot;&quot;局&quot;&quot;/2024.pdf&quot;,&quot;PDF&quot;)');
  expect(main.match(/<f>/g)).toHaveLength(1);
  expect(main).toContain('<autoFilter ref="A1:C2"/>');
  expect(strFromU8(parts['xl/worksheets/sheet3.xml']!)).toContain('年份：“&lt;script&gt;”不对');
});

it('keeps each cell as short as Excel wants it, whatever thousands of files have alike', () => {
  const names = Array.from({ length: 7000 }, (_, at) => `云岭县第${at}中学`);
  const shared = [{ ...overview.shared[0]!, names, example: '长'.repeat(40_000) }];
  const parts = unzipSync(overviewWorkbook({ ...overview, shared }, new Date(0)));
  const sheet = strFromU8(parts['xl/worksheets/sheet2.xml']!);
  const texts = [...sheet.matchAll(/<t xml:space="preserve">([^<]*)</g)].map(([, text]) => text!);
  expect(Math.max(...texts.map((text) => text.length))).toBe(32_767);
  expect(texts.at(-1)).toMatch(/第99中学 等$/);
});

it('tells together what one rule says of several files, errors first, then what most have', () => {
  const of = (file: string, rule: string, tone: '坏' | '待') => ({
    file,
    name: file,
    rule,
    tone,
    message: `${file}…`,
  });
  const found = [
    of('法院', '日期', '待'),
    of('中学', '日期', '待'),
    of('中学', '日期', '待'),
    of('中学', '年份', '坏'),
    of('镇', '年份', '坏'),
    of('镇', '批复数', '坏'),
    of('镇', '沿用原因', '待'),
    of('法院', '沿用原因', '待'),
    of('中学', '沿用原因', '待'),
  ];
  expect(sharedFindings(found)).toEqual([
    { tone: '坏', rule: '年份', count: 2, example: '中学…', names: ['中学', '镇'] },
    { tone: '待', rule: '沿用原因', count: 3, example: '镇…', names: ['镇', '法院', '中学'] },
    { tone: '待', rule: '日期', count: 3, example: '法院…', names: ['法院', '中学'] },
  ]);
});
