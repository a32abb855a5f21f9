import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { Ledger } from '../ledger.js';
import type { LineBlock } from './line-block.js';
import type { LineRow } from './line-rows.js';

/** A column of all funds together. */
const TOTAL = /^(?:合计|小计|总计)$/;
const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'] as const;

/** Writes down what the rows of 收入支出决算总表 are. */
export function enterTotals(blocks: readonly LineBlock[], ledger: Ledger, catalogue: Catalogue): void {
  for (const { side, rows } of blocks)
    for (const row of rows) {
      const [amount] = row.amounts;
      const key = /收入/.test(side) ? incomeKey(row) : expenditureKey(row, catalogue);
      if (amount !== undefined && key !== undefined) ledger.enter(key, amount);
    }
}

function incomeKey({ words, level }: LineRow): string | undefined {
  if (level === 0) return /总计$/.test(words) ? '收入总计' : '收入合计';
  if (level === 1) return words;
  if (/^使用非财政拨款结余/.test(words)) return '使用非财政拨款结余';
  return /^年初结转和结余/.test(words) ? '年初结转和结余' : undefined;
}

function expenditureKey({ words, level }: LineRow, catalogue: Catalogue): string | undefined {
  if (level === 0) return /总计$/.test(words) ? '支出总计' : '支出合计';
  const code = level === 1 ? classCodeOf(words, catalogue) : undefined;
  if (code !== undefined) return `支出 ${code}`;
  return /^(?:结余分配|年末结转和结余)$/.test(words) ? words : undefined;
}

/** The code of a 类, by its name with or without 支出 at the end. */
export function classCodeOf(name: string, catalogue: Catalogue): string | undefined {
  return classCodes(catalogue).get(name.replace(/支出$/, ''));
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

function classCodes(catalogue: Catalogue): ReadonlyMap<string, string> {
  const codes = known.get(catalogue);
  if (codes !== undefined) return codes;
  const classes = catalogue.functionalSubjects.filter(({ level }) => level === '类');
  const found = new Map(classes.map(({ name, code }) => [name.replace(/支出$/, ''), code]));
  known.set(catalogue, found);
  return found;
}

/** Writes down what the rows of 财政拨款收入支出决算总表 are, fund by fund, and that each fund balances. */
export function enterAppropriations(
  blocks: readonly LineBlock[],
  ledger: Ledger,
  catalogue: Catalogue,
): void {
  for (const block of blocks) {
    if (/收入/.test(block.side)) enterGranted(block, ledger);
    else enterSpent(block, ledger, catalogue);
  }
  for (const fund of FUNDS) {
    const [granted, before, total] = [
      `${fund}收入`,
      `财政拨款年初结转和结余 ${fund}`,
      `财政拨款支出总计 ${fund}`,
    ].map((key) => ledger.first(key));
    if (granted && before && total)
      ledger.sum(total, [granted, before], `支出总计 ${fund} = 本年收入 + 年初结转和结余`);
  }
}

function enterGranted({ rows }: LineBlock, ledger: Ledger): void {
  for (const { words, level, amounts } of rows) {
    const [amount] = amounts;
    const key =
      level === 0
        ? `财政拨款收入${/总计$/.test(words) ? '总计' : ''}`
        : level === 1
          ? `${words}收入`
          : /^年初/.test(words)
            ? '财政拨款年初结转和结余'
            : `财政拨款年初结转和结余 ${words}`;
    if (amount !== undefined && words !== '') ledger.enter(key, amount);
  }
}

function enterSpent({ rows, heads }: LineBlock, ledger: Ledger, catalogue: Catalogue): void {
  for (const { words, level, amounts } of rows)
    for (const [at, head] of heads.entries()) {
      const fund = FUNDS.find((name) => head.startsWith(name) || head === name.replace('财政拨款', ''));
      const amount = amounts[at];
      const isKnown = fund !== undefined || heads.length === 1 || TOTAL.test(head);
      if (amount === undefined || words === '' || !isKnown) continue;
      const key = spentKey(words, level, fund, catalogue);
      if (key !== undefined) ledger.enter(key, amount);
    }
}

function spentKey(
  words: string,
  level: LineRow['level'],
  fund: string | undefined,
  catalogue: Catalogue,
): string | undefined {
  const ofFund = fund === undefined ? '' : ` ${fund}`;
  if (level === 0) return /总计$/.test(words) ? `财政拨款支出总计${ofFund}` : `${fund ?? '财政拨款'}支出`;
  if (/^年末/.test(words)) return `财政拨款年末结转和结余${ofFund}`;
  const code = level === 1 ? classCodeOf(words, catalogue) : undefined;
  return code && `${fund ?? '财政拨款'}支出 ${code}`;
}
