import { keepsWithTable } from '../../src/document/keeps-with-table.js';
import { type Block, type PublicationDocument, plainText, type Table } from '../../src/document/tree.js';
import type { Layout } from '../../src/layout/layout-document.js';
import type { CellParagraph, Line, Page, Shown } from '../../src/layout/pages.js';
import { lineText } from './pages-text.js';

/** What a good printing house would not let pass on finished pages, each with its page (from 1) and text. */
export interface PageFlaws {
  /** Last lines of cells that hold one 汉字, signs beside. */
  readonly loneCharacters: readonly string[];
  /** Numbers and codes that a line's end parts. */
  readonly brokenNumbers: readonly string[];
  /** Notes of a table that begin a page, none of the table above them. */
  readonly loneNotes: readonly string[];
  /** Notes in larger type than the body of their table. */
  readonly largeNotes: readonly string[];
  /** Lines of running text whose characters stand more than a fifth of an em apart. */
  readonly looseLines: readonly string[];
  /** Numbers of running text that a line's end parts from what they count. */
  readonly partedUnits: readonly string[];
  /** Less than half full, though the document asks for no new page after them. */
  readonly halfEmptyPages: readonly string[];
}

export function pageFlaws(tree: PublicationDocument, layout: Layout): PageFlaws {
  const { pages } = layout;
  const cells = cellLines(pages);
  return {
    loneCharacters: cells.filter(endsCellLone).map(described),
    brokenNumbers: cells.filter(({ paragraph, lines }) => breaksNumber(paragraph, lines)).map(described),
    loneNotes: pages.flatMap((page, index) => {
      const first = firstShown(page);
      return isBlock(first) && keepsWithTable(first, tree.design) ? [`${index + 1}: ${textOf(page)}`] : [];
    }),
    largeNotes: largeNotes(tree, layout),
    looseLines: textLines(pages).filter(isLoose).map(printed),
    partedUnits: textLines(pages).filter(partsUnit).map(printed),
    halfEmptyPages: halfEmptyPages(tree, pages),
  };
}

interface CellLines {
  readonly page: number;
  readonly paragraph: CellParagraph;
  readonly lines: readonly string[];
}

function cellLines(pages: readonly Page[]): readonly CellLines[] {
  const found = new Map<CellParagraph, { page: number; lines: string[] }>();
  for (const [index, page] of pages.entries())
    for (const line of linesOf(page)) {
      if (!isCellParagraph(line.shows)) continue;
      const cell = found.get(line.shows) ?? { page: index + 1, lines: [] };
      cell.lines.push(lineText(line));
      found.set(line.shows, cell);
    }
  return [...found].map(([paragraph, cell]) => ({ paragraph, ...cell }));
}

function described({ page, lines }: CellLines): string {
  return `${page}: ${lines.join('|')}`;
}

const SIGNS = /[\p{P}\s]/gu;

function endsCellLone({ paragraph, lines }: CellLines): boolean {
  const isForced = plainText(paragraph).endsWith(`\n${lines.at(-1)}`);
  return endsLone(lines) && !isForced;
}

/** Whether the last line holds one 汉字. A narrow cell whose lines all do is set from top to bottom, which is no flaw. */
export function endsLone(lines: readonly string[]): boolean {
  const counts = lines.map((line) => [...line.replace(SIGNS, '')].length);
  const last = lines.at(-1)!.replace(SIGNS, '');
  const isUnit = /^[（(].[)）]$/u.test(lines.at(-1)!);
  return /^\p{Script=Han}$/u.test(last) && !isUnit && counts.some((count) => count > 1);
}

function breaksNumber(paragraph: CellParagraph, lines: readonly string[]): boolean {
  const text = plainText(paragraph);
  let end = 0;
  return lines.slice(0, -1).some((line) => {
    end = text.indexOf(line, end) + line.length;
    return /[\d.,]/.test(text[end - 1] ?? '') && /[\d.,%]/.test(text[end] ?? '');
  });
}

