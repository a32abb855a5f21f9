import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { readXlsx } from '../../src/foreign/sheet/read-xlsx.js';
import { type Imported, importSheets } from '../../src/import/import-sheets.js';
import { type ImportRecord, parseRecord, writeRecord } from '../../src/import/merge/import-record.js';
import { loadSourceTables } from '../../src/import/tables/load-source-tables.js';
import { SourceText } from '../../src/read/text/source-text.js';
import {
  generalBudgetSheet,
  incomeSheet,
  spendingSheet,
  type TestCell,
  type TestSheet,
  workbook,
} from './workbooks.js';

const SCHOOL = [incomeSheet(), spendingSheet(), generalBudgetSheet()];
const EMPTY = '# 学校\n年度: 2024\n名称: 禾岭县实验小学\n金额单位: 元 # 决算\n科目:\n经济分类: {}\n';

interface Given {
  readonly text?: string;
  readonly record?: ImportRecord;
  readonly accept?: readonly string[];
  readonly keep?: readonly string[];
}

function imported(
  sheets: readonly TestSheet[],
  { text = EMPTY, record = new Map(), accept = [], keep = [] }: Given = {},
): Imported {
  return importSheets(readXlsx('决算.xlsx', workbook(...sheets)), {
    source: new SourceText('2024.yaml', text),
    record,
    known: loadSourceTables([]),
    catalogue: readCatalogue(),
    wishes: { accept, keep },
  });
}

function told({ diagnostics }: Imported): string[] {
  return diagnostics.map(({ level, place, message, expected, actual }) =>
    [level, place, message, expected, actual].filter((one) => one !== undefined).join(' | '),
  );
}

const FILLED = `# 学校
年度: 2024
名称: 禾岭县实验小学
金额单位: 元 # 决算
科目:
  - 编码: 2050202 # 小学教育
    收入: {一般公共预算: 4000000, 事业收入: 123225.40, 教育收费: 123225.40}
    支出: {基本支出: {一般公共预算: 3500000, 其他资金: 123225.40}, 项目支出: {一般公共预算: 500000}}
  - 编码: 2210201 # 住房公积金
    收入: {一般公共预算: 500000}
    支出: {基本支出: {一般公共预算: 500000}}
经济分类: {}
`;

describe('the tables of a school', () => {
  const first = imported(SCHOOL);

  it('fill the 科目 with every amount, by whose money it is', () => {
    expect(told(first)).toEqual([]);
    expect(first.text).toBe(FILLED);
    expect([first.filled, first.same]).toEqual([8, 0]);
  });

  it('change nothing when they are imported again', () => {
    const record = parseRecord(writeRecord(first.record));
    const again = imported(SCHOOL, { text: first.text, record });
    expect([again.text, again.filled, again.same]).toEqual([first.text, 0, 8]);
    expect(writeRecord(again.record)).toBe(writeRecord(first.record));
  });

  it('tell of every value from which cell it came', () => {
    expect(first.record.get('科目.2210201.收入.一般公共预算')).toEqual({
      值: '500000',
      来源: '决算.xlsx Z07!E12',
      表: '一般公共预算财政拨款收入支出决算表',
    });
  });

  it('with one changed cell change one line', () => {
    const changed = imported([spendingMore(), generalBudgetSheet(), incomeSheet()], {
      text: first.text,
      record: first.record,
    });
    expect(told(changed)).toEqual([]);
    expect(changed.text).toBe(
      FILLED.replace('项目支出: {一般公共预算: 500000}', '项目支出: {一般公共预算: 500000, 其他资金: 1000}'),
    );
  });
});

/** 1000 元 more of 项目支出. */
function spendingMore(): TestSheet {
  const sheet = spendingSheet();
  const more = (cell: TestCell, column: number) =>
    (column === 4 || column === 6) && typeof cell === 'number' ? cell + 1000 : cell;
  return { ...sheet, rows: sheet.rows.map((row, at) => (at >= 5 && at <= 8 ? row.map(more) : row)) };
}

