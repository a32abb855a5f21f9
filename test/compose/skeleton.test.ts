import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { checkReport } from '../../src/check/check-report.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/load-pack.js';
import { writeSkeleton } from '../../src/compose/skeleton/write-skeleton.js';
import { dataFieldsOf } from '../../src/derive/data-fields.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { type Diagnostic, Failure } from '../../src/kernel/diagnostic.js';
import { readReport } from '../../src/read/read-report.js';

const packs = readdirSync(join(import.meta.dirname, '../../templates'));
const skeletonOf = (template: string) =>
  writeSkeleton({ template, year: 2024, schemaPath: 'report.schema.json' });

const catalogue = readCatalogue();

/** What `gen-report check` says of a text. */
function check(text: string, template: string): readonly Diagnostic[] {
  const file = join(mkdtempSync(join(tmpdir(), 'init-')), '2024.yaml');
  writeFileSync(file, text);
  try {
    const read = readReport(file);
    const { accounts } = deriveAccounts(read, catalogue);
    const found = checkReport(read, accounts, catalogue).filter(({ level }) => level === '错误');
    if (found.length > 0) return found;
    composeDocument(read, accounts, loadPack(template));
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

/** What a clerk would write; everything else is the sample of the message. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  名称: '示例局',
  实施单位: '示例局',
  编码: '2101501',
  经济分类: { 30101: 0 },
  车辆: { 其他用车: 1 },
};

function follow(messages: readonly Diagnostic[], text: string): string {
  const document = parseDocument(text);
  for (const { message, span, expected } of messages) {
    console.log(`${span?.start.line} ${message} ${expected}`);
  }
  return String(document);
}

describe('dataFieldsOf', () => {
  it.each([
    ['名称', ['名称']],
    ['收入.科目[].教育收费', ['科目[].收入.教育收费']],
    ['绩效.重点项目.资金.总额.执行', ['绩效.项目[].本年财政拨款.执行', '绩效.重点项目.资金.总额.执行']],
    ['机关运行经费', ['机关运行经费.决算']],
  ])('%s', (path, fields) => {
    expect(dataFieldsOf(path)).toEqual(fields);
  });
});
