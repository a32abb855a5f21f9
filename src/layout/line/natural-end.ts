import { IS_SPACE, MAY_BREAK } from './join-rules.js';
import { advanceAt } from './line-width.js';
import { mayHang } from './may-hang.js';
import type { MeasuredText } from './measure-text.js';

/** Rounding of sums of widths, in em. */
const TOLERANCE = 0.001;

/** Widths in em. */
export interface LineWidths {
  readonly first: number;
  readonly rest: number;
  /** Let a 、。，；：！？ hang at the end of a full line. */
  readonly hang: boolean;
  /** Lines are stretched to the full width: keep numbers with their units, and lines from standing too loose. */
  readonly isJustified?: boolean;
  /** Leave no last character alone on a line: in titles. */
  readonly holdLast?: boolean;
  /** Lines are not stretched to the full width: they may end as early as that takes. */
  readonly isRagged?: boolean;
}

/** Where a line may be filled. */
export interface LinePlace {
  readonly start: number;
  /** In em. */
  readonly available: number;
  /** Let a 、。，；：！？ hang at the end of a full line. */
  readonly hang: boolean;
}

/** How a line ends. */
export interface LineEnd {
  /** Where the next line begins. */
  readonly next: number;
  /** The last character hangs out over the right margin. */
  readonly hangs: boolean;
  /** Wider than its place by what belongs to it: the unit of its last number, the last character of a title. */
  readonly isTight?: boolean | undefined;
  /** What else would fit, where the line ends early: others would go on at least up to there. */
  readonly othersReach?: number | undefined;
}

/** Where the line ends that takes all that fits. */
export function naturalEnd(text: MeasuredText, { start, available, hang }: LinePlace): LineEnd {
  const { characters, joins } = text;
  let width = 0;
  let chance = start;
  for (let i = start; i < characters.length; i++) {
    if (i > start && joins[i]! & MAY_BREAK) chance = i;
    const before = width;
    width += advanceAt(text, i, start);
    if (width <= available + TOLERANCE || joins[i]! & IS_SPACE) continue;
    const hasRoom = before <= available + TOLERANCE;
    if (hang && hasRoom && mayHang(text, i, start)) return { next: i + 1, hangs: true };
    return { next: chance > start ? chance : Math.max(i, start + 1), hangs: false };
  }
  return { next: characters.length, hangs: false };
}
