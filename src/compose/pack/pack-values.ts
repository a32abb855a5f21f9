import { Mistake, type ScalarKind, value } from '../../read/schema/value.js';

/** 字号 in pt (GB/T 9704 speaks in these names). */
const NAMED_SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
};

const PT_PER_MM = 72 / 25.4;
const MAX_LENGTH_MM = 2000;

function kind<T>(noun: string, read: (text: string) => T | Mistake): ScalarKind<T> {
  return { noun, json: { type: ['string', 'number', 'boolean'] }, read: (node) => read(node.text.trim()) };
}

/** A length in millimetres; becomes pt, to a hundredth. */
export const millimetres = (description: string) =>
  value(
    kind('毫米数', (text) => {
      const mm = Number(/^(\d+(?:\.\d+)?) ?mm$/.exec(text)?.[1]);
      if (!(mm <= MAX_LENGTH_MM)) return new Mistake('不是长度', { expected: '毫米数，例如 37mm' });
      return Math.round(mm * PT_PER_MM * 100) / 100;
    }),
    description,
  );

/** A number of pt, characters, places …, as the description says. */
export const measure = (description: string) =>
  value(
    kind('数', (text) =>
      /^\d{1,4}(\.\d{1,3})?$/.test(text)
        ? Number(text)
        : new Mistake('不是数', { expected: '不小于 0 的数' }),
    ),
    description,
  );

/** Decimal places. */
export const places = (description: string) =>
  value(
    kind('位数', (text) =>
      /^(?:\d|10)$/.test(text) ? Number(text) : new Mistake('不是位数', { expected: '0 到 10 的整数' }),
    ),
    description,
  );

/** A 字号 by name, or in pt. */
export const fontSize = (description: string) =>
  value(
    kind('字号', (text) => {
      const size = Object.hasOwn(NAMED_SIZES, text) ? NAMED_SIZES[text]! : Number(text);
      return size >= 4 && size <= 100
        ? size
        : new Mistake('不是字号', { expected: '字号名称（例如 三号）或磅数（例如 16）' });
    }),
    description,
  );

export const yesNo = (description: string) =>
  value(
    kind('是或否', (text) => {
      if (text === '是') return true;
      return text === '否' ? false : new Mistake('不是可用的词', { expected: '“是”或“否”' });
    }),
    description,
  );

/** A sentence in which names in braces stand for what is filled in. */
export const sentence = (places: readonly string[], description: string, example: string) =>
  value(
    {
      noun: '文字',
      json: { type: ['string', 'number'], examples: [example] },
      read: (node) => {
        const unknown = node.text.match(/\{[^{}]*\}/g)?.find((place) => !places.includes(place));
        return unknown === undefined
          ? node.text.trim()
          : new Mistake(`里的“${unknown}”不代表什么`, {
              expected: places.length > 0 ? `只用 ${places.join('、')}` : '不用花括号',
            });
      },
    },
    description,
  );
