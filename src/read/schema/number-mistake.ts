import { Decimal } from '../../kernel/decimal.js';
import { ownValue } from '../../kernel/own-value.js';
import { type Unit, YUAN } from './unit.js';
import { Mistake } from './value.js';

const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** More than any budget has; keeps arithmetic on 60 digits exact. */
const MAX_LENGTH = 30;
const EXAMPLE = '数字，例如 1234.56';

/** Units that people write behind an amount, in 元. */
const WRITTEN_UNITS: Readonly<Record<string, Decimal>> = {
  ...YUAN,
  千元: new Decimal(1000),
  万: new Decimal(10000),
  亿: new Decimal(100000000),
  亿元: new Decimal(100000000),
};

/** Ways of writing a number that can be read only one way. */
const MEANT: readonly { readonly message: string; readonly read: (halfWidth: string) => string }[] = [
  { message: '里有全角字符或空格', read: (text) => text },
  { message: '前面有货币符号', read: (text) => text.replace(/^[¥$]/, '') },
  { message: '用括号表示负数', read: (text) => text.replace(/^\((.+)\)$/, '-$1') },
  { message: '里有字母', read: (text) => text.replace(/o/gi, '0').replace(/[lI|]/g, '1') },
];

/** Whether the text is a number as a data file takes it: digits, an optional sign, thousands separators, a point. */
export function isNumber(text: string): boolean {
  return text.length <= MAX_LENGTH && NUMBER.test(text);
}

/** Why a text is no amount in `unit`. */
export function amountMistake(text: string, unit: Unit): Mistake {
  const { number, suffix } = split(text);
  const written = ownValue(WRITTEN_UNITS, suffix);
  if (!written || !isNumber(number)) return numberMistake(text);
  const converted = new Decimal(number.replaceAll(',', '')).times(written).div(YUAN[unit]).toFixed();
  return new Mistake('后面写了单位', {
    expected: `${converted}（本文件的金额单位是${unit}）`,
    hint: '单位只在“金额单位”写一次，金额只写数字。',
  });
}

/** Why a text is no plain number. */
export function numberMistake(text: string): Mistake {
  const plain = halfWidth(text);
  const { number, suffix } = split(text);
  if (text.length > MAX_LENGTH)
    return new Mistake('的数字太长', { expected: `不超过 ${MAX_LENGTH} 个字符的数字` });
  const meant = MEANT.find(({ read }) => isNumber(read(plain)));
  if (meant) return new Mistake(meant.message, { expected: meant.read(plain) });
  if (/^-?[\d.]+e[+-]?\d+$/i.test(plain))
    return new Mistake('用了科学计数法', { expected: '写出全部位数的数字' });
  if (suffix === '%') return new Mistake('不是数字，是百分数', { expected: EXAMPLE });
  if (/^[^\da-z]+$/i.test(suffix) && isNumber(number))
    return new Mistake('的数字后面写了别的字', { expected: number });
  if (/^-?[\d,]*,[\d,]*(\.\d+)?$/.test(plain)) {
    return new Mistake('的千分位逗号位置不对', {
      expected: `${EXAMPLE} 或 1,234.56`,
      hint: '每三位一个逗号，也可以不写逗号。',
    });
  }
  if (/^(?:无|没有|[-—–/.]+|n\/?a)$/i.test(plain)) {
    return new Mistake('不是数字', { expected: EXAMPLE, hint: '没有这一项时删去这一行；为零时填 0。' });
  }
  return new Mistake('不是数字', { expected: EXAMPLE });
}

/** Why a text is no percentage. */
export function percentageMistake(text: string): Mistake {
  const plain = halfWidth(text);
  if (isNumber(plain)) return new Mistake('后面缺“%”', { expected: `${plain}%` });
  if (plain !== text && isNumber(plain.slice(0, -1)) && plain.endsWith('%')) {
    return new Mistake('里有全角字符或空格', { expected: plain });
  }
  return new Mistake('不是百分数', { expected: '百分数，例如 31.94%' });
}

/** A number and what is written behind it. */
function split(text: string): { number: string; suffix: string } {
  const plain = halfWidth(text.slice(0, 2 * MAX_LENGTH));
  const end = /[^\d.,-]/.exec(plain)?.index ?? plain.length;
  return { number: plain.slice(0, end), suffix: plain.slice(end) };
}

function halfWidth(text: string): string {
  return text.normalize('NFKC').replaceAll('−', '-').replace(/\s/g, '');
}
