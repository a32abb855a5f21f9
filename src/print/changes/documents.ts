import { differingParts } from '../../kernel/differing-parts.js';
import type {
  PrintedBlock,
  PrintedChart,
  PrintedDocument,
  PrintedTable,
  PrintedText,
} from '../printed-document.js';
import type { ChangedWhole, PrintedChange } from './change.js';
import { changedCells } from './tables.js';
import { changedWords, type PrintedPiece, sharedPart, whole } from './words.js';

/** Blocks with less in common are no two states of one. */
const LEAST_LIKENESS = 0.4;
/** A number or a dot that a list has on paper. */
const LIST_NUMBER = /^(?:\d{1,2}[.．]|[•·●■◆])\s*/;
/** 图 1. before the title of a chart. */
const CAPTION = /^图\s*\d+[.．、]?\s*/;
const BLANKS = /\s/g;

/**
 * What somebody changed in a document after it was made: paragraphs, tables, rows, cells and charts, in order. Lines of
 * a 目录 follow the headings and are not compared, nor are blanks and the numbers of lists.
 */
export function changesBetween(meant: PrintedDocument, found: PrintedDocument): PrintedChange[] {
  const [a, b] = comparable(meant.blocks, found.blocks);
  const gaps = differingParts(a.map(keyOf), b.map(keyOf));
  return gaps.flatMap((gap) => changedBlocks(a.slice(...gap.a), b.slice(...gap.b), b[gap.b[0] - 1]));
}

/** Without what follows the headings; and where the medium has no charts, without those and what stands below them. */
function comparable(meant: readonly PrintedBlock[], found: readonly PrintedBlock[]) {
  const [a, b] = [meant, found].map((blocks) => blocks.filter((block) => !isContents(block)));
  if (b!.some(({ type }) => type === 'chart')) return [a!, b!] as const;
  const titles = a!.flatMap((block) => (block.type === 'chart' ? [block.title] : []));
  const isCaption = (block: PrintedBlock) =>
    block.type === 'paragraph' && titles.some((title) => block.text.replace(CAPTION, '') === title);
  return [a!.filter(({ type }) => type !== 'chart'), b!.filter((block) => !isCaption(block))] as const;
}

function changedBlocks(
  meant: readonly PrintedBlock[],
  found: readonly PrintedBlock[],
  before: PrintedBlock | undefined,
): PrintedChange[] {
  const onlyText = [...meant, ...found].every(({ type }) => type === 'paragraph');
  // Media part paragraphs otherwise: where only that differs, nothing was changed.
  if (onlyText && runningText(meant) === runningText(found)) return [];
  const changes: PrintedChange[] = [];
  let next = 0;
  let last = before;
  for (const block of meant) {
    const run = block.type === 'table' ? paragraphsOf(block, found, next) : undefined;
    if (run !== undefined) {
      changes.push(...found.slice(next, run.start).flatMap(added));
      next = run.end;
      last = found[next - 1];
      continue;
    }
    const at = found.findIndex((other, index) => index >= next && isLike(block, other));
    if (at < 0) {
      const after = last && lastText(last);
      changes.push({ type: '少', what: whatIs(block), words: wordsOf(block), ...(after && { after }) });
      continue;
    }
    changes.push(...found.slice(next, at).flatMap(added), ...changedBlock(block, found[at]!));
    next = at + 1;
    last = found[at];
  }
  return [...changes, ...found.slice(next).flatMap(added)];
}

/** The paragraphs that say what a table without rules does: on paper it is none. */
function paragraphsOf(table: PrintedTable, found: readonly PrintedBlock[], from: number) {
  const text = runningText([table]);
  for (let start = from; start < found.length; start += 1)
    for (let end = start + 1; end <= found.length && found[end - 1]!.type === 'paragraph'; end += 1) {
      const own = runningText(found.slice(start, end));
      if (own === text) return { start, end };
      if (own.length > text.length) break;
    }
  return undefined;
}

function changedBlock(meant: PrintedBlock, found: PrintedBlock): PrintedChange[] {
  if (meant.type === 'table' && found.type === 'table') return changedCells(meant, found);
  if (meant.type === 'chart' && found.type === 'chart') return changedPoints(meant, found);
  if (meant.type !== 'paragraph' || found.type !== 'paragraph') return [];
  return changedWords(meant, found).flatMap((words) =>
    isListNumber(words.found) ? [] : [{ type: '改', ...words }],
  );
}

function isListNumber({ text, start, end }: PrintedPiece): boolean {
  return start === 0 && end > 0 && text.text.slice(0, end).replace(LIST_NUMBER, '') === '';
}

function changedPoints(meant: PrintedChart, found: PrintedChart): PrintedChange[] {
  return meant.points.flatMap((point, at): PrintedChange[] => {
    const other = found.points[at];
    if (other === undefined) return [{ type: '少', what: '图', words: `${point.category} ${point.text}` }];
    return point.text === other.text ? [] : [{ type: '改', meant: whole(point), found: whole(other) }];
  });
}

function added(block: PrintedBlock): PrintedChange[] {
  const text = firstText(block);
  return text ? [{ type: '多', what: whatIs(block), words: wordsOf(block), found: whole(text) }] : [];
}

function isLike(a: PrintedBlock, b: PrintedBlock): boolean {
  if (a.type !== b.type) return false;
  return a.type === 'chart' || sharedPart(wordsOf(a), wordsOf(b)) >= LEAST_LIKENESS;
}

function isContents(block: PrintedBlock): boolean {
  return block.type === 'paragraph' && block.role === 'contents';
}

function keyOf(block: PrintedBlock): string {
  const cells =
    block.type === 'table' ? block.cells.map(({ row, column }) => `${row}.${column}`).join(' ') : '';
  return `${block.type} ${cells} ${wordsOf(block).replace(BLANKS, '').replace(LIST_NUMBER, '')}`;
}

function runningText(blocks: readonly PrintedBlock[]): string {
  return blocks
    .map((block) => wordsOf(block).replace(LIST_NUMBER, ''))
    .join('')
    .replace(/[\s|]/g, '');
}

function whatIs({ type }: PrintedBlock): ChangedWhole {
  return type === 'table' ? '表' : type === 'chart' ? '图' : '段';
}

function wordsOf(block: PrintedBlock): string {
  if (block.type === 'paragraph') return block.text.trim();
  if (block.type === 'table') return block.cells.map(({ text }) => text.trim()).join('|');
  return [block.title, ...block.points.map(({ text }) => text)].join('|');
}

/** What a block begins with; undefined for an empty table or chart. */
export function firstText(block: PrintedBlock): PrintedText | undefined {
  if (block.type === 'paragraph') return block;
  return block.type === 'table' ? block.cells[0] : block.points[0];
}

function lastText(block: PrintedBlock): PrintedText | undefined {
  if (block.type === 'paragraph') return block;
  return block.type === 'table' ? block.cells.at(-1) : block.points.at(-1);
}
