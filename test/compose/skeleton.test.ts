import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { checkReport } from '../../src/check/check-report.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { type DataShape, shapeOf } from '../../src/compose/data-shape.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { writeSkeleton } from '../../src/compose/skeleton/write-skeleton.js';
import { accountsSchema } from '../../src/derive/accounts.js';
import { dataFieldsOf } from '../../src/derive/data-fields.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { type Diagnostic, Failure } from '../../src/kernel/diagnostic.js';
import { nearestField } from '../../src/read/issues/field-guide.js';
import { readReport } from '../../src/read/read-report.js';
import { reportJsonSchema } from '../../src/read/report-json-schema.js';
import { BUDGETS, OTHER_INCOME, partsOf } from '../../src/read/schema/line-items.js';

const packs = readdirSync(join(import.meta.dirname, '../../templates'));
const skeletonOf = (template: string) =>
  writeSkeleton({ template, year: 2024, schemaPath: 'report.schema.json' });

const catalogue = readCatalogue();

/** What `gen-report check` says of a text. */
function check(text: string, template: string): readonly Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'init-'));
  const file = join(folder, '2024.yaml');
  writeFileSync(file, text);
  mkdirSync(join(folder, '2024'));
  writeFileSync(join(folder, '2024/评价报告.md'), '# 评价结论\n\n完成较好。\n');
  try {
    const read = readReport(file);
    const derived = deriveAccounts(read, catalogue);
    const found = checkReport(read, derived, catalogue).filter(({ level }) => level === '错误');
    if (found.length > 0) return found;
    composeDocument(read, derived.accounts, loadPack(template));
    return [];
  } catch (error) {
    if (error instanceof Failure) return error.diagnostics;
    throw error;
  }
}

describe.each(packs)('A data file for the pack %s', (template) => {
  const text = skeletonOf(template);
  const lines = text.split('\n');

  it('says at every place that is to be filled in, and nowhere else, that it is empty', () => {
    const messages = check(text, template);
    expect(messages.length).toBeGreaterThan(5);
    for (const { message, span } of messages) {
      expect(message).toMatch(/^“.*没有填写$/);
      const line = lines[span!.start.line - 1]!;
      const [, name = ''] = /^“([^”]+)”没有填写/.exec(message) ?? [];
      expect(line).toMatch(name === '' ? /^\s*-$/ : new RegExp(`^\\s*(- )?${name}: #`));
    }
    expect(messages.length).toBe(lines.filter((line) => isToFillIn(line, lines)).length);
  });

  it('becomes one that passes, doing only what the messages say', () => {
    let current = text;
    for (let round = 0; round < 10; round += 1) {
      const messages = check(current, template);
      if (messages.length === 0) break;
      current = follow(messages, current);
    }
    expect(check(current, template)).toEqual([]);
  });
});

/** A field without value, and without a field in it that has to be filled in first. */
function isToFillIn(line: string, lines: readonly string[]): boolean {
  if (!/^\s*(-$|(- )?[^\s#][^#]*: #)/.test(line) || /^\S+: \S+ #/.test(line)) return false;
  const depth = (one: string) => /^[\s-]*/.exec(one)![0].length;
  const next = lines.slice(lines.indexOf(line) + 1).find((one) => !/^\s*#/.test(one)) ?? '';
  return depth(next) <= depth(line) || line.trim() === '-';
}

/** What a clerk of a bureau without money would write; everything else is the sample of the message. */
const ANSWERS: Readonly<Record<string, string>> = {
  经济分类: '{ 30101: 0 }',
  车辆: '{ 其他用车: 1 }',
  指标: '{ 产出指标: { 数量指标: [[办件数, ≥10件, 12件, 90, 90]] } }',
};

const answer = (sample: string) => sample.replaceAll('……', '示例局').replaceAll('1234.56', '0');

function follow(messages: readonly Diagnostic[], text: string): string {
  const lines = text.split('\n');
  const lacking = messages.filter(({ rule }) => rule === '缺少内容');
  for (const { message, span, expected = '', hint = '' } of messages) {
    if (lacking.length > 0) break;
    const at = span!.start.line - 1;
    const [, key = '', sample = ''] = /^(.+?): (\S*)/.exec(expected) ?? [];
    const value = ANSWERS[key] ?? answer(sample);
    if (value !== '') lines[at] = lines[at]!.replace(/:(?= #)/, `: ${value}`);
    else if (message.includes(' 项没有填写')) lines[at] = lines[at]!.replace(/-$/, '- 示例局');
    else if (hint.includes('删去这一行')) lines[at] = '';
    else throw new Error(`nothing to do for: ${message}`);
  }
  const document = parseDocument(lines.join('\n'));
  for (const { message, expected = '' } of lacking) {
    const path = /缺少“(.*?)”/.exec(message)![1]!.split('.');
    const added = parse(answer(expected)) as object;
    const above = path.slice(0, path.indexOf(Object.keys(added)[0]!));
    for (const [inner, value] of fieldsIn(added)) document.setIn([...above, ...inner], value);
  }
  return String(document);
}

/** Every single value of a mapping, by the keys down to it. */
function fieldsIn(value: unknown): [string[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[[], value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsIn(inner).map(([path, single]): [string[], unknown] => [[key, ...path], single]),
  );
}

/** Every single value of the accounts, by its path. */
function leavesOf(shape: DataShape, path = ''): string[] {
  const own = shape.field ?? path;
  if (shape.type === 'list') return leavesOf(shape.item, `${own}[]`);
  if (shape.type === 'record') return leavesOf(shape.value, own);
  if (shape.type !== 'object') return [own];
  return Object.entries(shape.fields).flatMap(([name, field]) =>
    leavesOf(field, own === '' ? name : `${own}.${name}`),
  );
}

/** Fields at the top that hold other fields by name: to end there is to have lost the way. */
const GROUPS = new Set(
  Object.entries(reportJsonSchema().properties ?? {})
    .filter(([, field]) => typeof field === 'object' && (field.properties || field.anyOf))
    .map(([name]) => name),
);

const INCOME = [...BUDGETS, ...partsOf(OTHER_INCOME, '合计')].map((source) => `科目[].收入.${source}`);

describe('dataFieldsOf', () => {
  it('leads from every value of the accounts to a field of the data file', () => {
    const lost = leavesOf(shapeOf(accountsSchema)).filter((path) =>
      dataFieldsOf(path)
        .map((field) => nearestField(reportJsonSchema(), field))
        .some((field) => field === '' || GROUPS.has(field)),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['名称', ['名称']],
    ['收入.科目[].教育收费', ['科目[].收入.教育收费']],
    ['收入.总计', [...INCOME, '结转结余.使用非财政拨款结余', '结转结余.年初结转和结余']],
    ['支出.科目[].项目支出', ['科目[].支出.项目支出']],
    ['财政拨款.支出.政府性基金', ['科目[].支出.基本支出.政府性基金', '科目[].支出.项目支出.政府性基金']],
    ['绩效.重点项目.完成情况', ['绩效.项目[].完成情况', '绩效.重点项目.完成情况']],
    ['绩效.重点项目.资金.总额.执行', ['绩效.项目[].本年财政拨款.执行']],
    ['绩效.类别[].项目[].问题及原因', ['绩效.项目[].问题及原因']],
    ['机关运行经费', ['机关运行经费.决算']],
  ])('%s', (path, fields) => {
    expect(dataFieldsOf(path)).toEqual(fields);
  });
});
