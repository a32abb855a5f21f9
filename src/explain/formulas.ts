import type { Operation } from '../kernel/figure.js';

const FORMULAS: Readonly<Record<Operation, { readonly words: string; readonly roles: readonly string[] }>> = {
  合计: { words: '之和', roles: ['其中'] },
  相减: { words: '被减数 − 减数', roles: ['被减数', '减数'] },
  占比: { words: '部分 ÷ 整体', roles: ['部分', '整体'] },
  完成率: { words: '完成数 ÷ 预算数', roles: ['完成数', '预算数'] },
  增长率: { words: '（本期数 − 基期数）÷ 基期数', roles: ['本期数', '基期数'] },
  乘积: { words: '两数相乘', roles: ['一数', '另一数'] },
  个数: { words: '，逐个数出', roles: ['其中'] },
  绝对值: { words: '去掉负号（增减已由文字说明）', roles: ['原数'] },
};

/** Sums of more parts are not written out in numbers: the parts follow anyway. */
const MAX_TERMS = 6;

/** A formula in words; of a list it tells how long that is. */
export function formulaWords(operation: Operation, count: number): string {
  const { words } = FORMULAS[operation];
  return operation === '合计' || operation === '个数' ? `${count} 项${words}` : words;
}

/** What an operand is in a formula; of a list all are the same. */
export function roleOf(operation: Operation, index: number): string {
  const { roles } = FORMULAS[operation];
  return roles[index] ?? roles.at(-1)!;
}

/** A formula with its numbers; undefined where those say nothing beyond the words. */
export function numbersOf(operation: Operation, values: readonly string[]): string | undefined {
  const [a = '', b = ''] = values.map((value) => (value.startsWith('-') ? `(${value})` : value));
  switch (operation) {
    case '合计':
      return values.length > MAX_TERMS ? undefined : values.join(' + ').replaceAll('+ -', '− ');
    case '相减':
      return `${a} − ${b}`;
    case '占比':
    case '完成率':
      return /[1-9]/.test(b) ? `${a} ÷ ${b}` : `${a} ÷ ${b}，按 0 计`;
    case '增长率':
      return `(${a} − ${b}) ÷ ${b}`;
    case '乘积':
      return `${a} × ${b}`;
    case '个数':
      return undefined;
    case '绝对值':
      return `|${values[0]}|`;
    default:
      return operation satisfies never;
  }
}