it('附03: counts, costs and what does not apply, from lines side by side', () => {
  const sheet: TestSheet = {
    name: 'F03',
    rows: [
      ['机构运行信息表'],
      ['编制单位：禾岭县实验小学', null, '2024年度', null, null, '金额单位：元'],
      ['项目', '行次', '全年预算数', '统计数', '项目', '行次', '统计数'],
      ['一、“三公”经费支出', 1, '—', '—', '二、机关运行经费', 24, '—'],
      ['  3．公务接待费', 2, 800, 650, '（一）行政单位', 25, 6580.81],
      ['    （1）国内接待费', 3, '—', 650, '（二）参照公务员法管理事业单位', 26, 0],
      ['  5．国内公务接待批次（个）', 4, '—', 3, '  8．其他用车', 27, 1],
      [null, null, null, null, '（二）单价100万元（含）以上设备（不含车辆）（台，套）', 28, 2],
    ],
  };
  const { text, diagnostics } = imported([sheet], { text: `${EMPTY}国有资产:\n` });
  expect(diagnostics).toEqual([]);
  expect(text.replace(EMPTY, '')).toBe(`国有资产:
  车辆: {其他用车: 1}
  单价100万元以上设备: 2
三公经费: {公务接待费: {国内: {决算: 650, 批次: 3}, 预算: 800}}
机关运行经费: {决算: 6580.81}
`);
});

describe('a value that both sides may change', () => {
  const first = imported(SCHOOL);
  const mine = first.text.replace(
    '2210201 # 住房公积金\n    收入: {一般公共预算: 500000}',
    '2210201 # 住房公积金\n    收入: {一般公共预算: 480000} # 已核',
  );
  const theirs = [incomeSheet(housing(510000)), spendingSheet(), incomeOf(510000)];

  it('stays hers where the source is as it was', () => {
    const kept = imported(SCHOOL, { text: mine, record: first.record });
    expect([kept.text, kept.kept, kept.conflicts.length]).toEqual([mine, 1, 0]);
  });

  it('is a conflict where both have changed, with both values and the way out', () => {
    const conflict = imported(theirs, { text: mine, record: first.record });
    const [one] = conflict.diagnostics.filter(({ rule }) => rule === '导入冲突');
    expect(one).toMatchObject({
      message: '“科目.2210201.收入.一般公共预算”在上次导入后，数据文件和来源都改了',
      expected: '510000（决算.xlsx Z07!E12）',
      actual: '480000；上次导入的是 500000（决算.xlsx Z07!E12）',
      span: { start: { line: 10 } },
      hint: expect.stringContaining('--accept 科目.2210201.收入.一般公共预算'),
    });
  });

  it('is decided by --accept or --keep', () => {
    const accepted = imported(theirs, { text: mine, record: first.record, accept: ['科目.2210201'] });
    expect(accepted.text).toBe(mine.replace('480000', '510000'));
    const kept = imported(theirs, { text: mine, record: first.record, keep: ['科目.2210201'] });
    expect(kept.text).toBe(mine);
    expect(imported(theirs, { text: mine, record: kept.record }).conflicts).toEqual([]);
  });

  it('is told, not deleted, when the source no longer has it', () => {
    const isHousing = (row: readonly TestCell[]) => row.some((cell) => /^221|住房/.test(String(cell)));
    const less = SCHOOL.map((sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => !isHousing(row)) }));
    const gone = imported(less, { text: first.text, record: first.record });
    expect(gone.text).toBe(first.text);
    expect(told(gone)).toContain(
      '提醒 | 决算.xlsx Z07!E12 | 来源已没有“科目.2210201.收入.一般公共预算”，数据文件里的没有动 | 500000',
    );
  });
});

function housing(amount: number) {
  return (rows: TestCell[][]) => {
    for (const row of rows.slice(10, 13)) [row[4], row[5]] = [amount, amount];
    for (const column of [4, 5]) rows[6]![column] = (rows[6]![column] as number) + amount - 500000;
  };
}

function incomeOf(amount: number): TestSheet {
  const sheet = generalBudgetSheet();
  const changed = (cell: TestCell, column: number, at: number) => {
    if (column !== 4 || typeof cell !== 'number') return cell;
    return at > 8 ? amount : at === 5 ? 4000000 + amount : cell;
  };
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) => row.map((cell, column) => changed(cell, column, at))),
  };
}

