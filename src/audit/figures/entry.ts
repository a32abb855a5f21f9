import { type Decimal, ZERO } from '../../kernel/decimal.js';
import type { PrintedText } from '../../print/printed-document.js';
import type { MoneyUnit } from './units.js';

/** Where in a printed text. */
export interface Mark {
  readonly text: PrintedText;
  readonly start: number;
  readonly end: number;
}

/** A printed figure in the ledger. */
export interface Entry {
  /** What it is, in words of the field, and where it stands: 《支出决算表》2101501 行政运行 · 基本支出. */
  readonly name: string;
  /** Amounts in 元, rates as ratios, the rest as printed. */
  readonly value: Decimal;
  /** How far the true value may lie from `value` because it was rounded for print; 0 where it was not. */
  readonly half: Decimal;
  /** Of the printed number; '' of what only counts. */
  readonly unit: MoneyUnit | '%' | '';
  /** As it stands there; '' for an empty cell. */
  readonly printed: string;
  /** The figure first; of what was reckoned from several figures, all of them. */
  readonly marks: readonly Mark[];
  /** Number of the table in the document; absent of sentences. */
  readonly table?: number;
  /** Told in a text on performance, whose words are the bureau's own. */
  readonly free?: true;
}

/** An empty cell stands for nothing: exactly zero. */
export function isBlankEntry({ printed }: Entry): boolean {
  return printed === '';
}

/** The sum of entries. */
export function sumOf(entries: readonly Entry[]): Decimal {
  let sum = ZERO;
  for (const entry of entries) if (!isBlankEntry(entry)) sum = sum.plus(entry.value);
  return sum;
}

/** How far off a sum of entries may be. */
export function roomOf(entries: readonly Entry[]): Decimal {
  let room = ZERO;
  for (const entry of entries) if (!isBlankEntry(entry)) room = room.plus(entry.half);
  return room;
}
