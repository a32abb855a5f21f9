import type { SpacedLine } from '../decisions.js';
import type { BrokenLine } from './break-lines.js';
import { takesSpacing } from './char-class.js';
import { SCRIPTS_MEET } from './join-rules.js';
import { closedWidth, SCRIPT_SPACE, widthOf } from './line-width.js';
import { mayHang } from './may-hang.js';
import type { SetParagraph } from './set-paragraph.js';

/** By how much what may not go on the line misses it at most, in em: programs differ a little in widths. */
const MISS = 0.5;
/** How much room is left on a line that was set closer, in em; less where signs are closed up in it. */
const ROOM = 0.2;
const LEAST_ROOM = 0.05;
/** Width of what follows on the next line, in em: a 汉字 at least. */
const LEAST_NEXT = 1;
/** Rounding of sums of widths, in em. */
const TOLERANCE = 0.001;

export function spacedLines({ lines, size }: SetParagraph): readonly SpacedLine[] {
  const spaced: SpacedLine[] = [];
  let before = 0;
  for (const { broken, width } of lines) {
    const { start, end } = broken;
    const spacing = spacingOf(broken, width / size);
    if (spacing !== undefined)
      spaced.push({ start: before + start, end: before + end, spacing: spacing * size });
    if (broken.last) before += broken.text.characters.length;
  }
  return spaced;
}

/** In em; undefined where other programs end the line so by themselves. */
function spacingOf(line: BrokenLine, available: number): number | undefined {
  const added = addedWidth(line, available);
  const places = added === undefined ? 0 : countSpaced(line);
  return added === undefined || places === 0 ? undefined : added / places;
}

/** To all of the line, in em. Programs come to it whether they close signs up or not. */
function addedWidth(line: BrokenLine, available: number): number | undefined {
  const { text, start, end, hangs, isTight, othersReach } = line;
  if (othersReach !== undefined) {
    const reached = widthOf(text, start, withoutHanging(line, othersReach));
    const open = openWidth(line, end);
    const misses = available - reached + clamp((reached - open) / 2, 0, MISS);
    return Math.min(misses, available - open - LEAST_ROOM);
  }
  const last = isTight && !hangs ? end : withoutHanging(line, end);
  const open = openWidth(line, last);
  if (!isTight && open <= available + TOLERANCE) return undefined;
  const room = clamp((LEAST_NEXT - closedWidth(text, start, last)) / 2, LEAST_ROOM, ROOM);
  const meets = (text.joins[end] ?? 0) & SCRIPTS_MEET ? SCRIPT_SPACE : 0;
  return available - open - room - meets;
}

function withoutHanging({ text, start }: BrokenLine, end: number): number {
  return mayHang(text, end - 1, start) ? end - 1 : end;
}

/** Without signs closed up. */
function openWidth({ text, start }: BrokenLine, end: number): number {
  return widthOf(text, start, end) + closedWidth(text, start, end);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** LibreOffice adds nothing after the last 汉字 or sign before a letter or digit; Word does. */
function countSpaced({ text, start, end }: BrokenLine): number {
  const isSpaced = (i: number) => takesSpacing(text.characters[i]!.codePointAt(0)!);
  let count = 0;
  for (let i = start + 1; i < end; i++) if (isSpaced(i - 1) && isSpaced(i)) count++;
  return count;
}