/** A line of a heading or paragraph, with the one after it. */
interface TextLine {
  readonly page: number;
  readonly line: Line;
  readonly next?: Line;
}

function textLines(pages: readonly Page[]): readonly TextLine[] {
  const lines = pages.flatMap((page, index) =>
    linesOf(page)
      .filter(({ shows }) => isBlock(shows) && 'children' in shows)
      .map((line) => ({ page: index + 1, line })),
  );
  return lines.map((each, index) => {
    const next = lines[index + 1]?.line;
    return { ...each, ...(next?.shows === each.line.shows && { next: next! }) };
  });
}

/** In em. */
const LOOSE = 0.2;

function isLoose({ line }: TextLine): boolean {
  return line.runs.some(({ spacing }) => spacing > LOOSE * line.size);
}

function partsUnit({ line, next }: TextLine): boolean {
  return next !== undefined && /\d\|\p{Script=Han}/u.test(`${lineText(line)}|${lineText(next)}`);
}

function printed({ page, line }: TextLine): string {
  return `${page}: ${lineText(line)}`;
}

function largeNotes(tree: PublicationDocument, { pages, tables }: Layout): string[] {
  const sizes = new Map(pages.flatMap(linesOf).map((line) => [line.shows, line.size]));
  return tree.sections.flatMap(({ children }) => {
    let tableSize = Infinity;
    return children.flatMap((block) => {
      if (block.type === 'table') tableSize = tables.get(block)!.size;
      const isLarge = keepsWithTable(block, tree.design) && (sizes.get(block) ?? 0) > tableSize;
      return isLarge && block.type === 'paragraph' ? [plainText(block.children)] : [];
    });
  });
}

function halfEmptyPages({ sections, design }: PublicationDocument, pages: readonly Page[]): string[] {
  const blockOf = new Map<Shown, Block>();
  const beginning = new Set<Block>();
  for (const { children } of sections) {
    beginning.add(children[0]!);
    for (const block of children) for (const shown of shownsOf(block)) blockOf.set(shown, block);
  }
  const isDeliberate = (block: Block) =>
    beginning.has(block) || ('children' in block && design.styles[block.style]?.pageBreakBefore);
  return pages.slice(0, -1).flatMap((page, index) => {
    const first = firstShown(pages[index + 1]!);
    const block = first && blockOf.get(first);
    if (!block || isDeliberate(block) || lowest(page) > page.height / 2) return [];
    return [
      `${index + 1}: ${Math.round(lowest(page))} of ${Math.round(page.height)}, then ${textOf(pages[index + 1]!)}`,
    ];
  });
}

function shownsOf(block: Block): readonly Shown[] {
  if (block.type === 'list') return block.items.flat().flatMap(shownsOf);
  return block.type === 'table' ? [block, ...paragraphsOf(block)] : [block];
}

function paragraphsOf({ head, body }: Table): readonly CellParagraph[] {
  return [...head, ...body].flatMap(({ cells }) => cells.flatMap(({ children }) => children));
}

function lowest(page: Page): number {
  return Math.max(0, ...page.items.map(bottomOf));
}

function bottomOf(item: Page['items'][number]): number {
  if (item.type === 'rule') return item.y2;
  if (item.type === 'line') return isPageNumber(item.shows) ? 0 : item.baseline;
  return item.top;
}

function firstShown(page: Page): Shown | undefined {
  return linesOf(page).find(({ shows }) => shows && !isPageNumber(shows))?.shows;
}

function textOf(page: Page): string {
  return linesOf(page).map(lineText).join('').slice(0, 20);
}

function linesOf(page: Page): readonly Line[] {
  return page.items.filter((item): item is Line => item.type === 'line');
}

function isCellParagraph(shown: Shown | undefined): shown is CellParagraph {
  return Array.isArray(shown);
}

function isBlock(shown: Shown | undefined): shown is Block {
  return shown !== undefined && 'type' in shown && !['caption', 'entry', 'page-number'].includes(shown.type);
}

function isPageNumber(shown: Shown | undefined): boolean {
  return shown !== undefined && 'type' in shown && shown.type === 'page-number';
}
