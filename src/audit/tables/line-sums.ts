import { isBlankEntry } from '../figures/entry.js';
import type { Ledger } from '../ledger.js';
import type { LineBlock } from './line-block.js';
import type { LineRow } from './line-rows.js';

/** A fund within 年初财政拨款结转和结余, in the rows below that. */
const OF_FUNDS = /^(?:一般公共预算|政府性基金预算|国有资本经营预算)财政拨款$/;

/** What the lines of a table say of sums, for each column of amounts. */
export function addLineSums({ rows, heads }: LineBlock, ledger: Ledger): void {
  const sums = [...lineSums(rows)];
  for (const column of heads.keys()) {
    const amounts = rows.map((row) => row.amounts[column]);
    for (const { whole, parts, ofWhich } of sums) {
      const total = amounts[whole];
      const known = parts.flatMap((part) => amounts[part] ?? []);
      if (total === undefined || known.length === 0) continue;
      if (ofWhich) ledger.atMost([known[0]!], total, `${rows[parts[0]!]!.words}不大于${rows[whole]!.words}`);
      else ledger.sum(total, known, `${rows[whole]!.words} = ${wordsOf(rows, parts)}`);
    }
  }
}

interface LineSum {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly ofWhich?: true;
}

const MOST_WORDS = 5;

function wordsOf(rows: readonly LineRow[], parts: readonly number[]): string {
  const words = parts.map((part) => rows[part]!.words).filter((word) => word !== '');
  return words.length > MOST_WORDS ? '以上各行之和' : words.join(' + ');
}

function* lineSums(rows: readonly LineRow[]): Generator<LineSum> {
  let section = 0;
  let total: number | undefined;
  for (const [at, { level, words, ofWhich }] of rows.entries()) {
    if (ofWhich && at > 0) yield { whole: at - 1, parts: [at], ofWhich: true };
    if (level === 0) {
      yield* totalAt(rows, at, section, total);
      total = at;
      section = at + 1;
    } else if (level < 4 || (/结转和结余$/.test(words) && OF_FUNDS.test(rows[at + 1]?.words ?? ''))) {
      const parts = partsBelow(rows, at);
      if (parts.length > 0 && rows[at]!.amounts.some((amount) => amount && !isBlankEntry(amount)))
        yield { whole: at, parts };
    }
  }
}

/** 合计 of the numbered rows above, or 总计 of a 合计 and what stands between; else of the plain rows below. */
function* totalAt(
  rows: readonly LineRow[],
  at: number,
  section: number,
  before: number | undefined,
): Generator<LineSum> {
  const above = indexes(section, at).filter((row) => isTop(rows, row));
  if (before !== undefined && above.length > 0) yield { whole: at, parts: [before, ...above] };
  else if (above.some((row) => rows[row]!.level === 1))
    yield { whole: at, parts: above.filter((row) => rows[row]!.level === 1) };
  else {
    const below: number[] = [];
    for (let row = at + 1; rows[row]?.level === 4 && rows[row]!.words !== ''; row += 1) below.push(row);
    if (below.length > 1) yield { whole: at, parts: below };
  }
}

function indexes(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

/** A row that counts in a total by itself: numbered 一、, or plain and no part of the row above. */
function isTop(rows: readonly LineRow[], at: number): boolean {
  const { level, words, ofWhich } = rows[at]!;
  if (ofWhich || words === '') return false;
  return level === 1 || (level === 4 && !OF_FUNDS.test(words));
}

/** The rows of the next level below a row, up to one of its own level. */
function partsBelow(rows: readonly LineRow[], at: number): number[] {
  const { level } = rows[at]!;
  const parts: number[] = [];
  let lower: number | undefined;
  for (let row = at + 1; row < rows.length; row += 1) {
    const other = rows[row]!;
    if (level === 4 ? !OF_FUNDS.test(other.words) : other.level <= level || other.level === 4) break;
    lower ??= other.level;
    if (other.level === lower) parts.push(row);
  }
  return parts;
}
