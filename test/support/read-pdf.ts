/** Reads a finished PDF back with Mozilla's pdf.js, so that tests see what a viewer sees. */
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from './open-pdf.js';

export interface ReadPdf {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly version: string;
  readonly created: string;
  readonly modified: string;
  readonly showsTitle: boolean;
  readonly labels: readonly string[];
  readonly outline: readonly Bookmark[];
  readonly pages: readonly ReadPage[];
}

/** Lengths in pt; y runs down from the top of the page, as in layout. */
interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  readonly rules: readonly ReadRule[];
  readonly shapes: readonly ReadShape[];
  readonly links: readonly ReadLink[];
}

/** A piece of text in one font on one base line. `width` ends with the last glyph. */
export interface ReadText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Runs downwards, the feet of its letters at the left. */
  readonly isTurned: boolean;
}

/** A straight line, as layout's. */
interface ReadRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
}

/** A part of a drawing: `M 10 20 L 30 20 Z`. */
interface ReadShape {
  readonly path: string;
  readonly filled: boolean;
  readonly fill?: string;
  readonly stroke?: string;
  readonly thickness: number;
}

/** A place in the document: index of the page and distance from its top. */
interface Place {
  readonly page: number;
  readonly top: number;
}

interface ReadLink extends Place {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

interface Bookmark extends Place {
  readonly title: string;
  /** Whether its children show when the file is opened; undefined without children. */
  readonly open?: boolean;
  readonly children: readonly Bookmark[];
}

export function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  return openPdf(bytes, async (pdf) => {
    const info = (await pdf.getMetadata()).info as Record<string, string>;
    const preferences = (await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null;
    const pages: ReadPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1)
      pages.push(await readPage(pdf, await pdf.getPage(number)));
    return {
      title: info.Title ?? '',
      author: info.Author ?? '',
      language: info.Language ?? '',
      version: info.PDFFormatVersion ?? '',
      created: info.CreationDate ?? '',
      modified: info.ModDate ?? '',
      showsTitle: preferences?.DisplayDocTitle === true,
      labels: (await pdf.getPageLabels()) ?? [],
      outline: await readOutline(pdf, (await pdf.getOutline()) ?? []),
      pages,
    };
  });
}

/** The text of the first page as a viewer copies it, with the blanks that it sees. */
export function copiedText(bytes: Uint8Array): Promise<string> {
  return openPdf(bytes, async (pdf) => {
    const { items } = await (await pdf.getPage(1)).getTextContent({ disableNormalization: true });
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
}

async function readPage(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<ReadPage> {
  const [, , width, height] = page.view as [number, number, number, number];
  const content = await page.getTextContent({ disableNormalization: true });
  const texts: ReadText[] = [];
  for (const item of content.items) {
    if (!('str' in item) || isGap(item.str)) continue;
    const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
    const place = { x, y: height - y, width: item.width, size: Math.hypot(a, b), isTurned: b < 0 };
    texts.push({ text: item.str, ...place });
  }
  const links: ReadLink[] = [];
  for (const { rect, dest } of (await page.getAnnotations()) as { rect: number[]; dest: Destination }[]) {
    const [left, bottom, right, top] = rect as [number, number, number, number];
    links.push({ left, right, above: height - top, below: height - bottom, ...(await placeOf(pdf, dest)) });
  }
  return { width, height, texts, links, ...(await readPaths(page)) };
}

/** Signs of pdf.js for the steps of a path. */
const STEPS = ['M', 'L', 'C', 'Q', 'Z'] as const;
const NUMBERS = { M: 2, L: 2, C: 6, Q: 4, Z: 0 } as const;

/** Paths in black are rules of straight pieces, coloured ones shapes; a page has no transformation but the one that lets y run down. */
async function readPaths(page: PDFPageProxy): Promise<Pick<ReadPage, 'rules' | 'shapes'>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: ReadRule[] = [];
  const shapes: ReadShape[] = [];
  let state: { thickness: number; fill?: string; stroke?: string } = { thickness: 1 };
  const saved: (typeof state)[] = [];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    if (operator === OPS.save) saved.push(state);
    if (operator === OPS.restore) state = saved.pop() ?? state;
    if (operator === OPS.setLineWidth) state = { ...state, thickness: args[0] };
    if (operator === OPS.setFillRGBColor) state = { ...state, fill: args[0] };
    if (operator === OPS.setStrokeRGBColor) state = { ...state, stroke: args[0] };
    if (operator !== OPS.constructPath) return;
    const path = stepsOf(Array.from(args[1][0] as Float32Array));
    const { thickness, ...colors } = state;
    if (colors.fill === undefined && colors.stroke === undefined) rules.push(...rulesOf(path, thickness));
    else
      shapes.push({
        path: path.map((step) => step.join(' ')).join(' '),
        filled: args[0] !== OPS.stroke,
        ...state,
      });
  });
  return { rules, shapes };
}

type Step = readonly [(typeof STEPS)[number], ...number[]];

function stepsOf(path: readonly number[]): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < path.length; ) {
    const step = STEPS[path[at]!]!;
    steps.push([step, ...path.slice(at + 1, at + 1 + NUMBERS[step])]);
    at += 1 + NUMBERS[step];
  }
  return steps;
}

function rulesOf(path: readonly Step[], thickness: number): ReadRule[] {
  return Array.from({ length: path.length / 2 }, (_, index) => {
    const [[move, x1, y1], [draw, x2, y2]] = [path[2 * index]!, path[2 * index + 1]!];
    if (move !== 'M' || draw !== 'L') throw new Error('a path that is not made of straight lines');
    return { x1: x1!, y1: y1!, x2: x2!, y2: y2!, thickness };
  });
}

/** pdf.js puts a space of its own into wide gaps. */
function isGap(text: string): boolean {
  return text.trim() === '';
}

type Destination =
  | string
  | [{ num: number; gen: number }, { name: string }, number | null, number, number | null];

async function placeOf(pdf: PDFDocumentProxy, dest: Destination): Promise<Place> {
  const explicit = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as Exclude<
    Destination,
    string
  >;
  const [reference, fit, , top] = explicit;
  if (fit.name !== 'XYZ') throw new Error(`destination of type ${fit.name}`);
  const page = await pdf.getPageIndex(reference);
  return { page, top: (await pdf.getPage(page + 1)).view[3]! - top };
}

type OutlineItems = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function readOutline(pdf: PDFDocumentProxy, items: OutlineItems): Promise<Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  for (const item of items) {
    const place = await placeOf(pdf, item.dest as Destination);
    const open = item.count === undefined ? {} : { open: item.count > 0 };
    bookmarks.push({ title: item.title, ...place, ...open, children: await readOutline(pdf, item.items) });
  }
  return bookmarks;
}
