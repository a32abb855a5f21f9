import { Decimal } from '../../kernel/decimal.js';

/** Spreadsheets keep numbers as binary floats: what lies behind the fifteenth digit is noise (4623225.399999999). */
const DIGITS = 15;
const PERCENT = /%/;
const ZEROS = /^0+$/;
/** Letters of dates outside quotes, brackets and backslashes. */
const DATE = /[ymd]/i;
const DAYS_TO_1970 = 25569;
const DAYS_1904 = 1462;
const DAY = 86_400_000;

/**
 * A stored number as its format shows what it means: 0.95 in `0%` is 95%, 2 in `00` is 02, 45657 in `yyyy"年"m"月"` is
 * 2024年12月. Decimals are not cut: how many a cell shows says nothing of its value.
 * @param format number format of the cell; empty or General for none
 */
export function numberText(source: string, format: string, date1904 = false): string {
  const number = new Decimal(source).toSignificantDigits(DIGITS);
  const letters = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|General|G\/通用格式/gi, '').split(';')[0]!;
  if (PERCENT.test(letters)) return `${number.times(100).toFixed()}%`;
  if (ZEROS.test(letters)) return number.toFixed().padStart(letters.length, '0');
  if (DATE.test(letters)) return dateText(number.toNumber() + (date1904 ? DAYS_1904 : 0), /d/i.test(letters));
  return number.toFixed();
}

function dateText(days: number, withDay: boolean): string {
  const date = new Date((Math.floor(days) - DAYS_TO_1970) * DAY);
  if (Number.isNaN(date.getTime())) return String(days);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return withDay ? `${year}年${month}月${day}日` : `${year}年${month}月`;
}

/** Formats that a workbook names by number alone, as far as they say what a number means. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  17: 'mmm-yy',
  22: 'yyyy/m/d',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
