import type { Ledger } from '../ledger.js';
import type { LineBlock } from './line-block.js';

/** What the tables of other matters call their lines; the first that fits. */
const LINES: readonly (readonly [section: RegExp, words: RegExp, key: string])[] = [
  [/采购/, /^(?:政府采购支出)?合计$/, '政府采购支出总额'],
  [/采购/, /货物/, '政府采购货物支出'],
  [/采购/, /工程/, '政府采购工程支出'],
  [/采购/, /服务/, '政府采购服务支出'],
  [/采购/, /授予小微企业/, '授予小微企业合同金额'],
  [/采购/, /授予中小企业/, '授予中小企业合同金额'],
  [/运行经费/, /^机[关构]运行经费/, '机关运行经费'],
];

/** Writes down what is printed of 机关运行经费 and 政府采购 in a table of other matters. */
export function enterInformation({ rows }: LineBlock, ledger: Ledger): void {
  let section = '';
  for (const { words, level, amounts } of rows) {
    if (level === 1) section = words;
    const key = LINES.find(([within, pattern]) => within.test(section) && pattern.test(words))?.[2];
    if (key !== undefined && amounts[0] !== undefined) ledger.enter(key, amounts[0]);
  }
}
