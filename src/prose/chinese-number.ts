const DIGITS = '一二三四五六七八九';

/** 十二 → 12, 二十 → 20, 7 → 7. */
export function numberOf(words: string): number {
  if (/\d/.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (word: string | undefined) => DIGITS.indexOf(word || ' ') + 1;
  return words.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + digit(ones) : digit(ones);
}

/** 12 → 十二, as headings and lists are numbered; in digits from a hundred. */
export function chineseNumber(number: number): string {
  if (number === 0) return '零';
  if (!Number.isInteger(number) || number < 0 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens - 1]}十`;
  return ten + (ones === 0 ? '' : DIGITS[ones - 1]);
}
