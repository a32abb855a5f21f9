import type { PrintedBlock, PrintedTable } from '../../../print/printed-document.js';
import type { OutlineEntry } from '../core/pdf-core.js';
import type { TablePart } from '../table/read-table.js';
import { contentsEntry, isContentsTitle, withoutPage } from './contents-line.js';
import { Headings } from './headings.js';
import { type Edges, OpenText, paperPlace } from './open-text.js';
import { lookOf, type TextLook } from './page-look.js';
import type { LinePart, PaperPage } from './read-page.js';
import { commonEdges, joinParts, onEdges, repeatedRows, withoutHeads } from './table-join.js';

/** The blocks of a document in the order of reading, with what the pages part joined again. */
export function blocksOf(pages: readonly PaperPage[], bookmarks: readonly OutlineEntry[]): PrintedBlock[] {
  const look = lookOf(pages);
  const flow = new DocumentFlow(look, new Headings(bookmarks, look));
  for (const page of pages) flow.read(page);
  return flow.close();
}

/** A table that may go on, and the lines above it. */
interface OpenTable {
  part: TablePart;
  readonly above: readonly string[];
  /** Of the last page that it reaches. */
  page: number;
}

type Entry = OpenText | OpenTable;

const CONTINUED = /[（(]续[表)）]?[）)]?$/;
/** Lines that a head of a table has at most. */
const MOST_LINES = 5;

class DocumentFlow {
  readonly #entries: Entry[] = [];
  readonly #look: TextLook;
  readonly #headings: Headings;

  constructor(look: TextLook, headings: Headings) {
    this.#look = look;
    this.#headings = headings;
  }

  read(page: PaperPage): void {
    const edges = this.#look.edges(page);
    let isFirst = true;
    let above: LinePart[] = [];
    for (const part of page.parts) {
      if (part.type === 'line') {
        above.push(part);
        this.#line(part, edges);
        continue;
      }
      const lines = above.map(({ line }) => line.text);
      if (!(isFirst && this.#continues(part, lines)))
        this.#entries.push({ part, above: lines, page: part.page });
      isFirst = false;
      above = [];
    }
  }

  close(): PrintedBlock[] {
    const blocks: PrintedBlock[] = [];
    let inContents = 0;
    for (const entry of this.#entries) {
      if (!(entry instanceof OpenText)) {
        blocks.push(tableOf(entry.part));
        continue;
      }
      const { page } = entry.first;
      if (isContentsTitle(entry.text)) inContents = page;
      const isListed = inContents === page && !isContentsTitle(entry.text);
      if (entry.lines.some(({ line }) => contentsEntry(line.text) !== undefined) || isListed)
        blocks.push(...contentsOf(entry));
      else blocks.push(this.#paragraph(entry));
    }
    return blocks;
  }

  #line(part: LinePart, edges: Edges): void {
    const last = this.#entries.at(-1);
    const isAlone =
      contentsEntry(part.line.text) !== undefined || this.#headings.isMarked(part.line.text, part.page);
    if (!isAlone && last instanceof OpenText && this.#mayGoOn(last, part)) {
      if (last.take(part, edges)) return;
      if (this.#headings.isBegun(last.text + part.line.text, part.page)) {
        last.add(part, edges, true);
        return;
      }
    }
    this.#entries.push(new OpenText(part, edges));
  }

  /** Whether the first table of a page goes on with the last one of the page before, whose title may be repeated. */
  #continues(part: TablePart, lines: readonly string[]): boolean {
    const at = this.#entries.findLastIndex((entry) => !(entry instanceof OpenText));
    const open = this.#entries[at] as OpenTable | undefined;
    if (open === undefined || part.page !== open.page + 1 || lines.length > MOST_LINES) return false;
    const after = this.#entries.slice(at + 1) as OpenText[];
    if (after.some(({ first }) => first.page !== part.page)) return false;
    const edges = commonEdges(open.part, part);
    if (edges === undefined) return false;
    const above = onEdges(open.part, edges);
    const below = withoutHeads(above, onEdges(part, edges));
    const head = repeatedRows(above, below);
    if (!this.#isSameTitle(open, lines, head) || (head === 0 && isNewForm(above, below))) return false;
    this.#entries.splice(at + 1);
    open.part = joinParts(above, below, head);
    open.page = part.page;
    return true;
  }

  #isSameTitle({ above }: OpenTable, lines: readonly string[], head: number): boolean {
    if (lines.length === 0) return true;
    const isContinued = lines.some((line) => CONTINUED.test(line.trim()));
    if (isContinued) return true;
    const words = new Set(above.map(wordsOf));
    return head > 0 && lines.every((line) => words.has(wordsOf(line)));
  }

  /** Two texts on one line are two, and a heading that is bookmarked is whole. */
  #mayGoOn({ text, first, lines }: OpenText, { page, box }: LinePart): boolean {
    const last = lines.at(-1)!;
    const isBeside = last.page === page && box.y < last.box.y + last.box.height / 2;
    return !isBeside && !this.#headings.isMarked(text, first.page);
  }

  #paragraph(text: OpenText): PrintedBlock {
    const heading = this.#headings.headingOf(text);
    const place = paperPlace(text.lines);
    return heading === undefined
      ? { type: 'paragraph', role: 'text', text: text.text, place }
      : { type: 'paragraph', role: 'heading', ...heading, text: text.text, place };
  }
}

function contentsOf({ lines }: OpenText): PrintedBlock[] {
  return lines.map((part) => ({
    type: 'paragraph',
    role: 'contents',
    text: contentsEntry(part.line.text) ?? withoutPage(part.line.text),
    place: paperPlace([part]),
  }));
}

/** The first label is the same and its value another: a form for the next project. */
function isNewForm(above: TablePart, below: TablePart): boolean {
  const [one, two] = [above.cells[0], below.cells[0]];
  return one !== undefined && two !== undefined && one.text !== '' && wordsOf(one.text) === wordsOf(two.text);
}

function tableOf({ rows, xs, cells }: TablePart): PrintedTable {
  return {
    type: 'table',
    rows,
    columns: xs.length - 1,
    cells: cells.map(({ isFull: _, box, page, ...cell }) => ({ ...cell, place: { page, box } })),
  };
}

function wordsOf(text: string): string {
  return text.replace(/\s/g, '');
}