describe('what cannot be right is told with its cell, and stops the import', () => {
  const INCOME = '决算.xlsx Z03 收入决算表(财决03表)';
  const only = (sheet: TestSheet) => told(imported([sheet, spendingSheet(), generalBudgetSheet()]));
  const withCell = (row: number, column: number, cell: TestCell) =>
    incomeSheet((rows) => {
      rows[row]![column] = cell;
    });

  it.each([
    [
      'a formula without its result',
      withCell(9, 6, { xml: '<c><f>G7-1</f></c>' }),
      `错误 | ${INCOME}!G10 | 单元格是公式，文件里没有存它的结果`,
    ],
    [
      'more than 分',
      withCell(9, 6, 123225.405),
      `错误 | ${INCOME}!G10 | 小数位数太多，不能四舍五入后填入 | 最多 2 位小数（精确到分，单位元） | 123225.405`,
    ],
    ['a text for a number', withCell(9, 6, '约12万'), `错误 | ${INCOME}!G10 | 不是数：“约12万”`],
    [
      'a sum that is none',
      withCell(6, 6, 123225.5),
      `错误 | ${INCOME}!G7 | 合计的收入事业收入与各项之和不符 | 123225.40 元（各项相加） | 123225.5 元`,
    ],
    [
      'another year',
      withCell(2, 3, '2023年度'),
      `错误 | 决算.xlsx Z04!D2 | 来源中有不同的年度 | 2023（${INCOME}!D3） | 2024`,
    ],
    [
      'another bureau',
      withCell(2, 0, '编制单位：禾岭县第二中学'),
      `错误 | 决算.xlsx Z04!A2 | 来源中有不同的编制单位 | 禾岭县第二中学（${INCOME}!A3） | 禾岭县实验小学`,
    ],
    ['a hidden sheet', { ...incomeSheet(), hidden: true }, `错误 | ${INCOME} | 收入决算表在隐藏的工作表里`],
    ['no unit', withCell(2, 7, null), `错误 | ${INCOME}!E7 | 不知道金额单位`],
  ])('%s', (_, sheet, expected) => {
    expect(only(sheet)).toContain(expected);
  });

  it('rounded 万元 for a file in 元', () => {
    expect(only(withCell(2, 7, '金额单位：万元'))).toContainEqual(
      expect.stringContaining('收入决算表以万元计，数据文件以元计'),
    );
  });

  it('two cells that say different things of one place', () => {
    const other = { ...spendingMore(), name: '另一份' };
    expect(told(imported([...SCHOOL, other]))).toContain(
      '错误 | 决算.xlsx 另一份!G9 | “科目.2050202.支出.项目支出.全部资金”在两处来源里的数不同 | 500000 元（决算.xlsx Z04!G9） | 501000 元',
    );
  });

  it('tables of another bureau than the data file', () => {
    const text = EMPTY.replace('实验小学', '第三小学');
    expect(told(imported(SCHOOL, { text }))).toEqual([
      `错误 | ${INCOME}!A3 | 来源的名称与数据文件不同 | 禾岭县第三小学 | 禾岭县实验小学`,
    ]);
    expect(told(imported(SCHOOL, { text, accept: ['名称'] }))).toEqual([]);
  });

  it('only 支出决算表: nobody knows whose money it was', () => {
    expect(told(imported([spendingSheet()]))).toContain(
      '提醒 | 决算.xlsx Z04!F9 | 科目 2050202的基本支出没有导入：只有支出决算表，分不出资金性质',
    );
  });
});

