import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { readXlsx } from '../../src/foreign/sheet/read-xlsx.js';
import { importSheets } from '../../src/import/import-sheets.js';
import { loadSourceTables } from '../../src/import/tables/load-source-tables.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { type TestCell, type TestSheet, workbook } from './workbooks.js';

const HEAD = ['编制单位：云溪县青石镇人民政府', '2024年度', '金额单位：万元'];

function told(text: string, ...sheets: readonly TestSheet[]): string[] {
  const { diagnostics } = importSheets(readXlsx('镇.xlsx', workbook(...sheets)), {
    source: new SourceText('镇.yaml', text),
    record: new Map(),
    known: loadSourceTables([]),
    catalogue: readCatalogue(),
    wishes: { accept: [], keep: [] },
  });
  return diagnostics.map(({ level, place, message }) => [level, place, message].join(' | '));
}

function totals(amount: TestCell): TestSheet {
  const line = (name: string, other: string) => [name, amount, other, amount];
  return {
    name: 'Z01',
    rows: [
      ['收入支出决算总表'],
      HEAD,
      ['收入', null, '支出', null],
      ['项目', '金额', '项目', '金额'],
      line('本年收入合计', '本年支出合计'),
      line('总计', '总计'),
    ],
  };
}

describe('tables of a town that give nothing', () => {
  const TOWN = '年度: 2024\n名称: 云溪县青石镇人民政府\n金额单位: 万元\n';
  it.each([
    ['sums alone', 35.2, '读到的数都是合计，或要与别的表一起才能填，只用来核对'],
    ['zeros', 0, '各数都是零，零不填'],
    ['empty cells', null, '没有读到数：各格空着，或表头、项目的写法不认得'],
  ])('%s', (_, amount, why) => {
    expect(told(TOWN, totals(amount))).toEqual([
      `提醒 | 镇.xlsx Z01!A1 | 收入支出决算总表没有填入什么：${why}`,
    ]);
  });

  it('of last year, where 上年 is a file of its own', () => {
    expect(told(TOWN.replace('2024', '2025\n上年: 2024.yaml'), totals(35.2))).toEqual([
      '错误 | 镇.xlsx Z01!B2 | 来源是上一年度的表，“上年”另有数据文件，没有可填的：收入支出决算总表',
    ]);
  });

  it('of the year before last', () => {
    expect(told(TOWN.replace('2024', '2026'), totals(35.2))[0]).toBe(
      '错误 | 镇.xlsx Z01!B2 | 来源的年度与数据文件不同',
    );
  });
});

it('公务接待费 in one is taken for 国内, and that is said', () => {
  const sheet: TestSheet = {
    name: 'F03',
    rows: [['机构运行信息表'], HEAD, ['项目', '行次', '统计数'], ['3．公务接待费', 2, 1.35]],
  };
  expect(told('年度: 2024\n金额单位: 万元\n', sheet)).toEqual([
    '提醒 |  | 有 1 处来源没有写明，是推定的：公务接待费没有分国内和国（境）外，全部填作国内，1 处（镇.xlsx F03!C4）',
  ]);
});
