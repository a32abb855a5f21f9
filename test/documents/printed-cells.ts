import { PdfCore } from '../../src/foreign/pdf/core/pdf-core.js';
import type { PaperGlyph } from '../../src/foreign/pdf/page/ink.js';
import { readInk } from '../../src/foreign/pdf/page/read-ink.js';
import { upright } from '../../src/foreign/pdf/page/upright.js';
import { findGrids } from '../../src/foreign/pdf/table/find-grids.js';
import { type PartCell, readTable } from '../../src/foreign/pdf/table/read-table.js';
import { linesOn } from '../../src/foreign/pdf/text/lines.js';

export interface PrintedLines {
  /** From 1. */
  readonly page: number;
  readonly lines: readonly string[];
}

/** The lines of every cell of every table with rules in a PDF of any program. */
export function printedCells(bytes: Uint8Array): Promise<readonly PrintedLines[]> {
  return PdfCore.open(bytes, async (core, count) => {
    const found: PrintedLines[] = [];
    for (let index = 0; index < count; index += 1) {
      const { rules, glyphs } = upright(await readInk(core, index));
      for (const grid of findGrids(rules))
        for (const cell of readTable(grid, [], index + 1).cells) {
          const lines = linesOn(glyphs.filter((glyph) => isIn(cell, glyph))).map(({ text }) => text);
          if (lines.length > 0) found.push({ page: index + 1, lines });
        }
    }
    return found;
  });
}

function isIn({ box }: PartCell, { x, y, width, size, turn }: PaperGlyph): boolean {
  const [across, down] = [x + width / 2 - box.x, y - 0.36 * size - box.y];
  return turn === 0 && across > 0 && across < box.width && down > 0 && down < box.height;
}
