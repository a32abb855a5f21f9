import type { Entry } from '../figures/entry.js';

/** A row of a table that goes by lines: its words, what their number says of its level, its amounts. */
export interface LineRow {
  /** Without its number. */
  readonly words: string;
  /** 1 of 一、 2 of （一） 3 of 1. ; 0 of a total; 4 of what has no number. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly ofWhich: boolean;
  /** By column; undefined where the cell is no amount. */
  readonly amounts: readonly (Entry | undefined)[];
}

const LEVELS: readonly (readonly [pattern: RegExp, level: LineRow['level']])[] = [
  [/^[一二三四五六七八九十]+、/, 1],
  [/^（[一二三四五六七八九十]+）/, 2],
  [/^\d+[.．、]/, 3],
];
const TOTAL = /^(?:本年(?:度)?)?(?:收入|支出|收支)?(?:决算|预算)?(?:合计|总计)$/;

/** The words and the level of a label. */
export function readLabel(text: string): Pick<LineRow, 'words' | 'level' | 'ofWhich'> {
  const words = text.replace(/\s/g, '');
  for (const [pattern, level] of LEVELS) {
    const found = pattern.exec(words);
    if (found !== null) return { words: words.slice(found[0].length), level, ofWhich: false };
  }
  return { words, level: TOTAL.test(words) ? 0 : 4, ofWhich: /^其中/.test(words) };
}
