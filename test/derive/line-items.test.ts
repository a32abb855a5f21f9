import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { type DataShape, shapeOf } from '../../src/compose/data-shape.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { type Accounts, accountsSchema } from '../../src/derive/accounts.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { PublicationDocument } from '../../src/document/tree.js';
import { readReport } from '../../src/read/read-report.js';
import { type JsonSchema, reportJsonSchema } from '../../src/read/report-json-schema.js';
import {
  BUDGETS,
  FUND_ITEMS,
  FUNDS,
  LINE_ITEMS,
  type LineItems,
  lineNames,
  NATURES,
  OTHER_INCOME,
  OTHER_SPENDING,
  partsOf,
  printedName,
  SUBJECT_INCOME,
} from '../../src/read/schema/line-items.js';
import { complaints, dataFile } from '../read/data-file.js';
import { cellTexts, tablesOf } from '../support/published.js';
import { SAMPLES, sampleOf, treeOf } from '../support/samples.js';

const ROOT = join(import.meta.dirname, '../..');
const GROUPS = Object.entries(LINE_ITEMS) as [keyof typeof LINE_ITEMS, LineItems][];
const SUBJECT_SPENDING = [...lineNames(NATURES), ...lineNames(OTHER_SPENDING)];

/** The keys of every mapping, by the keys down to it; list items are not told from the list. */
type Keys = ReadonlyMap<string, readonly string[]>;

function keysOfData(): Keys {
  const found = new Map<string, readonly string[]>();
  const visit = (field: JsonSchema, path: string): void => {
    if (field.properties) found.set(path, Object.keys(field.properties));
    for (const [key, inner] of Object.entries(field.properties ?? {}))
      visit(inner as JsonSchema, path === '' ? key : `${path}.${key}`);
    for (const inner of [...(field.anyOf ?? []), ...(field.items ? [field.items] : [])])
      visit(inner as JsonSchema, path);
  };
  visit(reportJsonSchema(), '');
  return found;
}

function keysOfAccounts(): Keys {
  const found = new Map<string, readonly string[]>();
  const visit = (shape: DataShape, path: string): void => {
    if (shape.type === 'list') visit(shape.item, path);
    if (shape.type !== 'object') return;
    found.set(path, Object.keys(shape.fields));
    for (const [key, inner] of Object.entries(shape.fields))
      visit(inner, path === '' ? key : `${path}.${key}`);
  };
  visit(shapeOf(accountsSchema), '');
  return found;
}

const data = keysOfData();
const accounts = keysOfAccounts();

describe('from the table of lines to the data file and the accounts', () => {
  it('gives a 科目 its income by source, its spending by nature, and these by fund', () => {
    expect(data.get('科目.收入')).toEqual(lineNames(SUBJECT_INCOME));
    expect(data.get('科目.支出')).toEqual(SUBJECT_SPENDING);
    expect(data.get('科目.年初结转和结余')).toEqual(lineNames(NATURES));
    for (const nature of lineNames(NATURES)) {
      expect(data.get(`科目.支出.${nature}`)).toEqual(FUNDS);
      expect(data.get(`科目.年初结转和结余.${nature}`)).toEqual(FUNDS);
    }
    expect(data.get('结转结余.年初结转和结余')).toEqual(FUNDS);
  });

  it.each(GROUPS)('compares every line of %s with last year and the 年初预算', (group, items) => {
    const more = group === '一般公共预算' ? ['类级'] : [];
    for (const comparison of ['上年', '增减原因', '年初预算', '预算差异原因']) {
      expect(data.get(`${comparison}.${group}`)).toEqual([...lineNames(items), ...more]);
      expect(accounts.get(`${comparison}.${group}`)).toEqual([...lineNames(items), ...more]);
    }
  });

  it('has every line of table 01 in the accounts, and in the pages about both', () => {
    const pages = ['data', 'templates-values'].map((page) =>
      readFileSync(join(ROOT, `docs/${page}.md`), 'utf8'),
    );
    for (const [group, items] of GROUPS.slice(0, 2)) {
      expect(accounts.get(group)).toEqual(expect.arrayContaining([...lineNames(items)]));
      for (const name of lineNames(items)) for (const page of pages) expect(page).toContain(`\`${name}\``);
    }
  });
});

describe('from the data file and the accounts to the table of lines', () => {
  const NAMES = new Set([...GROUPS.flatMap(([, items]) => lineNames(items)), ...FUNDS]);
  /** Groups of amounts, by the last key down to them. */
  const AMOUNTS =
    /(?:^|\.)(?:收入|支出|财政拨款|年初结转和结余|年末结转和结余|本年收入|本年支出|结转结余|基本支出|项目支出)$/;
  const NO_LINES = new Set([
    '科目',
    '功能分类',
    '类级',
    '编码',
    '名称',
    '级次',
    '金额',
    '全部资金',
    '分预算年末结转和结余',
  ]);
  const ELSEWHERE = /^(?:绩效|政府采购)\.|^(?:基本支出|项目支出)$/;

  it.each([
    ['data file', data],
    ['accounts', accounts],
  ])('no amount of the %s goes by another name', (_, keys) => {
    const groups = [...keys].filter(([path]) => AMOUNTS.test(path) && !ELSEWHERE.test(path));
    const others = groups.flatMap(([path, names]) =>
      names.filter((name) => !NAMES.has(name) && !NO_LINES.has(name)).map((name) => `${path}.${name}`),
    );
    expect(groups.length).toBeGreaterThan(10);
    expect(others).toEqual([]);
  });

  it('no name stands in the code but in the table, save where a rule is about a line, and in the room that knows print only', () => {
    const RULES_ABOUT = ['事业收入', '教育收费'];
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('audit'),
    );
    const textOf = (file: string) =>
      readFileSync(join(ROOT, 'src', file), 'utf8').replace(/ example: {.*}/g, '');
    const code = files.map((file) => [file, textOf(file)] as const);
    for (const name of [...lineNames(OTHER_INCOME), ...lineNames(OTHER_SPENDING)]) {
      if (RULES_ABOUT.includes(name)) continue;
      const saying = code.filter(([, text]) => text.includes(name)).map(([file]) => file);
      expect([name, saying]).toEqual([name, ['read/schema/line-items.ts']]);
    }
  });
});

