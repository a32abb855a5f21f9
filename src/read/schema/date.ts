import { Mistake, value } from './value.js';

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
