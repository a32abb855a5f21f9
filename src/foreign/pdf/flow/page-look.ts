import { mostCommon } from '../text/lines.js';
import type { Edges } from './open-text.js';
import type { LinePart, PagePart, PaperPage } from './read-page.js';

/** How running text is set, by which headings and ends of paragraphs are told. */
export interface TextLook {
  readonly size: number;
  readonly font: string;
  edges(page: PaperPage): Edges;
}

/** Lines that reach an edge, at least, where there are several. */
const LEAST_LINES = 3;
const HANGING = /^[，。、；：！？）》”’]$/;

export function lookOf(pages: readonly PaperPage[]): TextLook {
  const lines = pages.flatMap(linesIn);
  const letters = lines.flatMap(({ line }) => Array.from(line.text, () => line));
  const size = letters.length === 0 ? 0 : mostCommon(letters.map((line) => line.size));
  const ofSize = letters.filter((line) => line.size === size);
  const edges = new Map<string, Edges>();
  for (const [key, alike] of byFormat(pages)) edges.set(key, edgesOf(alike, size));
  return {
    size,
    font: ofSize.length === 0 ? '' : mostCommon(ofSize.map((line) => line.font)),
    edges: (page) => edges.get(formatOf(page)) ?? [0, page.width, size],
  };
}

function linesIn({ parts }: PaperPage): LinePart[] {
  return parts.filter((part) => part.type === 'line');
}

function byFormat(pages: readonly PaperPage[]): ReadonlyMap<string, readonly PaperPage[]> {
  const formats = new Map<string, PaperPage[]>();
  for (const page of pages) formats.set(formatOf(page), [...(formats.get(formatOf(page)) ?? []), page]);
  return formats;
}

function formatOf({ width, height }: PaperPage): string {
  return `${Math.round(width)} ${Math.round(height)}`;
}

/** The outermost places that several lines reach. */
function edgesOf(pages: readonly PaperPage[], size: number): Edges {
  const own = pages.flatMap(({ parts }) => parts);
  const lefts = own.map(({ box }) => box.x).sort((a, b) => a - b);
  const rights = own.map(rightOf).sort((a, b) => b - a);
  return [reached(lefts, size), reached(rights, size), size];
}

/** Signs at the end of a line may hang over the edge. */
function rightOf(part: PagePart): number {
  const last = part.type === 'line' ? part.line.glyphs.at(-1) : undefined;
  return last && HANGING.test(last.text) ? last.x : part.box.x + part.box.width;
}

function reached(sorted: readonly number[], size: number): number {
  const at = sorted.findIndex((place, index) => {
    const other = sorted[index + LEAST_LINES - 1];
    return other !== undefined && Math.abs(other - place) <= size;
  });
  return sorted[Math.max(at, 0)] ?? 0;
}
