import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import type { Ledger } from '../ledger.js';

/** 公开01表, 部门公开01表: the number of a form, alone beside its title. */
const NUMBERED = /^\s*(?:部门|单位)?公开\s*(\d{1,2})\s*表\s*$/;
const NAMED = /公开\s*(\d{1,2})\s*表/g;

/** A form that running text names by its number is one of those printed. */
export function checkForms({ blocks }: PrintedDocument, ledger: Ledger): void {
  const printed = new Set<number>();
  const naming: PrintedText[] = [];
  const look = (text: PrintedText) => {
    if (!text.text.includes('公开')) return;
    const number = NUMBERED.exec(text.text)?.[1];
    if (number !== undefined) printed.add(Number(number));
    else if (text.text.search(NAMED) >= 0) naming.push(text);
  };
  for (const block of blocks) {
    if (block.type === 'table') block.cells.forEach(look);
    else if (block.type === 'paragraph' && block.role !== 'contents') look(block);
  }
  if (printed.size === 0) return;
  for (const text of naming)
    for (const { 0: words, 1: number, index } of text.text.matchAll(NAMED)) {
      if (printed.has(Number(number))) continue;
      ledger.remarks.push({
        rule: '附件齐全',
        message: `文中提到${words}，文件里没有`,
        mark: { text, start: index, end: index + words.length },
        expected: `公开${twoDigits(Math.min(...printed))}表至公开${twoDigits(Math.max(...printed))}表中的一张`,
        hint: '改正表号。',
      });
    }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
