/**
 * Signs that a reader does not see, that move what stands beside them, or that another machine cannot show. 汉字 that
 * Unicode takes in later are no such signs, whatever version of it the machine has.
 */
const HIDDEN =
  /(?![\t\n\r\u{20000}-\u{3fffd}])(?!\p{Variation_Selector})[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/gu;

/** Most texts have none, which this tells without a look at every character's properties. */
const SUSPICIOUS =
  /[^\t\n\r -~\u00b7\u00d7\u00f7\u2014\u2018-\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/;

/** A hidden sign in a text, by offsets in UTF-16 units. */
export interface HiddenSign {
  readonly start: number;
  readonly end: number;
  readonly codePoint: number;
}

/** Every hidden sign of a text, in order. */
export function hiddenSigns(text: string): readonly HiddenSign[] {
  if (!SUSPICIOUS.test(text)) return [];
  return Array.from(text.matchAll(HIDDEN), ({ 0: sign, index }) => ({
    start: index,
    end: index + sign.length,
    codePoint: sign.codePointAt(0)!,
  }));
}

/** The text without its hidden signs. */
export function withoutHiddenSigns(text: string): string {
  return SUSPICIOUS.test(text) ? text.replace(HIDDEN, '') : text;
}

/** U+200B, as Unicode and editors write it. */
export function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What kind of sign it is, and what it is called. */
export interface SignName {
  readonly kind: '看不见' | '改变文字方向' | '别的机器显示不出' | '乱码';
  readonly name: string;
}

const NAMES: readonly (readonly [first: number, last: number, kind: SignName['kind'], name: string])[] = [
  [0x00ad, 0x00ad, '看不见', '软连字符'],
  [0x061c, 0x061c, '改变文字方向', '阿拉伯文方向标记'],
  [0x115f, 0x1160, '看不见', '谚文填充符'],
  [0x2028, 0x2028, '看不见', '行分隔符'],
  [0x2029, 0x2029, '看不见', '段落分隔符'],
  [0x200b, 0x200b, '看不见', '零宽空格'],
  [0x200c, 0x200c, '看不见', '零宽不连字符'],
  [0x200d, 0x200d, '看不见', '零宽连字符'],
  [0x200e, 0x200e, '改变文字方向', '从左到右标记'],
  [0x200f, 0x200f, '改变文字方向', '从右到左标记'],
  [0x202a, 0x202a, '改变文字方向', '从左到右嵌入符'],
  [0x202b, 0x202b, '改变文字方向', '从右到左嵌入符'],
  [0x202c, 0x202c, '改变文字方向', '方向结束符'],
  [0x202d, 0x202d, '改变文字方向', '从左到右强制符'],
  [0x202e, 0x202e, '改变文字方向', '从右到左强制符'],
  [0x2060, 0x2060, '看不见', '零宽不换行符'],
  [0x2066, 0x2066, '改变文字方向', '从左到右隔离符'],
  [0x2067, 0x2067, '改变文字方向', '从右到左隔离符'],
  [0x2068, 0x2068, '改变文字方向', '自动方向隔离符'],
  [0x2069, 0x2069, '改变文字方向', '隔离结束符'],
  [0x3164, 0x3164, '看不见', '谚文填充符'],
  [0xfeff, 0xfeff, '看不见', '字节顺序标记（BOM）'],
  [0xffa0, 0xffa0, '看不见', '谚文填充符'],
  [0xfffd, 0xfffd, '乱码', '替换符'],
];

const CONTROL = /[\p{Cc}\p{Cs}]/u;
const FORMAT = /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The Chinese name of a hidden sign. */
export function nameOfSign(codePoint: number): SignName {
  const known = NAMES.find(([first, last]) => first <= codePoint && codePoint <= last);
  if (known !== undefined) return { kind: known[2], name: known[3] };
  const sign = String.fromCodePoint(codePoint);
  if (CONTROL.test(sign)) return { kind: '看不见', name: '控制字符' };
  if (FORMAT.test(sign)) return { kind: '看不见', name: '格式控制符' };
  const name = /\p{Co}/u.test(sign) ? '造字区的字' : '未定义的字符';
  return { kind: '别的机器显示不出', name };
}
