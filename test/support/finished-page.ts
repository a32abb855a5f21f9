import type { PrintedCell, PrintedDocument, PrintedParagraph } from '../../src/print/printed-document.js';

const box = (x: number, y: number, width = 90, height = 18) => ({ page: 3, box: { x, y, width, height } });

/** A page of a school as somebody else finished it: 项目 over two rows, a row left out between those that take part. */
export function finishedPage() {
  const cell = (row: number, column: number, text: string, rowspan = 1, colspan = 1): PrintedCell => {
    const place = box(60 + column * 90, 100 + row * 18, colspan * 90, rowspan * 18);
    return { row, column, rowspan, colspan, text, place };
  };
  const cells = [
    cell(0, 0, '项目', 2),
    cell(0, 1, '本年支出', 1, 2),
    cell(1, 1, '合计'),
    cell(1, 2, '基本支出'),
    cell(2, 0, '合计'),
    cell(2, 1, '90.00'),
    cell(2, 2, '80.00'),
    cell(3, 0, '普通教育'),
    cell(3, 1, '10.00'),
    cell(3, 2, ''),
    cell(4, 0, '职业教育'),
    cell(4, 1, '85.00'),
    cell(4, 2, '80.00'),
  ];
  const sentence: PrintedParagraph = {
    type: 'paragraph',
    role: 'text',
    text: `云岭县第三中学${'本年严格执行预算，'.repeat(12)}支出合计95.00万元，主要用于教学。`,
    place: box(60, 220, 400, 60),
  };
  const title: PrintedParagraph = {
    type: 'paragraph',
    role: 'heading',
    level: 1,
    text: '支出\n决算表',
    place: box(200, 70),
  };
  const printed: PrintedDocument = {
    blocks: [title, { type: 'table', rows: 5, columns: 3, cells }, sentence],
    unread: [],
  };
  return { printed, cells, sentence };
}
