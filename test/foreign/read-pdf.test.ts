import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/foreign/pdf/read-pdf.js';
import { printTree } from '../../src/print/print-tree.js';
import type { PrintedBlock, PrintedTable } from '../../src/print/printed-document.js';
import { pdfOf } from '../support/pdf-of.js';
import { SAMPLES, treeOf } from '../support/samples.js';

const tight = (text: string) => text.replace(/\s/g, '');

describe('our own publications, read back', () => {
  it.each(SAMPLES.slice(0, 1))('%s says in PDF what its tree says', async (sample) => {
    const tree = treeOf(sample);
    const { printed } = await readPdf('own.pdf', await pdfOf(tree));
    const expected = printTree(tree).printed.blocks;
    expect(ruled(printed.blocks).map(grid)).toEqual(ruled(expected).map(grid));
    expect(printed.unread).toEqual([]);
  });
});

/** The tables that have rules: the lines above a table are one without. */
function ruled(blocks: readonly PrintedBlock[]): PrintedTable[] {
  return blocks.filter((block) => block.type === 'table').filter(({ columns, rows }) => columns * rows > 4);
}

function grid({ rows, columns, cells }: PrintedTable) {
  const texts = cells.map(({ place: _, text, ...cell }) => ({ ...cell, text: tight(text) }));
  return { rows, columns, cells: texts };
}
