import type { Mark } from '../../src/audit/figures/entry.js';
import type { Span } from '../../src/kernel/span.js';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedChart,
  PrintedDocument,
  PrintedTable,
  PrintedText,
} from '../../src/print/printed-document.js';
import { SourceText } from '../../src/read/text/source-text.js';

/** A printed document written down, and the way back from its texts. */
export interface Written {
  readonly printed: PrintedDocument;
  readonly source: SourceText;
  spanOf(mark: Mark): Span;
}

interface Line {
  readonly text: string;
  /** Offset in the source. */
  readonly start: number;
}

/**
 * What stands on paper, written like Markdown: `# ` headings, `- ` lines of a 目录, tables whose cells `<` and `^` belong
 * to the one on the left or above, charts as ```图 题 with lines of 系列, 类别 and label; all else is paragraphs.
 */
export function written(text: string, file = '印出.md'): Written {
  const source = new SourceText(file, text);
  const starts = new Map<PrintedText, readonly number[]>();
  const blocks: PrintedBlock[] = [];
  const lines = linesOf(text);
  while (lines.length > 0) {
    const block = nextBlock(lines, starts);
    if (block !== undefined) blocks.push(block);
  }
  const offset = (printed: PrintedText, at: number) => {
    const before = printed.text.slice(0, at).split('\n');
    return starts.get(printed)![before.length - 1]! + before.at(-1)!.length;
  };
  return {
    printed: { blocks, unread: [] },
    source,
    spanOf: ({ text: own, start, end }) => source.span(offset(own, start), offset(own, end)),
  };
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { text: line, start };
    start += line.length + 1;
    return own;
  });
}

/** Takes the lines of one block off the beginning. */
function nextBlock(lines: Line[], starts: Map<PrintedText, readonly number[]>): PrintedBlock | undefined {
  const first = lines[0]!;
  const take = (own: (line: Line) => boolean) => {
    const end = lines.findIndex((line) => !own(line));
    return lines.splice(0, end < 0 ? lines.length : Math.max(end, 1));
  };
  const [, marks, words] = /^(#+ | *- )(.*)$/.exec(first.text) ?? [];
  if (marks !== undefined) {
    lines.shift();
    const isHeading = marks.startsWith('#');
    const level = isHeading ? marks.length - 1 : marks.length / 2;
    const block = {
      type: 'paragraph',
      role: isHeading ? 'heading' : 'contents',
      level,
      text: words!,
    } as const;
    starts.set(block, [first.start + marks.length]);
    return block;
  }
  if (first.text.startsWith('|'))
    return tableOf(
      take(({ text }) => text.startsWith('|')),
      starts,
    );
  if (first.text.startsWith('```')) {
    const [head, ...points] = take(({ text }) => text !== '```');
    lines.shift();
    return chartOf(head!, points, starts);
  }
  const own = take(({ text }) => text !== '' && !/^(?:#|\||```| *- )/.test(text)).filter(
    ({ text }) => text !== '',
  );
  if (own.length === 0) return undefined;
  const text = own.map((line) => line.text).join('\n');
  const block = { type: 'paragraph', role: 'text', text } as const;
  starts.set(
    block,
    own.map(({ start }) => start),
  );
  return block;
}

function tableOf(lines: readonly Line[], starts: Map<PrintedText, readonly number[]>): PrintedTable {
  const rows = lines.filter(({ text }) => !/^\|(?:-+\|)+$/.test(text)).map(partsOf);
  const owners: PrintedCell[][] = [];
  for (const [row, parts] of rows.entries()) {
    owners.push([]);
    for (const [column, { text, start }] of parts.entries()) {
      const owner =
        text === '<' ? owners[row]![column - 1] : text === '^' ? owners[row - 1]![column] : undefined;
      const cell = owner ?? { row, column, rowspan: 1, colspan: 1, text };
      owners[row]!.push(cell);
      if (owner === undefined) starts.set(cell, [start]);
      else
        Object.assign(owner, {
          rowspan: Math.max(owner.rowspan, row - owner.row + 1),
          colspan: Math.max(owner.colspan, column - owner.column + 1),
        });
    }
  }
  const columns = Math.max(...owners.map((row) => row.length));
  return { type: 'table', rows: owners.length, columns, cells: [...new Set(owners.flat())] };
}

/** The cells of a line of a table. */
function partsOf({ text, start }: Line): Line[] {
  return Array.from(text.matchAll(/(?<=\|)([^|]*)(?=\|)/g), ({ 0: part, index }) => ({
    text: part.trim(),
    start: start + index + (part.length - part.trimStart().length),
  }));
}

function chartOf(
  head: Line,
  lines: readonly Line[],
  starts: Map<PrintedText, readonly number[]>,
): PrintedChart {
  const points = lines.map(({ text, start }) => {
    const [series, category, label] = text.split('，');
    const point = { series: series!, category: category!, text: label! };
    starts.set(point, [start + text.lastIndexOf('，') + 1]);
    return point;
  });
  return { type: 'chart', title: head.text.replace(/^```图 ?/, ''), unit: '万元', points };
}