describe('another name of a line', () => {
  const told = (line: string) => complaints(dataFile({ 科目: '', 上年: '', 其他: line }));
  /** As people shorten them, and as data files once had them. */
  const short = (name: string) => name.replace(/(?:收入|支出)$/, '');

  it.each([
    ...lineNames(OTHER_INCOME).map((name) => ['收入', name]),
    ...SUBJECT_SPENDING.map((name) => ['支出', name]),
  ])('in %s of a 科目 is told to be %s', (group, name) => {
    if (short(name) === name) return;
    expect(told(`科目: [{编码: "2101501", ${group}: {${short(name)}: 1}}]`)).toContain(
      `“${group}”里没有“${short(name)}”这个字段\n`,
    );
    expect(told(`科目: [{编码: "2101501", ${group}: {${short(name)}: 1}}]`)).toContain(`这里写作“${name}”。`);
  });

  it.each(BUDGETS.map((budget) => [printedName(FUND_ITEMS, budget), budget]))(
    '%s is %s',
    (printed, budget) => {
      expect(told(`科目: [{编码: "2101501", 收入: {${printed}: 1}}]`)).toContain(`这里写作“${budget}”。`);
      expect(told(`科目: [{编码: "2101501", 支出: {项目支出: {${printed}: 1}}}]`)).toContain(
        `这里写作“${budget}”。`,
      );
    },
  );

  it.each(
    GROUPS.flatMap(([group, items]) =>
      lineNames(items)
        .filter((name) => printedName(items, name) !== name)
        .map((name) => [group, printedName(items, name), name] as const),
    ),
  )('上年.%s.%s is %s', (group, printed, name) => {
    expect(told(`上年: {${group}: {${printed}: 1}}`)).toContain(`这里写作“${name}”。`);
  });

  it.each([
    ['上年: {事业收入: 1}', '“事业收入”应写在“上年”的“收入”里。'],
    ['上年: {基本支出: 1}', '“基本支出”应写在“上年”的“支出”里，或“上年”的“一般公共预算”里。'],
    ['上年: {支出: {项目: {一般公共预算: 1}}}', '这里写作“项目支出”。'],
    ['上年: {财政拨款: {收入: {一般公共预算: 1}}}', '“收入”应写在“上年”里。'],
    [
      '科目: [{编码: "2101501", 支出: {一般公共预算: 1}}]',
      '“一般公共预算”应写在“科目”每项的“支出”的“基本支出”里，或“科目”每项的“支出”的“项目支出”里。',
    ],
    ['科目: [{编码: "2101501", 年初结转: {}}]', '这里写作“年初结转和结余”。'],
    ['结转结余: {年初: {一般公共预算: 1}}', '这里写作“年初结转和结余”。'],
    ['科目: [{编码: "2101501", 支出: {结余分配: 1}}]', '“结余分配”应写在“结转结余”里，或“上年”的“支出”里。'],
    [
      '科目: [{编码: "2101501", 支出: {合计: {一般公共预算: 1}}}]',
      '“合计”由程序推算，这里不写；批复的数有尾差时，写在“批复数”的“科目”每项的“支出”里。',
    ],
    [
      '科目: [{编码: "2101501", 收入: {其他资金: 1}}]',
      `财政拨款以外的收入按来源写：${partsOf(OTHER_INCOME, '合计').join('、')}。`,
    ],
  ])('%s: %s', (line, hint) => {
    expect(told(line)).toContain(`   提示  ${hint}\n`);
  });
});

/** What some provinces call 使用非财政拨款结余. */
const OTHER_NAMES = ['使用非财政拨款结余', '使用非财政拨款结余和专用结余'];

describe('table 01 of the packs', () => {
  const trial = readReport(join(ROOT, 'trial/growing.yaml'));
  const { accounts: own } = deriveAccounts(trial, readCatalogue());
  const publications: readonly (readonly [string, Accounts, PublicationDocument])[] = [
    ['base', own, composeDocument(trial, own, loadPack('base'))],
    ...SAMPLES.map((file) => [file, sampleOf(file).accounts, treeOf(file)] as const),
  ];

  it.each(publications)('of %s prints every line of income in its row, by its name', (_, { 收入 }, tree) => {
    const { body } = tablesOf(tree).find(({ title }) => title === '收入支出决算总表')!;
    const lines = body.map(cellTexts);
    for (const [name, item] of Object.entries(LINE_ITEMS.收入 as LineItems)) {
      if (item.row === undefined) continue;
      const [label = '', , amount = ''] = lines.find(([, row]) => row === String(item.row))!;
      expect([printedName(LINE_ITEMS.收入, name as '合计'), ...OTHER_NAMES]).toContain(
        label.replace(/^[一二三四五六七八]、/, ''),
      );
      expect(Number(amount.replaceAll(',', ''))).toBe(
        Number(收入[name as '合计'].value.div(10000).toFixed(2)),
      );
    }
  });
});
