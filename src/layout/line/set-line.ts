import type { ParagraphStyle } from '../../document/tree.js';
import type { Run } from '../pages.js';
import type { BrokenLine } from './break-lines.js';
import { CLOSES_UP, IS_SPACE, MAY_STRETCH, SCRIPTS_MEET } from './join-rules.js';
import { CLOSED_UP, countGaps, SCRIPT_SPACE } from './line-width.js';

/** The place of one line, in pt. */
export interface LineBox {
  readonly left: number;
  readonly width: number;
  readonly size: number;
  readonly align: ParagraphStyle['align'];
}

/** Puts the characters of a broken line at their places: as few runs as fonts, links and spacing allow. */
export function setLine(line: BrokenLine, box: LineBox): readonly Run[] {
  const spare = box.width - line.width * box.size;
  const stretch = box.align === 'justify' || line.isTight ? stretchOf(line, spare) : 0;
  const runs: Run[] = [];
  let x = box.left + (line.isTight ? 0 : shift(box.align, spare));
  let from = line.start;
  while (from < line.end) {
    if (from > line.start) x += gapBefore(line, from, stretch, box.size) + scriptSpace(line, from, box.size);
    const run = takeRun(line, from, stretch, box.size, x);
    runs.push(run.run);
    x += run.run.width;
    from = run.end;
  }
  return withBrokenSpaces(line, runs);
}

/** Spaces at which the line was broken take no room, but stand in the text: copied lines keep their words apart. */
function withBrokenSpaces({ text, end }: BrokenLine, runs: Run[]): readonly Run[] {
  for (let i = end; i < text.characters.length && text.joins[i]! & IS_SPACE; i++) {
    const last = runs.at(-1);
    if (!last) break;
    const { font } = text.glyphs[i]!;
    if (last.font === font) runs[runs.length - 1] = { ...last, text: last.text + text.characters[i] };
    else runs.push({ ...last, x: last.x + last.width, width: 0, text: text.characters[i]!, font });
  }
  return runs;
}

function shift(align: LineBox['align'], spare: number): number {
  if (align === 'right') return spare;
  return align === 'center' ? spare / 2 : 0;
}

/** What each gap takes of the spare width, in pt; gives, where the line is tight. */
function stretchOf(line: BrokenLine, spare: number): number {
  if (!line.isTight && (line.last || spare <= 0)) return 0;
  const gaps = countGaps(line.text, line.start, line.hangs ? line.end - 1 : line.end);
  return gaps > 0 ? spare / gaps : 0;
}

function isStretched(line: BrokenLine, i: number): boolean {
  return (line.text.joins[i]! & MAY_STRETCH) !== 0 && !(line.hangs && i === line.end - 1);
}

function gapBefore(line: BrokenLine, i: number, stretch: number, size: number): number {
  const closed = line.text.joins[i]! & CLOSES_UP ? CLOSED_UP * size : 0;
  return (stretch !== 0 && isStretched(line, i) ? stretch : 0) - closed;
}

function scriptSpace(line: BrokenLine, i: number, size: number): number {
  return line.text.joins[i]! & SCRIPTS_MEET ? SCRIPT_SPACE * size : 0;
}

/** The longest run from `from` on whose characters share font, link and spacing. */
function takeRun(line: BrokenLine, from: number, stretch: number, size: number, x: number) {
  const { glyphs, links, joins, characters } = line.text;
  const { font } = glyphs[from]!;
  const link = links[from];
  let width = glyphs[from]!.advance * size;
  let spacing: number | undefined;
  let end = from + 1;
  for (; end < line.end; end++) {
    if (glyphs[end]!.font !== font || links[end] !== link || joins[end]! & SCRIPTS_MEET) break;
    const gap = gapBefore(line, end, stretch, size);
    spacing ??= gap;
    if (gap !== spacing) break;
    width += gap + glyphs[end]!.advance * size;
  }
  const text = characters.slice(from, end).join('');
  const run: Run = {
    x,
    width,
    text,
    font,
    spacing: spacing ?? 0,
    ...(end < line.end && joins[end]! & SCRIPTS_MEET ? { scriptSpace: SCRIPT_SPACE } : {}),
    ...(link === undefined ? {} : { link }),
  };
  return { run, end };
}
