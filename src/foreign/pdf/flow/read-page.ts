import type { Unread } from '../../../print/printed-document.js';
import type { PdfCore } from '../core/pdf-core.js';
import { findDrawings, isChart, isOfDrawing } from '../page/find-drawings.js';
import { overlaps, type PaperBox } from '../page/geometry.js';
import { type PageInk, type PaperGlyph, UNREADABLE } from '../page/ink.js';
import { readInk } from '../page/read-ink.js';
import { upright } from '../page/upright.js';
import { findGrids } from '../table/find-grids.js';
import { findUnruled } from '../table/find-unruled.js';
import { isWithin, readTable, type TablePart } from '../table/read-table.js';
import { linesOn, type TextLine } from '../text/lines.js';
import { splitLine } from '../text/split-line.js';

/** What a page shows, from top to bottom. */
export interface PaperPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PagePart[];
  /** Characters that show, and those of them that cannot be told. */
  readonly characters: { readonly all: number; readonly unreadable: number };
  readonly unread: readonly Unread[];
}

export type PagePart = TablePart | LinePart;

export interface LinePart {
  readonly type: 'line';
  readonly page: number;
  readonly box: PaperBox;
  readonly line: TextLine;
}

/** Reads a page; `index` from 0. @throws CrowdedPage */
export async function readPage(core: PdfCore, index: number): Promise<PaperPage> {
  const ink = upright(await readInk(core, index));
  const page = index + 1;
  const glyphs = ink.glyphs.filter(({ turn }) => turn === 0);
  const grids = findGrids(ink.rules).filter((grid) => !isChart(grid, ink.shapes, glyphs));
  const inGrids = grids.map((grid) => glyphs.filter((glyph) => isWithin(grid, glyph)));
  const tables = grids.map((grid, at) => readTable(grid, inGrids[at]!, page));
  const ofTables = new Set(inGrids.flat());
  const lines = linesOn(glyphs.filter((glyph) => !ofTables.has(glyph))).flatMap(splitLine);
  const drawings = findDrawings(ink, tables);
  const ofText = lines.filter((line) => !drawings.some((drawing) => isOfDrawing(line, drawing)));
  const unruled = findUnruled(ink.rules, ofText, tables);
  const parts = ofText
    .filter(({ box }) => !unruled.some((table) => overlaps(table, box)))
    .map((line): LinePart => ({ type: 'line', page, box: line.box, line }));
  return {
    number: page,
    width: ink.width,
    height: ink.height,
    parts: [...tables, ...parts].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x),
    characters: charactersOf(ink),
    unread: unreadOf(ink, page, { drawings, unruled }),
  };
}

function charactersOf({ glyphs }: PageInk): PaperPage['characters'] {
  const shown = glyphs.filter(({ text }) => text.trim() !== '');
  const unreadable = shown.filter(({ text }) => text.includes(UNREADABLE)).length;
  return { all: shown.length, unreadable };
}

function unreadOf(
  { glyphs, pictures }: PageInk,
  page: number,
  { drawings, unruled }: { readonly drawings: readonly PaperBox[]; readonly unruled: readonly PaperBox[] },
): Unread[] {
  const shown = glyphs.filter(({ text }) => text.trim() !== '');
  if (shown.length === 0 && pictures.length > 0) return [{ what: '整页是图片，没有文字', place: { page } }];
  const named = (what: string) => (box: PaperBox) => ({ what, place: { page, box } });
  const isTurned = shown.some((glyph) => glyph.turn !== 0 && isWord(glyph));
  return [
    ...drawings.map(named('图，其中的字没有读')),
    ...pictures.map(named('图片，其中的字没有读')),
    ...unruled.map(named('没有竖线的表，各栏分不清')),
    ...(isTurned ? [{ what: '转了方向的字', place: { page } }] : []),
  ];
}

/** Not a page number, which stands sideways beside a table that was turned. */
function isWord({ text }: PaperGlyph): boolean {
  return !/^[\d\s—–\-－]*$/.test(text);
}
