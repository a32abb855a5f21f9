import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { chartCaption } from '../../src/document/chart-caption.js';
import { type Block, type PublicationDocument, plainText, type Row } from '../../src/document/tree.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { Line, Page } from '../../src/layout/pages.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { renderPdf } from '../../src/render/pdf/render-pdf.js';
import { readPdf } from './read-pdf.js';

/**
 * Every character of the tree is in the PDF and in the Word file; on the pages nothing overlaps or stands outside.
 * Gives the Word file.
 */
export async function expectWhole(tree: PublicationDocument): Promise<Uint8Array> {
  const modified = new Date(0);
  const pages = layoutDocument(tree, openFonts(tree.design.typefaces, { system: false, dirs: [] }));
  const pdf = await readPdf(await renderPdf(tree, pages, { modified }));
  const docx = await renderDocx(tree, { ...pages, modified });

  const texts = textsOfTree(tree);
  const printed = pdf.pages.flatMap((page) => page.texts.map(({ text }) => text));
  expect(missing(texts, printed)).toBe('');
  expect(missing(texts, wordTexts(docx))).toBe('');
  expect(pages.pages.flatMap(outside)).toEqual([]);
  expect(pages.pages.flatMap(overlaps)).toEqual([]);
  return docx;
}

/** Everything that a reader of the tree has to see, the 目录 excepted. */
export function textsOfTree(tree: PublicationDocument): string[] {
  return tree.sections.flatMap(({ children }) => children.flatMap((block) => textsOf(block, tree)));
}

function textsOf(block: Block, tree: PublicationDocument): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.children)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap((inner) => textsOf(inner, tree)));
    case 'table':
      return [...block.head, ...block.body].flatMap(rowTexts);
    case 'chart': {
      const { before, number, after } = chartCaption(block, tree.design.charts[block.style]!);
      const labels = block.series.flatMap(({ points }) => points.map(({ label }) => plainText(label)));
      return [before + number + after, ...block.categories, ...labels];
    }
    case 'contents':
      return [];
    default:
      return block satisfies never;
  }
}

function rowTexts({ cells }: Row): string[] {
  return cells.flatMap(({ children }) => children.map(plainText));
}

/** All text of the file, charts included, as Word and its chart parts hold it. */
function wordTexts(docx: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(docx)).filter(([name]) =>
    /^word\/(document|charts\/\w+)\.xml$/.test(name),
  );
  return parts.flatMap(([, bytes]) => {
    const xml = new TextDecoder().decode(bytes);
    return [...xml.matchAll(/<(w:t|a:t|c:v)(?: [^>]*)?>([^<]*)</g)].map(([, , text]) => unescaped(text!));
  });
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name]!);
}

/** Characters that are fewer in `found` than in `wanted`; what is repeated at page cuts may be more. */
export function missing(wanted: readonly string[], found: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const character of found.join('').normalize()) counts.set(character, (counts.get(character) ?? 0) + 1);
  const lost: string[] = [];
  for (const character of wanted.join('').normalize().replace(/\s/g, '')) {
    const left = counts.get(character) ?? 0;
    if (left === 0) lost.push(character);
    else counts.set(character, left - 1);
  }
  return lost.join('');
}

/** Rounding of sums of widths, in pt. */
const TOLERANCE = 0.01;
/** Of an em, above and below the base line: what letters cover in every font. */
const ABOVE = 0.75;
const BELOW = 0.12;
/** Of an em: so much closer are the letters of a line that is set tight. */
const CLOSER = 0.08;
/** Signs that leave the right half of their place empty, and the left half: another sign may stand there. */
const EMPTY_RIGHT = /[、。，．；：！？）〕］｝》〉」』】〗”’]$/;
const EMPTY_LEFT = /^[（〔［｛《〈「『【〖“‘]/;

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxesOf({ items }: Page): Box[] {
  const lines = items.filter((item): item is Line => item.type === 'line');
  return lines.flatMap(({ baseline, size, runs }) =>
    runs.map(({ text, x, width }) => ({
      text,
      left: x + (EMPTY_LEFT.test(text) ? size / 2 : 0),
      right: x + width - (EMPTY_RIGHT.test(text) ? size / 2 : CLOSER * size),
      top: baseline - ABOVE * size,
      bottom: baseline + BELOW * size,
    })),
  );
}

function outside(page: Page, index: number): string[] {
  return boxesOf(page)
    .filter(
      ({ left, right, top, bottom }) => left < 0 || right > page.width || top < 0 || bottom > page.height,
    )
    .map(({ text }) => `第 ${index + 1} 页外：${text}`);
}

/** Letters that share a place with other letters or with a rule of a table. */
function overlaps(page: Page, index: number): string[] {
  const rules = page.items.filter((item) => item.type === 'rule');
  const boxes = boxesOf(page).sort((a, b) => a.top - b.top);
  return boxes.flatMap((box, at) => {
    const found: string[] = [];
    for (const other of boxes.slice(at + 1)) {
      if (other.top >= box.bottom - TOLERANCE) break;
      if (touches(box, other)) found.push(other.text);
    }
    const crossed = rules.some(({ x1, y1, x2, y2 }) =>
      touches(box, {
        left: x1 - TOLERANCE,
        right: x2 + TOLERANCE,
        top: y1 - TOLERANCE,
        bottom: y2 + TOLERANCE,
      }),
    );
    return [...found, ...(crossed ? ['表线'] : [])].map(
      (other) => `第 ${index + 1} 页：${box.text} 与 ${other} 重叠`,
    );
  });
}

function touches(box: Box, other: Omit<Box, 'text'>): boolean {
  return (
    other.left < box.right - TOLERANCE &&
    box.left < other.right - TOLERANCE &&
    other.top < box.bottom - TOLERANCE &&
    box.top < other.bottom - TOLERANCE
  );
}
