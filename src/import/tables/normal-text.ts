/** Numbers in front of a line: 一、（一）1．（1）①; and 其中. */
const NUMBERING =
  /^(?:[一二三四五六七八九十]+、|\((?:[一二三四五六七八九十]+|\d+)\)|\d+[.、](?!\d)|[①-⑳]|其中:|减:|加:)+/;

/** A head, title or name of a line as it is compared: half-width, without spaces. */
export function normalText(text: string): string {
  return text
    .replace(/[①-⑳]/g, '')
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/[“”"‘’']/g, '');
}

/** The name of a line without its number. */
export function normalLabel(text: string): string {
  return normalText(text).replace(NUMBERING, '').replace(/:$/, '');
}