describe('财决附01表', () => {
  const told = (last: number): TestSheet => ({
    name: 'F01',
    rows: [
      ['预算支出相关信息表'],
      ['编制单位：禾岭县人民法院', null, '2024年度', null, null, '财决附01表', null, '金额单位：元'],
      ['项目', '行次', '年初预算数', '全年预算数', '统计数', '项目', '行次', '统计数'],
      ['栏次', null, '1', '2', '3', '栏次', null, '4'],
      ['一、“三公”经费支出', '1', '—', '—', '—', '二、机关运行经费', '24', '—'],
      ['（一）支出合计', '2', 43000, 40000, 32000, '（一）行政单位', '25', 658081],
      ['2．公务用车购置及运行维护费', '4', 35000, 32000, 32000, '三、资产信息', '27', '—'],
      ['（2）公务用车运行维护费', '6', 35000, 32000, last, '（一）车辆数合计（辆）', '28', 2],
      ['3．公务接待费', '7', 8000, 8000, 0, '2．主要领导干部用车', '30', 2],
      ['（二）相关统计数', '11', '—', '—', '—', '四、政府采购支出信息', '38', '—'],
      ['4．公务用车保有量（辆）', '15', '—', '—', 2, '1．政府采购货物支出', '40', 45000],
    ],
  });
  const empty = '年度: 2024\n名称: 禾岭县人民法院\n金额单位: 元\n';

  it('gives 三公经费 with its 全年预算 and counts, and what stands beside it', () => {
    expect(
      imported([told(32000)], { text: empty }).text,
    ).toBe(`${empty}三公经费: {公务用车运行维护费: {决算: 32000, 保有量: 2, 预算: 32000}, 公务接待费: {预算: 8000}}
国有资产: {车辆: {主要负责人用车: 2}}
政府采购: {货物: {支出: 45000}}
机关运行经费: {决算: 658081}
`);
  });

  it('is held against 附03 where the workbook has both', () => {
    const other: TestSheet = { ...told(31000), name: 'F03' };
    const [first] = imported([told(32000), other], { text: empty }).diagnostics;
    expect(first).toMatchObject({ level: '错误', place: '决算.xlsx F03!E8', actual: '31000 元' });
  });
});

describe('contracts granted to 中小企业, which 附03 does not divide', () => {
  const bought = (goods: number, works: number): TestSheet => ({
    name: 'F03',
    rows: [
      ['机构运行信息表'],
      ['2024年度', null, '金额单位：元'],
      ['项目', '行次', '统计数'],
      ['1．政府采购货物支出', '40', goods],
      ['2．政府采购工程支出', '41', works],
      ['3．政府采购服务支出', '42', 0],
      ['（二）政府采购授予中小企业合同金额', '43', 30],
    ],
  });
  const asked = ['货物', '工程', '服务'].map((kind) => `  ${kind}:\n    支出:\n    授予中小企业:\n`).join('');
  const text = `年度: 2024\n金额单位: 元\n政府采购:\n${asked}`;

  it('are all of the only kind that was bought, where the file asks for kinds', () => {
    const filled = imported([bought(40, 0)], { text }).text;
    expect(filled).toContain('  货物:\n    支出: 40\n    授予中小企业: 30\n');
    expect(filled).toContain('  工程:\n    支出: 0\n    授予中小企业: 0\n');
    expect(imported([bought(40, 0)], { text: '年度: 2024\n金额单位: 元\n' }).text).toContain(
      '政府采购: {货物: {支出: 40}, 授予中小企业: 30}\n',
    );
  });

  it('are left open between two kinds', () => {
    const filled = imported([bought(40, 9)], { text }).text;
    expect(filled).toContain('  工程:\n    支出: 9\n    授予中小企业:\n');
    expect(filled).toContain('  服务:\n    支出: 0\n    授予中小企业: 0\n');
  });
});

it('tells once which sources do not say their year', () => {
  const sheet = generalBudgetSheet();
  const yearless = {
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (cell === '2024年度' ? null : cell))),
  };
  const first = imported([yearless]);
  expect(told(first)).toEqual(['提醒 | 决算.xlsx | 来源没有写明年度，当作 2024 年度的表：决算.xlsx']);
  expect(told(imported([yearless], first))).toEqual([]);
});

it('takes the name of a 科目 that the catalogue lacks from its table', () => {
  const sheet = incomeSheet((rows) => {
    rows.splice(7, 6, ['2059901', null, null, '校办企业支出', 4623225.4, 4500000, 123225.4, 123225.4]);
  });
  const { text } = imported([
    sheet,
    { ...generalBudgetSheet(), rows: generalBudgetSheet().rows.slice(0, 5) },
  ]);
  expect(text).toContain('  - 编码: 2059901 # 校办企业支出\n    名称: 校办企业支出\n');
});

it('refuses a table that is longer than any, and reads none of it', () => {
  const rows = Array.from({ length: 20_001 }, (_, row): TestCell[] => [String(2_000_000 + row), '名', 1, 1]);
  const sheet = { name: '长', rows: [['收入决算表', '金额单位：元', null, null], ...rows] };
  expect(() => imported([sheet])).toThrow('收入决算表有 20002 行，最多 20000 行，没有读');
});
