import type { PrintedBlock, PrintedTable } from '../../src/print/printed-document.js';

/**
 * The blocks that a Word file of a publication is to be read as. Left out is what a tree does not say although it is
 * printed: numbers of lists, blanks at the ends; and the unit of a pie, which stands in its labels.
 */
export function inWord(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  return blocks.map((block) => {
    if (block.type === 'chart') return { ...block, unit: '' };
    if (block.type === 'table')
      return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: cell.text.trim() })) };
    const text = block.text.trim();
    return { ...block, text: block.role === 'text' ? text.replace(/^\d+\./, '') : text };
  });
}

/** What the pages of a publication are to be read as: its tables cell by cell, sentences, headings, lines of the 目录. */
export function onPaper(blocks: readonly PrintedBlock[]) {
  return {
    tables: ruled(blocks).map(shape),
    sentences: textsOf(blocks, 'text')
      .map(({ text }) => text)
      .filter((text) => /[。；]$/.test(text))
      .map((text) => text.replace(/^(?:\d+\.|•)/, '')),
    headings: textsOf(blocks, 'heading').map(({ level, text }) => `${level} ${text}`),
    contents: textsOf(blocks, 'contents').map(({ text }) => text),
  };
}

/** The tables that have rules: what stands above a table is one without. */
function ruled(blocks: readonly PrintedBlock[]): PrintedTable[] {
  return blocks.filter((block) => block.type === 'table').filter(({ columns, rows }) => columns * rows > 6);
}

/** Line breaks within a cell are those of the column. */
function shape({ rows, columns, cells }: PrintedTable) {
  const texts = cells.map(({ place: _, text, ...cell }) => ({ ...cell, text: tight(text) }));
  return { rows, columns, cells: texts };
}

function textsOf(blocks: readonly PrintedBlock[], role: 'text' | 'heading' | 'contents') {
  return blocks
    .filter((block) => block.type === 'paragraph')
    .filter((paragraph) => paragraph.role === role)
    .map(({ level, text }) => ({ level, text: tight(text) }));
}

function tight(text: string): string {
  return text.replace(/\s/g, '');
}
