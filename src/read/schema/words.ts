import { spacesIn } from '../text/spaces-in.js';
import { Mistake, reading, value } from './value.js';

const lines = (examples?: { examples: string[] }) =>
  reading({
    noun: '文字',
    json: { type: ['string', 'number'], ...examples },
    read: (node) => node.text.trim(),
  });

const LINES = lines();

/** One line or several of text; never empty. */
export const text = (description: string, example?: string) =>
  (example === undefined ? LINES : lines({ examples: [example] })).describe(description);

const NAME = reading({
  noun: '名称',
  json: { type: 'string' },
  read: ({ text: written }) =>
    /\p{L}/u.test(written)
      ? written
      : new Mistake('里没有一个字', {
          expected: '用文字写的名称',
          hint: '核对是不是把旁边一栏的编码、金额填到、粘到了这里。',
        }),
});

/** What something or somebody is called: of figures and signs alone nobody is. */
export const name = (description: string) => NAME.describe(description);

/** One of the given words. */
export const word = <const W extends string>(words: readonly W[], description: string) => {
  const expected = words.map((w) => `“${w}”`).join('或');
  return value(
    {
      noun: expected,
      json: { enum: [...words], examples: [words[0]!] },
      read: ({ text }): W | Mistake => {
        const meant = words.find((w) => w === text.replace(/\s+/g, ''));
        if (meant === undefined) return new Mistake('不是可用的词', { expected });
        return meant === text
          ? meant
          : new Mistake('里有空格', { expected: `“${meant}”`, hint: `删去其中的${spacesIn(text)}。` });
      },
    },
    description,
  );
};

/** A year of four digits, 1900 to 2099. */
export const year = (description: string) =>
  value(
    {
      noun: '年份',
      json: {
        type: ['integer', 'string'],
        minimum: 1900,
        maximum: 2099,
        pattern: '^(19|20)\\d{2}$',
        examples: [2024],
      },
      read: ({ text }) =>
        /^(19|20)\d{2}$/.test(text)
          ? Number(text)
          : new Mistake('不是年份', { expected: '四位数字的年份，例如 2024' }),
    },
    description,
  );

/** Levels of a 支出功能分类科目 code by its number of digits, and 合计 for the total of all. */
const CODE_LENGTHS = { 项级: [7], 各级: [3, 5, 7] } as const;

const SEVEN_DIGITS = { minimum: 1_000_000, maximum: 9_999_999 };

/** A 支出功能分类科目 code: 项级 only, or of any level, where 合计 stands for the total of all. */
export const subjectCode = (level: keyof typeof CODE_LENGTHS, description: string) => {
  const codes = CODE_LENGTHS[level].map((digits) => `\\d{${digits}}`).join('|');
  const pattern = level === '项级' ? `^${codes}$` : `^(${codes}|合计)$`;
  const expected =
    level === '项级' ? '七位数字的项级科目编码，例如 2101501' : '三位、五位、七位科目编码或“合计”';
  const example = level === '项级' ? 2101501 : '合计';
  return value(
    {
      noun: '科目编码',
      json: {
        type: ['integer', 'string'],
        ...(level === '项级' && SEVEN_DIGITS),
        pattern,
        examples: [example],
      },
      read: ({ text }) => (new RegExp(pattern).test(text) ? text : new Mistake('不是科目编码', { expected })),
    },
    description,
  );
};

/** A day as 年-月-日 in digits. */
export const date = (description: string) =>
  value(
    {
      noun: '日期',
      json: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2025-03-20'] },
      read: ({ text: written }) =>
        isDate(written) ? written : new Mistake('不是日期', { expected: '年-月-日，例如 2025-03-20' }),
    },
    description,
  );

function isDate(written: string): boolean {
  const parsed = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === written;
}
