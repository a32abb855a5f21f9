import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelOf, readCatalogue } from '../../src/catalogue/read-catalogue.js';

const catalogue = readCatalogue();

describe('readCatalogue', () => {
  it('knows a 科目 of every level with its parent', () => {
    expect(catalogue.functional('210')).toEqual({
      code: '210',
      name: '卫生健康支出',
      level: '类',
      attested: true,
      validity: {},
    });
    expect(catalogue.functional('21015')).toEqual({
      code: '21015',
      name: '医疗保障管理事务',
      level: '款',
      parent: '210',
      attested: true,
      validity: {},
    });
    expect(catalogue.functional('2101506')).toEqual({
      code: '2101506',
      name: '医疗保障经办事务',
      level: '项',
      parent: '21015',
      attested: true,
      validity: {},
    });
    expect(catalogue.economic('30212')).toEqual({
      code: '30212',
      name: '因公出国（境）费用',
      level: '款',
      parent: '302',
      attested: true,
      validity: {},
    });
  });

  it('keeps the two classifications apart and does not guess unknown codes', () => {
    expect(catalogue.functional('30101')).toBeUndefined();
    expect(catalogue.economic('2101506')).toBeUndefined();
    expect(catalogue.functional('2101507')).toBeUndefined();
    expect(catalogue.functional('constructor')).toBeUndefined();
  });

  it('is read once and cannot be changed', () => {
    expect(readCatalogue()).toBe(catalogue);
    expect(Object.isFrozen(catalogue)).toBe(true);
    expect(Object.isFrozen(catalogue.functional('201'))).toBe(true);
    expect(Object.isFrozen(catalogue.economicSubjects)).toBe(true);
  });
});

describe.each([
  ['支出功能分类', 'functional', catalogue.functionalSubjects, catalogue.functional, '2', 7],
  ['部门预算支出经济分类', 'economic', catalogue.economicSubjects, catalogue.economic, '3', 5],
] as const)('%s', (_, file, subjects, find, digit, longest) => {
  it('has no 科目 without its parents', () => {
    const known = (code: string) => find(code) ?? catalogue.doubtful(code);
    const orphans = subjects.filter((s) => s.parent !== undefined && known(s.parent) === undefined);
    expect(orphans).toEqual([]);
  });

  it('has well-formed codes in ascending order, each once in the file', () => {
    const codes = subjects.map((s) => s.code);
    const text = readFileSync(`catalogue/${file}.json`, 'utf8').split('"存疑"')[0]!;
    const written = [...text.matchAll(/"(\d+)": "/g)].map(([, code]) => code!);
    expect(written.toSorted()).toEqual(codes);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.filter((code) => !code.startsWith(digit) || code.length > longest)).toEqual([]);
  });

  it('gives every 科目 a name, with full-width brackets and no blanks', () => {
    expect(subjects.filter((s) => s.name === '' || /[\s()]/.test(s.name))).toEqual([]);
  });
});

it('keeps what is certain, what only fills a name, and what is in doubt apart', () => {
  expect(catalogue.functional('2080505')).toMatchObject({ attested: true });
  expect(catalogue.functional('2140104')).toMatchObject({ attested: false });
  expect(catalogue.functional('2140122')).toBeUndefined();
  expect(catalogue.doubtful('2140122')).toEqual(['水运建设', '港口设施']);
});

it('knows of some 科目 since when and until when they are used', () => {
  expect(catalogue.functional('20139')?.validity).toEqual({ 自: 2024 });
  expect(catalogue.functional('2010308')?.validity).toEqual({ 至: 2023, 改列: '20140' });
});

it('lists the 26 类 of the 决算总表', () => {
  const classes = catalogue.functionalSubjects.filter((s) => s.level === '类');
  expect(classes).toHaveLength(26);
  expect(classes[0]?.name).toBe('一般公共服务支出');
  expect(classes[25]?.name).toBe('抗疫特别国债安排的支出');
});

it('lists the 类 and 款 of table 06 in printed order', () => {
  const codes = catalogue.economicSubjects.filter((s) => s.parent === '303').map((s) => s.code);
  expect(codes).toEqual(
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '99'].map((n) => `303${n}`),
  );
});

describe('levelOf', () => {
  it.each([
    ['201', '类'],
    ['20101', '款'],
    ['2010101', '项'],
    ['2010', undefined],
    ['合计', undefined],
  ])('%s is %s', (code, level) => expect(levelOf(code)).toBe(level));
});
