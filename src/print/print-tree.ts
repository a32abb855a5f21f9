import { contentsHeadings } from '../document/contents-headings.js';
import { headingsOf } from '../document/headings-of.js';
import { leavesOf } from '../document/inline-leaves.js';
import { type GridCell, tableGrid } from '../document/table-grid.js';
import { templatePlace } from '../document/template-places.js';
import {
  type Amount,
  type Block,
  type Cell,
  type Chart,
  type ChartPoint,
  type Contents,
  type Heading,
  headingEntry,
  type Inline,
  type Paragraph,
  type PublicationDocument,
  plainText,
  type Table,
} from '../document/tree.js';
import type { Figure } from '../kernel/figure.js';
import type { Span } from '../kernel/span.js';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedChart,
  PrintedDocument,
  PrintedParagraph,
  PrintedTable,
  PrintedText,
} from './printed-document.js';

/** What of the tree is behind a printed text. */
export interface Behind {
  /** Its paragraphs, one after the other with a line break between. */
  readonly paragraphs: readonly (readonly Inline[])[];
  /** Of an empty cell, the zero that it does not print. */
  readonly blank?: Figure;
  /** In the templates, or in a narrative beside the data file. */
  readonly span?: Span;
}

/** A publication as it will stand on paper, and the way back from there. */
export interface PrintedTree {
  readonly printed: PrintedDocument;
  behind(text: PrintedText): Behind | undefined;
}

/** What of the tree a printed text shows. */
type Part = Heading | Paragraph | Cell | ChartPoint;

/** What is printed of a tree: the words of its blocks in order. */
export function printTree(document: PublicationDocument): PrintedTree {
  const printer = new TreePrinter(document);
  const blocks = document.sections.flatMap(({ children }) =>
    children.flatMap((block) => printer.print(block)),
  );
  return { printed: { blocks, unread: [] }, behind: (text) => printer.behind(text) };
}

class TreePrinter {
  readonly #parts = new Map<PrintedText, Part>();
  readonly #headings: readonly Heading[];

  constructor(document: PublicationDocument) {
    this.#headings = headingsOf(document);
  }

  print(block: Block): PrintedBlock[] {
    switch (block.type) {
      case 'heading':
        return [this.#paragraph('heading', block, block.level)];
      case 'paragraph':
        return [this.#paragraph('text', block)];
      case 'list':
        return block.items.flatMap((item) => item.flatMap((child) => this.print(child)));
      case 'table':
        return [this.#table(block)];
      case 'chart':
        return [this.#chart(block)];
      case 'contents':
        return this.#contents(block);
      default:
        return block satisfies never;
    }
  }

  behind(text: PrintedText): Behind | undefined {
    const part = this.#parts.get(text);
    if (part === undefined) return undefined;
    const span = templatePlace(part);
    const blank = 'blank' in part ? part.blank : undefined;
    return { paragraphs: paragraphsOf(part, text), ...(blank && { blank }), ...(span && { span }) };
  }

  #paragraph(role: 'heading' | 'text', block: Heading | Paragraph, level?: number): PrintedParagraph {
    const text = plainText(block.children);
    const paragraph = { type: 'paragraph', role, ...(level !== undefined && { level }), text } as const;
    return this.#keep(paragraph, block);
  }

  #contents(contents: Contents): PrintedParagraph[] {
    return contentsHeadings(contents, this.#headings).map((heading) => {
      const { level } = heading;
      const line = { type: 'paragraph', role: 'contents', level, text: headingEntry(heading) } as const;
      return this.#keep(line, heading);
    });
  }

  #table(table: Table): PrintedTable {
    const { rows } = tableGrid(table);
    const cells: PrintedCell[] = [];
    for (const [index, row] of rows.entries())
      for (const own of row) if (own.row === index) cells.push(this.#cell(own));
    return { type: 'table', rows: rows.length, columns: table.columns.length, cells };
  }

  #cell({ cell, row, column }: GridCell): PrintedCell {
    const { rowspan, colspan, children } = cell;
    const text = children.length === 1 ? plainText(children[0]!) : children.map(plainText).join('\n');
    return this.#keep({ row, column, rowspan, colspan, text }, cell);
  }

  #chart({ title, unit, categories, series }: Chart): PrintedChart {
    const points = series.flatMap(({ name, points }) =>
      points.map((point, index) => {
        const printed = { series: name, category: categories[index] ?? '', text: plainText(point.label) };
        return this.#keep(printed, point);
      }),
    );
    return { type: 'chart', title, unit, points };
  }

  #keep<Text extends PrintedText>(text: Text, part: Part): Text {
    this.#parts.set(text, part);
    return text;
  }
}

function paragraphsOf(part: Part, text: PrintedText): Behind['paragraphs'] {
  if ('label' in part) return [part.label];
  if ('rowspan' in part) return part.children;
  const isLine = 'role' in text && text.role === 'contents';
  return [isLine ? [{ type: 'text', value: text.text }] : part.children];
}

/** The amount of which a printed text has something from `start` up to `end`; undefined where words stand there. */
export function amountAt({ paragraphs }: Behind, start: number, end: number): Amount | undefined {
  let at = 0;
  for (const inlines of paragraphs) {
    for (const leaf of leavesOf(inlines)) {
      const length = plainText([leaf]).length;
      if (leaf.type === 'amount' && at < end && at + length > start) return leaf;
      at += length;
    }
    at += 1;
  }
  return undefined;
}
