/**
 * The cells of a range copied from Excel, WPS or a table of Word, as the clipboard has them in text: tabs between
 * cells, line ends between rows, cells with a line end or a quotation mark of their own in quotation marks.
 */
export function pastedRange(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  // A cell, and what ends it.
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (cell.lastIndex <= text.length) {
    const [, quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    rows.at(-1)!.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1)!;
  return last.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/** Whether a paste is a range rather than a text: more than one cell. */
export function isRange(text: string): boolean {
  return /\t|\r?\n(?=[^\r\n])/.test(text);
}
