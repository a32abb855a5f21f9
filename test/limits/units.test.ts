import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { LIMITS } from '../../src/kernel/limits.js';
import { readReport } from '../../src/read/read-report.js';
import { catalogue } from '../derive/report-of.js';
import { secondsOf } from '../support/processor-time.js';

const UNITS = 6;
const ROWS = 200;
const EXAMPLE = join(import.meta.dirname, '../../docs/example/department');
const folder = mkdtempSync(join(tmpdir(), 'many-units-'));

const named = catalogue.functionalSubjects.filter(({ level, attested }) => level === '项' && attested);
const rows = named
  .slice(0, ROWS)
  .map(
    ({ code }, at) =>
      `  - {编码: ${code}, 收入: {事业收入: ${at + 1}}, 支出: {基本支出: {其他资金: ${at + 1}}}}\n`,
  );

const nursery = readFileSync(join(EXAMPLE, 'nursery.yaml'), 'utf8');
const unitText = (name: string) =>
  nursery.replaceAll('清河县苗圃', name).replace(/^科目:\n[\s\S]*?(?=^经济分类)/m, `科目:\n${rows.join('')}`);
const files = Array.from({ length: UNITS }, (_, at) => `unit-${at}.yaml`);
for (const [at, file] of files.entries())
  writeFileSync(join(folder, file), unitText(`清河县第${'一二三四五六七八九十'[at]}苗圃`));

function departmentOf(units: readonly string[]): string {
  const text = readFileSync(join(EXAMPLE, '2025.yaml'), 'utf8').replace(
    /^所属单位:[\s\S]*?(?=^概况)/m,
    `所属单位: [${units.join()}]\n`,
  );
  const path = join(folder, 'department.yaml');
  writeFileSync(path, text);
  return path;
}

function check(file: string) {
  const read = readReport(file);
  return checkReport(read, deriveAccounts(read, catalogue), catalogue);
}

describe('many units with many 科目', () => {
  it('are added up in less than twice the time of checking them one by one', () => {
    const department = departmentOf(files);
    const oneByOne = () => files.map((file) => check(join(folder, file)));
    oneByOne();
    check(department);
    const pairs = Array.from({ length: 3 }, () => secondsOf(() => check(department)) / secondsOf(oneByOne));
    expect(Math.min(...pairs)).toBeLessThan(2);
    expect(readReport(department).report.科目).toHaveLength(rows.length);
  });

  it('may have so much text and no more', () => {
    const big = `${nursery}# ${'-'.repeat(3_900_000)}\n`;
    writeFileSync(join(folder, 'big.yaml'), big);
    const count = Math.ceil(LIMITS.unitsText / big.length) + 1;
    const department = departmentOf(Array.from({ length: count }, () => 'big.yaml'));
    expect(() => readReport(department)).toThrow(/太大，超过 60 百万字/);
  });
});
