import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page as a printer would see it: one byte a dot, 0 black, 255 white. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Draws every page of a PDF with poppler. */
export function rasterise(pdf: string, dotsPerInch: number): GreyPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), pdf, join(folder, 'p')]);
    return readdirSync(folder)
      .sort()
      .map((name) => parsePgm(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function parsePgm(bytes: Buffer): GreyPage {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('not a PGM file');
  return { width: Number(header[1]), height: Number(header[2]), dots: bytes.subarray(header[0].length) };
}

/** How dark a box (in dots) is on average: 0 white, 1 black. */
export function darkness(page: GreyPage, left: number, top: number, right: number, bottom: number): number {
  let dark = 0;
  let all = 0;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(page.height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(page.width, Math.ceil(right)); x++) {
      all += 1;
      dark += 255 - page.dots[y * page.width + x]!;
    }
  }
  return all === 0 ? 0 : dark / all / 255;
}
