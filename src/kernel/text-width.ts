/** Columns that a text takes on a terminal: 汉字 and full-width signs two, combining marks none. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** The text in this many columns, cut between characters; … stands for the rest. */
export function cutToWidth(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  for (const char of text) {
    if (textWidth(kept + char) > columns - textWidth('…')) break;
    kept += char;
  }
  return `${kept}…`;
}

function charWidth(char: string): number {
  if (/\p{Mark}|\p{Cf}/u.test(char)) return 0;
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}“”‘’…—]/u.test(
    char,
  )
    ? 2
    : 1;
}
