import { refuseTooMany } from '../too-many-cells.js';
import { type SourceCell, SourceSheet } from './sheet.js';

/** A CSV in any encoding that Excel writes: UTF-8, UTF-16 with tabs, GBK. */
export function readCsv(file: string, bytes: Uint8Array): SourceSheet[] {
  const text = decoded(bytes);
  const cells = parseCsv(text, separatorOf(text), (count) => refuseTooMany(file, count));
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return [new SourceSheet({ file, name, cells, nameCell: (row, column) => `第${row}行第${column}列` })];
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Tabs, as Excel writes them into its Unicode text; else the sign that stands more often in the first lines. */
function separatorOf(text: string): string {
  const start = text.slice(0, 5000);
  if (start.split('\n', 1)[0]!.includes('\t')) return '\t';
  return start.split(';').length > start.split(',').length ? ';' : ',';
}

/** In front of a text that Excel would take for a formula. */
const GUARD = /^'(?=[=@＝＠+\-＋－])/;

/** @param counted is told of every cell, so that it may refuse more */
function parseCsv(text: string, separator: string, counted: (cells: number) => void): SourceCell[] {
  const cells: SourceCell[] = [];
  let [row, column, value] = [1, 1, ''];
  let quoted = false;
  const end = () => {
    if (value.trim() !== '') counted(cells.push({ row, column, text: value.replace(GUARD, '') }));
    value = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      value += sign;
      at += 1;
    } else if (sign === '"' && (quoted || value === '')) quoted = !quoted;
    else if (quoted) value += sign;
    else if (sign === separator) {
      end();
      column += 1;
    } else if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) {
      end();
      [row, column] = [row + 1, 1];
    } else if (sign !== '\r') value += sign;
  }
  end();
  return cells;
}
