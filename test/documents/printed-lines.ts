import { openPdf } from '../support/open-pdf.js';

/** Least distance of two base lines, in pt: fonts of one line may stand a little apart. */
const APART = 1.2;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The lines of every page of a PDF of any program, from top to bottom, without spaces; cells of a row make one line. */
export function printedLines(bytes: Uint8Array): Promise<string[][]> {
  return openPdf(bytes, async (pdf) => {
    const pages: string[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
      const pieces = items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []));
      pages.push(linesOf(pieces.filter(({ text }) => text.trim() !== '')));
    }
    return pages;
  });
}

function pieceOf({ str, transform }: { readonly str: string; readonly transform: readonly number[] }): Piece {
  return { text: str, x: transform[4]!, y: transform[5]! };
}

function linesOf(pieces: readonly Piece[]): string[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && line[0]!.y - piece.y < APART) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) =>
    line
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  );
}
