import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { readDocx } from '../../src/foreign/docx/read-docx.js';
import { readPdf } from '../../src/foreign/pdf/read-pdf.js';
import type { ReadFile } from '../../src/foreign/read-file.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { printTree } from '../../src/print/print-tree.js';
import type { PrintedBlock, PrintedDocument } from '../../src/print/printed-document.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { renderPdf } from '../../src/render/pdf/render-pdf.js';
import { PUBLICATIONS } from '../support/every-publication.js';
import { inWord, onPaper } from '../support/read-back.js';

describe.each(PUBLICATIONS)('$name, read back', ({ make }) => {
  it('says in Word and in PDF what its tree says, and nothing is said of it', async ({ skip }) => {
    const { tree, isWhole } = make();
    if (tree === undefined) return skip('what the bureau lacks the pack cannot do without');
    const meant = printTree(tree).printed;
    const pages = layoutDocument(tree, openFonts(tree.design.typefaces, { system: false, dirs: [] }));
    // As laid out, but for the ends of lines that Word is told, which a reader sees.
    const tables = new Map(Array.from(pages.tables, ([table, own]) => [table, { ...own, lines: new Map() }]));
    const word = readDocx('own.docx', await renderDocx(tree, { tables, modified: new Date(0) }));
    const paper = await readPdf('own.pdf', await renderPdf(tree, pages, { modified: new Date(0) }));

    expect(inWord(word.printed.blocks)).toEqual(inWord(meant.blocks));
    expect(onPaper(paper.printed.blocks)).toEqual(onPaper(meant.blocks));
    expectRead(word, []);
    const isChart = ({ type }: PrintedBlock) => type === 'chart';
    const charts = meant.blocks.filter(isChart).map(() => '图，其中的字没有读');
    expectRead(paper, charts);
    if (!isWhole) return;
    const compared = comparisonsOf(meant);
    expectSilence(word, compared);
    const withoutCharts = { ...meant, blocks: meant.blocks.filter((block) => !isChart(block)) };
    expectSilence(paper, charts.length === 0 ? compared : comparisonsOf(withoutCharts));
  });
});

function expectRead({ printed, remarks }: ReadFile, unread: readonly string[]): void {
  expect(printed.unread.map(({ what }) => what)).toEqual(unread);
  expect(remarks).toEqual([]);
}

/** Nothing is said, and no less compared than could be. */
function expectSilence({ printed }: ReadFile, compared: number): void {
  const told = auditDocument(printed);
  expect(told.findings.map(({ message, rule }) => `${rule} ${message}`)).toEqual([]);
  expect(told.comparisons.length).toBe(compared);
}

function comparisonsOf(printed: PrintedDocument): number {
  return auditDocument(printed).comparisons.length;
}
