import type {
  PrintedBlock,
  PrintedCell,
  PrintedDocument,
  PrintedTable,
} from '../../src/print/printed-document.js';

type Heading = PrintedBlock & { readonly type: 'paragraph' };

/** The blocks of a document from the heading with these words up to the next that is not below it. */
function partOf(
  { blocks }: PrintedDocument,
  words: string,
): { readonly start: number; readonly end: number } {
  const start = blocks.findIndex((block) => isHeading(block) && block.text.includes(words));
  const level = (blocks[start] as Heading).level!;
  const after = blocks.findIndex((block, at) => at > start && isHeading(block) && block.level! <= level);
  return { start, end: after < 0 ? blocks.length : after };
}

function isHeading(block: PrintedBlock): block is Heading {
  return block.type === 'paragraph' && block.role === 'heading';
}

/** Without the part under a heading. */
export function withoutPart(printed: PrintedDocument, words: string): PrintedDocument {
  const { start, end } = partOf(printed, words);
  return { ...printed, blocks: printed.blocks.toSpliced(start, end - start) };
}

/** With a part moved behind the one that comes next. */
export function swapped(printed: PrintedDocument, words: string, next: string): PrintedDocument {
  const [first, second] = [partOf(printed, words), partOf(printed, next)];
  const { blocks } = printed;
  return {
    ...printed,
    blocks: [
      ...blocks.slice(0, first.start),
      ...blocks.slice(second.start, second.end),
      ...blocks.slice(first.start, first.end),
      ...blocks.slice(second.end),
    ],
  };
}

/** With every text of a part, its title and cells included, as another function writes it; undefined leaves it out. */
export function rewritten(
  printed: PrintedDocument,
  words: string,
  write: (text: string) => string | undefined,
): PrintedDocument {
  const { start, end } = partOf(printed, words);
  return {
    ...printed,
    blocks: printed.blocks.flatMap((block, at) => (at < start || at >= end ? block : other(block))),
  };

  function other(block: PrintedBlock): PrintedBlock[] {
    if (block.type === 'table')
      return [{ ...block, cells: block.cells.map((cell) => ({ ...cell, text: write(cell.text) ?? '' })) }];
    if (block.type === 'chart') return [block];
    const text = write(block.text);
    return text === undefined ? [] : [{ ...block, text }];
  }
}

/** Without the tables that stand under a heading. */
export function withoutTables(printed: PrintedDocument, words: string): PrintedDocument {
  const { start, end } = partOf(printed, words);
  return {
    ...printed,
    blocks: printed.blocks.filter(({ type }, at) => type !== 'table' || at < start || at >= end),
  };
}

/** Without the first column with this head in the part under a heading. */
export function withoutColumn(printed: PrintedDocument, words: string, head: string): PrintedDocument {
  const { start, end } = partOf(printed, words);
  const at = printed.blocks.findIndex(
    (block, index) =>
      index >= start && index < end && block.type === 'table' && headCell(block, head) !== undefined,
  );
  const table = printed.blocks[at] as PrintedTable;
  const { column } = headCell(table, head)!;
  const cells = table.cells.flatMap((cell) => cellWithout(cell, column) ?? []);
  return { ...printed, blocks: printed.blocks.with(at, { ...table, columns: table.columns - 1, cells }) };
}

function headCell({ cells }: PrintedTable, head: string): PrintedCell | undefined {
  return cells.find(({ text, colspan }) => text.replace(/\s/g, '') === head && colspan === 1);
}

function cellWithout(cell: PrintedCell, column: number): PrintedCell | undefined {
  if (cell.column > column) return { ...cell, column: cell.column - 1 };
  if (cell.column + cell.colspan <= column) return cell;
  return cell.colspan === 1 ? undefined : { ...cell, colspan: cell.colspan - 1 };
}
