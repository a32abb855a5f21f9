import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { readReport } from '../../src/read/read-report.js';
import { catalogue } from '../derive/report-of.js';
import { cellTexts, gridOf, tablesOf } from '../support/published.js';

const STREET = join(import.meta.dirname, '../bureaus/street-office');
const UNITS = ['office', 'party-centre', 'law-team', 'clinic', 'veterans', 'kindergarten'];

function tablesIn(name: string, pack: string) {
  const read = readReport(join(STREET, `${name}.yaml`));
  const { accounts } = deriveAccounts(read, catalogue);
  return new Map(
    tablesOf(composeDocument(read, accounts, loadPack(pack))).map((table) => [table.title, table]),
  );
}

const BY_UNIT = join(STREET, 'by-unit');
const department = tablesIn('department', BY_UNIT);
const amountsOf = (cells: readonly string[]) => cells.map((cell) => Math.round(Number(cell || '0') * 100));

describe.each([
  { title: '收入决算表（按单位列示）', like: '收入决算表' },
  { title: '支出决算表（按单位列示）', like: '支出决算表' },
])('$title', ({ title, like }) => {
  const [total = [], ...others] = gridOf(department.get(title)!);
  const rows = others.slice(0, UNITS.length);
  const less = others.at(-1)!;

  it('has a row for every unit, with the totals that its own publication prints', () => {
    const own = UNITS.map((name) => cellTexts(tablesIn(name, 'base').get(like)!.body[0]!).slice(2));
    expect(rows.map((cells) => cells.slice(2))).toEqual(own);
    expect(rows.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('has as 合计 what the units have less the eliminations, as the table by 科目 has it', () => {
    expect(less[1]).toBe('减：单位之间抵销');
    const sums = amountsOf(less.slice(2)).map(
      (eliminated, column) =>
        rows.reduce((all, cells) => all + amountsOf(cells.slice(2))[column]!, 0) - eliminated,
    );
    expect(amountsOf(total.slice(2))).toEqual(sums);
    expect(total.slice(2)).toEqual(cellTexts(department.get(like)!.body[0]!).slice(2));
  });

  it('is printed only where a pack wants it and the department has units', () => {
    expect(tablesIn('department', 'base').has(title)).toBe(false);
    expect(tablesIn('clinic', BY_UNIT).has(title)).toBe(false);
  });
});
