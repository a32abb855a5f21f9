import type { SpacedLine } from '../decisions.js';
import type { BrokenLine } from './break-lines.js';
import { isWestern } from './char-class.js';
import { SCRIPTS_MEET } from './join-rules.js';
import { SCRIPT_SPACE, widthOf } from './line-width.js';
import { mayHang } from './may-hang.js';
import type { SetParagraph } from './set-paragraph.js';

/** By how much what may not go on the line misses it at most, in em: programs differ a little in widths. */
const MISS = 0.5;
/** How much room is left on a line that was set closer, in em. */
const ROOM = 0.2;

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

/** To all of the line, in em. */
function addedWidth(line: BrokenLine, available: number): number | undefined {
  const { text, start, end, width, isTight, othersReach } = line;
  if (isTight) {
    const meets = (text.joins[end] ?? 0) & SCRIPTS_MEET ? SCRIPT_SPACE : 0;
    return available - width - ROOM - meets;
  }
  if (othersReach === undefined) return undefined;
  const last = mayHang(text, othersReach - 1, start) ? othersReach - 1 : othersReach;
  const reached = widthOf(text, start, last);
  return available - reached + Math.min((reached - width) / 2, MISS);
}

/** LibreOffice adds nothing after the last 汉字 or sign before a letter or digit; Word does. */
function countSpaced({ text, start, end }: BrokenLine): number {
  const isSpaced = (i: number) => !isWestern(text.characters[i]!.codePointAt(0)!);
  let count = 0;
  for (let i = start + 1; i < end; i++) if (isSpaced(i - 1) && isSpaced(i)) count++;
  return count;
}
