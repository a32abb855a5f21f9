/** Pages put together by hand, so that the writer is tested without layout. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from '../../../src/fonts/font.js';
import { openFont } from '../../../src/fonts/open-font.js';
import { LATIN, STAND_INS } from '../../../src/fonts/package-fonts.js';
import type { Line, Page, Pages, PlacedHeading, Run } from '../../../src/layout/pages.js';
import { publication } from '../../support/tree.js';

const otfPackage = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
const otfFolder = join(dirname(dirname(otfPackage)), 'fonts');

export const SONG = openFont(STAND_INS.get('宋')!.regular);
/** Has PostScript outlines, which no font of the package has, but many a font of a machine. */
export const HEI = openFont(join(otfFolder, 'NotoSansHans-Regular.otf'));
export const LATIN_FONT = openFont(LATIN.regular);

export function run(text: string, x: number, size: number, font: Font, more: Partial<Run> = {}): Run {
  const spacing = more.spacing ?? 0;
  const chars = [...text];
  const advances = chars.reduce((sum, char) => sum + font.advance(char.codePointAt(0)!)! * size, 0);
  const width = advances + spacing * (chars.length - 1);
  return { x, width, text, font, spacing, ...more };
}

export function line(baseline: number, size: number, ...runs: Run[]): Line {
  return { type: 'line', baseline, size, runs };
}

export function portrait(items: Page['items'], number?: number): Page {
  return { width: 595.28, height: 841.89, items, ...(number === undefined ? {} : { number }) };
}

export function landscape(items: Page['items'], number?: number): Page {
  return { width: 841.89, height: 595.28, items, ...(number === undefined ? {} : { number }) };
}

export function heading(id: string, level: PlacedHeading['level'], page: number, top: number): PlacedHeading {
  return { id, level, text: id, page, top };
}

export function onePage(...items: Page['items']): Pages {
  return { pages: [portrait(items)], headings: [] };
}

export const DOCUMENT = publication([]);
