import type { Block, PublicationDocument, Table } from '../../../document/tree.js';
import type { CellParagraph, Item, Page, Shown } from '../../../layout/pages.js';

/** Where pages of the PDF begin. */
export interface PageStarts {
  /** Blocks that begin a page. */
  readonly blocks: ReadonlySet<Block>;
  /** Of texts that go over more than one page: how many of their signs stand before each page, blanks not counted. */
  readonly signs: ReadonlyMap<Block, readonly number[]>;
}

/** Rows of tables and lines of a 目录 begin pages where the browser wants: it breaks them badly where it is told to. */
export function pageStarts({ sections }: PublicationDocument, pages: readonly Page[]): PageStarts {
  const tables = tablesOfCells(sections.flatMap(({ children }) => children));
  const blocks = new Set<Block>();
  const signs = new Map<Block, number[]>();
  const shown = new Map<Block, number>();
  for (const { items } of pages) {
    const own = items.flatMap((item) => shownBlock(item, tables));
    const [first] = own;
    if (first) begin(first.block);
    for (const { block, count } of own) shown.set(block, (shown.get(block) ?? 0) + count);
  }
  return { blocks, signs };

  function begin(block: Block): void {
    const before = shown.get(block);
    if (before === undefined) blocks.add(block);
    else if (block.type === 'heading' || block.type === 'paragraph')
      signs.set(block, [...(signs.get(block) ?? []), before]);
  }
}

/** The block that an item shows a part of, and how many signs of it. */
function shownBlock(item: Item, tables: ReadonlyMap<CellParagraph, Table>) {
  if (item.type === 'rule' || item.shows === undefined) return [];
  const block = blockOf(item.shows, tables);
  const runs = item.type === 'line' ? item.runs.filter(({ part }) => part === undefined) : [];
  return block ? [{ block, count: countSigns(runs.map(({ text }) => text).join('')) }] : [];
}

function blockOf(shows: Shown, tables: ReadonlyMap<CellParagraph, Table>): Block | undefined {
  if (!('type' in shows)) return tables.get(shows);
  switch (shows.type) {
    case 'caption':
      return shows.chart;
    case 'entry':
      return shows.contents;
    case 'page-number':
      return undefined;
    default:
      return shows;
  }
}

/** What is seen of a text: no blanks, whatever becomes of them at the end of a line. */
export function countSigns(text: string): number {
  return [...text].filter(isSign).length;
}

export function isSign(character: string): boolean {
  return !/[\s\p{Default_Ignorable_Code_Point}]/u.test(character);
}

function tablesOfCells(blocks: readonly Block[]): ReadonlyMap<CellParagraph, Table> {
  return new Map(blocks.flatMap((block) => [...cellsOf(block)]));
}

function* cellsOf(block: Block): Iterable<readonly [CellParagraph, Table]> {
  if (block.type === 'list') yield* tablesOfCells(block.items.flat());
  if (block.type !== 'table') return;
  for (const { cells } of [...block.head, ...block.body])
    for (const { children } of cells) for (const paragraph of children) yield [paragraph, block];
}
