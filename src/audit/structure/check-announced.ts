import type { PrintedBlock, PrintedDocument, PrintedParagraph } from '../../print/printed-document.js';
import type { Ledger } from '../ledger.js';

const ANNEX = /(?<!\d)附件(\d{1,2})(?!\d)/g;
const ANNEX_TITLE = /^附件\s*(\d{1,2})(?!\d)/;
/** 二级单位共4个，具体情况见下表：  报告共9份： */
const COUNTED = /共(?:计|有)?\s*(\d{1,3})\s*(?:个|份|家|项|名|条|张)(?:[^。；]{0,12})?[：:]$/;
const ITEM = /^(?:\d{1,3}[.．、](?!\d)|（\d{1,3}）)/;

/** What a document announces is there: numbered annexes, and as many items as it says. */
export function checkAnnounced({ blocks }: PrintedDocument, ledger: Ledger): void {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const annexes = new Set(
    paragraphs.flatMap(({ role, text }) => (role === 'contents' ? [] : (ANNEX_TITLE.exec(text)?.[1] ?? []))),
  );
  if (annexes.size > 0)
    for (const paragraph of paragraphs)
      if (paragraph.text.includes('附件')) checkAnnexes(paragraph, annexes, ledger);
  for (const [at, block] of blocks.entries())
    if (block.type === 'paragraph' && COUNTED.test(block.text))
      checkCount(block, blocks.slice(at + 1), ledger);
}

function checkAnnexes(text: PrintedParagraph, annexes: ReadonlySet<string>, ledger: Ledger): void {
  for (const { 0: words, 1: number, index } of text.text.matchAll(ANNEX)) {
    if (annexes.has(number!)) continue;
    ledger.remarks.push({
      rule: '附件齐全',
      message: `文中提到${words}，文件里没有`,
      mark: { text, start: index, end: index + words.length },
      hint: '附上附件，或改正编号。',
    });
  }
}

function checkCount(text: PrintedParagraph, after: readonly PrintedBlock[], ledger: Ledger): void {
  const [, told] = COUNTED.exec(text.text)!;
  const found = countOf(after);
  if (found === undefined || found === Number(told)) return;
  const start = text.text.lastIndexOf(told!);
  ledger.remarks.push({
    rule: '附件齐全',
    message: '文中所说的个数与列出的不同',
    mark: { text, start, end: start + told!.length },
    expected: String(found),
    actual: told!,
    hint: '核对个数，或补列缺少的。',
  });
}

/** How many items follow: the numbered paragraphs, or the numbered rows of a table. */
function countOf(blocks: readonly PrintedBlock[]): number | undefined {
  const [first] = blocks;
  if (first?.type === 'table') {
    const head = first.cells.find(({ text, row }) => row === 0 && text.trim() === '序号');
    return (
      head && first.cells.filter(({ column, text }) => column === head.column && /^\d+$/.test(text)).length
    );
  }
  const end = blocks.findIndex((block) => block.type !== 'paragraph' || !ITEM.test(block.text));
  return (end < 0 ? blocks.length : end) || undefined;
}
