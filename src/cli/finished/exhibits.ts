import type { AuditFinding } from '../../audit/finding.js';
import { gridOf, type PrintedGrid } from '../../audit/tables/grid-of.js';
import { countHeadRows } from '../../audit/tables/head-rows.js';
import type { Exhibit, ExhibitCell, ExhibitRow, PageExhibit } from '../../overview/exhibit.js';
import type {
  PrintedCell,
  PrintedDocument,
  PrintedTable,
  PrintedText,
} from '../../print/printed-document.js';

type Mark = AuditFinding['mark'];
type Shown = Pick<AuditFinding, 'mark' | 'related' | 'under' | 'expected'>;

/** Rows of a head, and pieces of a finding: more do not help. */
const MOST_HEAD_ROWS = 5;
const MOST_EXHIBITS = 3;
/** Characters of a sentence around its place, and of a cell. */
const AROUND = 80;
const LONGEST_CELL = 60;
/** In 磅, above and below a place on its page. */
const STRIP = 70;
const MARGIN = 20;

/** Shows the pieces of a document that findings are about. */
export class Exhibits {
  readonly #printed: PrintedDocument;
  readonly #tables = new Map<PrintedText, PrintedTable>();
  readonly #titles = new Map<PrintedTable, string>();

  constructor(printed: PrintedDocument) {
    this.#printed = printed;
    let title = '';
    for (const block of printed.blocks)
      if (block.type === 'table') {
        this.#titles.set(block, title);
        for (const cell of block.cells) this.#tables.set(cell, block);
      } else if (block.type === 'paragraph' && (block.role === 'heading' || /表$/.test(block.text)))
        title = block.text.replace(/\n/g, '');
  }

  /** The place itself, then the other tables and sentences that it does not fit. */
  of({ mark, related, under, expected }: Shown): Exhibit[] {
    const own = this.#tables.get(mark.text);
    const others = related.map((one) => one.mark);
    const beside = own ? others.filter(({ text }) => this.#tables.get(text) === own) : [];
    const first = this.#piece(mark, beside, {
      ...(under !== undefined && { under }),
      ...(expected !== undefined && { expected }),
    });
    const page = this.#page(mark, others);
    const elsewhere = others
      .filter((other) => !beside.includes(other) && other.text !== mark.text)
      .flatMap((other) => this.#piece(other, [], { isBeside: true }));
    return [...first, ...page, ...elsewhere].slice(0, MOST_EXHIBITS + page.length);
  }

  #piece(
    mark: Mark,
    beside: readonly Mark[],
    { under, expected, isBeside = false }: { under?: string; expected?: string; isBeside?: boolean },
  ): Exhibit[] {
    const table = this.#tables.get(mark.text);
    if (table !== undefined) {
      const marks = new Map<PrintedText, ExhibitCell['mark']>(beside.map(({ text }) => [text, '参见']));
      marks.set(mark.text, isBeside ? '参见' : '错');
      const caption = `${isBeside ? '参见 ' : ''}${under ?? this.#titles.get(table)}`;
      return [{ type: 'table', caption, rows: rowsWith(table, marks, expected) }];
    }
    if (!('role' in mark.text)) return [];
    const { text } = mark.text;
    const { start, end } = mark;
    const before = text.slice(Math.max(0, start - AROUND), start);
    return [
      {
        type: 'text',
        caption: isBeside ? '参见' : (under ?? '正文'),
        before: start > AROUND ? `…${before}` : before,
        marked: text.slice(start, end),
        mark: isBeside ? '参见' : '错',
        after: text.slice(end, end + AROUND) + (text.length > end + AROUND ? '…' : ''),
        ...(expected !== undefined && { expected }),
      },
    ];
  }

  /** The strip of the page around a place, where the medium has pages. */
  #page({ text }: Mark, related: readonly Mark[]): PageExhibit[] {
    const { page, box } = text.place ?? {};
    if (page === undefined || box === undefined) return [];
    const [top, bottom] = [box.y - STRIP, box.y + box.height + STRIP];
    const beside = new Set(related.map((other) => other.text));
    const texts = textsOf(this.#printed).filter(
      ({ place }) =>
        place?.page === page && place.box && place.box.y < bottom && place.box.y + place.box.height > top,
    );
    const left = Math.min(...texts.map(({ place }) => place!.box!.x)) - MARGIN;
    const right = Math.max(...texts.map(({ place }) => place!.box!.x + place!.box!.width)) + MARGIN;
    const placed = texts.map((one) => {
      const { x, y, width, height } = one.place!.box!;
      const mark = one === text ? '错' : beside.has(one) ? '参见' : undefined;
      return {
        text: one.text,
        box: { x: x - left, y: y - top, width, height },
        ruled: 'rowspan' in one,
        ...(mark && ({ mark } as const)),
      };
    });
    return [
      { type: 'page', caption: `第${page}页`, width: right - left, height: bottom - top, texts: placed },
    ];
  }
}

function textsOf({ blocks }: PrintedDocument): PrintedText[] {
  return blocks.flatMap((block): PrintedText[] =>
    block.type === 'table' ? [...block.cells] : block.type === 'chart' ? [...block.points] : [block],
  );
}

/** The head of a table and the rows of the marked cells. */
function rowsWith(
  table: PrintedTable,
  marks: ReadonlyMap<PrintedText, ExhibitCell['mark']>,
  expected: string | undefined,
): ExhibitRow[] {
  const grid = gridOf(table);
  const heads = Math.min(countHeadRows(grid.slots), MOST_HEAD_ROWS);
  const wanted = new Set(Array.from({ length: heads }, (_, row) => row));
  for (const text of marks.keys()) if ('rowspan' in text) wanted.add(text.row);
  const rows = [...wanted].sort((a, b) => a - b);
  return rows.map((row, at) => ({
    isHead: row < heads,
    isApart: row >= heads && row > (rows[at - 1] ?? -1) + 1,
    cells: cellsOf(grid, rows, at).map(({ cell, ...spans }) => {
      const mark = marks.get(cell);
      return {
        ...spans,
        text: cell.text.length > LONGEST_CELL ? `${cell.text.slice(0, LONGEST_CELL)}…` : cell.text,
        ...(mark && { mark }),
        ...(mark === '错' && expected !== undefined && { expected }),
      };
    }),
  }));
}

/** The cells that begin in one of the chosen rows, with the rows and columns that they span there. */
function cellsOf({ slots }: PrintedGrid, rows: readonly number[], at: number) {
  const line = slots[rows[at]!]!;
  const found: { cell: PrintedCell; rowspan: number; colspan: number }[] = [];
  for (const [column, cell] of line.entries()) {
    if (cell === undefined) continue;
    const above = at > 0 ? slots[rows[at - 1]!]![column] : undefined;
    if (cell === line[column - 1] || cell === above) continue;
    const colspan = line.slice(column).findIndex((other) => other !== cell);
    const rowspan = rows.slice(at).findIndex((row) => slots[row]![column] !== cell);
    found.push({
      cell,
      colspan: colspan < 0 ? line.length - column : colspan,
      rowspan: rowspan < 0 ? rows.length - at : rowspan,
    });
  }
  return found;
}
