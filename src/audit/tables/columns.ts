import type { PrintedCell } from '../../print/printed-document.js';
import { isNumbering } from './head-rows.js';

/** A heading over one or several columns. */
export interface Head {
  readonly text: string;
  /** From this column up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  readonly below: readonly Head[];
}

type Slots = readonly (readonly (PrintedCell | undefined)[])[];

/** A total and what it is the sum of, as columns. */
export interface ColumnSum {
  readonly whole: number;
  readonly parts: readonly number[];
}

const TOTAL = /^(?:合计|小计|总计|.*(?:收入|支出|收支)(?:决算|预算)?(?:数)?(?:合计|小计|总计))$/;
const OF_WHICH = /^其中/;

/** The head of a table as a tree: what stands above what. */
export function headTree(slots: Slots, headRows: number): readonly Head[] {
  const rows = slots.slice(0, headRows).filter((row) => !isNumbering(row) && !isCounting(row));
  return headsBetween(rows, 0, 0, slots[0]?.length ?? 0);
}

/** 栏次, 1, 2, … or 类, 款, 项 before that. */
function isCounting(row: readonly (PrintedCell | undefined)[]): boolean {
  return row.some((cell) => cell?.text === '栏次');
}

function headsBetween(rows: Slots, depth: number, start: number, end: number): Head[] {
  const row = rows[depth];
  if (row === undefined) return [];
  const heads: Head[] = [];
  for (let at = start; at < end; ) {
    const cell = row[at];
    let next = at + 1;
    while (next < end && cell !== undefined && row[next] === cell) next += 1;
    let deeper = depth + 1;
    while (deeper < rows.length && cell !== undefined && rows[deeper]![at] === cell) deeper += 1;
    const below = headsBetween(rows, deeper, at, next);
    heads.push({ text: wordsOf(cell), start: at, end: next, below: below.filter(({ text }) => text !== '') });
    at = next;
  }
  return heads;
}

function wordsOf(cell: PrintedCell | undefined): string {
  return (cell?.text ?? '').replace(/\s/g, '');
}

/** The words above each column, outermost first. */
export function columnPaths(heads: readonly Head[], columns: number): string[][] {
  const paths = Array.from({ length: columns }, (): string[] => []);
  const visit = ({ text, start, end, below }: Head) => {
    if (text !== '') for (let at = start; at < end; at += 1) paths[at]!.push(text);
    below.forEach(visit);
  };
  heads.forEach(visit);
  return paths;
}

/**
 * What a head says of sums: a column called 合计, 小计 or 本年支出合计 is the sum of those beside it under the same
 * heading, each of which may be a group with a total of its own; 其中 is part of what stands before it.
 */
export function columnSums(heads: readonly Head[]): ColumnSum[] {
  const sums: ColumnSum[] = [];
  const visit = (siblings: readonly Head[]): void => {
    for (const { below } of siblings) visit(below);
    const at = siblings.findIndex(({ text, below }) => below.length === 0 && TOTAL.test(text));
    const whole = siblings[at];
    if (whole === undefined || whole.end - whole.start > 1) return;
    const others = siblings.slice(at + 1);
    const again = others.findIndex(({ text, below }) => below.length === 0 && TOTAL.test(text));
    const parts = (again < 0 ? others : others.slice(0, again)).filter(({ text }) => !OF_WHICH.test(text));
    const columns = parts.flatMap(totalColumns);
    if (parts.length > 1) sums.push({ whole: whole.start, parts: columns });
  };
  visit(heads);
  return sums;
}

/** The column that is the total of a heading; those of its parts where it has none. */
function totalColumns({ start, below }: Head): number[] {
  if (below.length === 0) return [start];
  const total = below.find((head) => head.below.length === 0 && TOTAL.test(head.text));
  return total ? [total.start] : below.filter(({ text }) => !OF_WHICH.test(text)).flatMap(totalColumns);
}
