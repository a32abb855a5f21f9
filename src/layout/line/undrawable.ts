/** Why a character cannot be drawn rightly, one after the other from left to right, whatever font has it. */
export type Undrawable = '字形选择符' | '从右到左书写的文字' | '要连写、叠写的文字';

/** Code points, the first and the last of each range; all between them wants what is said of it. */
const RANGES: readonly (readonly [first: number, last: number, kind: Undrawable])[] = [
  [0x0590, 0x08ff, '从右到左书写的文字'],
  // 天城文 and other scripts of India, Thai, Lao, 藏文, Burmese
  [0x0900, 0x109f, '要连写、叠写的文字'],
  [0x1780, 0x17ff, '要连写、叠写的文字'],
  [0x180b, 0x180d, '字形选择符'],
  [0x180f, 0x180f, '字形选择符'],
  // 蒙古文
  [0x1800, 0x18af, '要连写、叠写的文字'],
  [0x1900, 0x194f, '要连写、叠写的文字'],
  // without 德宏傣文 and 新傣仂文, which are written one letter after the other
  [0x1a00, 0x1c7f, '要连写、叠写的文字'],
  [0xa800, 0xa8ff, '要连写、叠写的文字'],
  [0xa930, 0xa9ff, '要连写、叠写的文字'],
  [0xaa00, 0xaadf, '要连写、叠写的文字'],
  [0xabc0, 0xabff, '要连写、叠写的文字'],
  [0xfb1d, 0xfdff, '从右到左书写的文字'],
  [0xfe00, 0xfe0f, '字形选择符'],
  [0xfe70, 0xfefe, '从右到左书写的文字'],
  [0x10800, 0x10fff, '从右到左书写的文字'],
  [0x11000, 0x11fff, '要连写、叠写的文字'],
  [0x1e800, 0x1efff, '从右到左书写的文字'],
  [0xe0100, 0xe01ef, '字形选择符'],
];

/** Undefined for what can be drawn, as all of Chinese and western texts can. */
export function undrawable(codePoint: number): Undrawable | undefined {
  if (codePoint < 0x590 || (codePoint >= 0x1c80 && codePoint < 0xa800)) return undefined;
  if (codePoint >= 0xac00 && codePoint < 0xfb1d) return undefined;
  return RANGES.find(([first, last]) => first <= codePoint && codePoint <= last)?.[2];
}
