import { type Chart, plainText } from '../document/tree.js';
import { type Arrangement, arrangeLabels, type Slice } from './arrange-labels.js';
import type { ChartFrame } from './chart-frame.js';
import type { ChartDrawing, ChartLabel, ChartShape } from './drawing.js';
import { flowItems } from './flow-items.js';
import { labelsTouch } from './labels-touch.js';
import { type Lettering, stackLines, widest, wrapText } from './lettering.js';
import { onCircle, polyline, sector } from './shapes.js';
import { fillOf } from './tones.js';

/** Radius as a share of the drawing's width: leaves labels of about ten characters on either side. */
const RADIUS = 0.2;
/** From the circle to where its lines turn, to where they end, and to the labels, in em. */
const BEND = 0.9;
const LEADER_END = 1.5;
const REACH = 1.8;
/** Between the circle's labels and what is told below them, in lines. */
const NOTES_GAP = 0.5;
/** Least height of the circle with the room around it, in lines. */
const LEAST_LINES = 6;

interface Part {
  readonly name: string;
  readonly label: string;
  readonly value: number;
}

/** A part with a sector. */
interface LabelledSlice extends Slice {
  readonly lines: readonly string[];
  readonly fill: string;
}

/**
 * A circle with category and label outside each sector; parts of nothing are told below it. Undefined
 * where there is nothing to divide, or where lines to crowded labels would run across the circle.
 */
export function drawPie(chart: Chart, frame: ChartFrame, letters: Lettering): ChartDrawing | undefined {
  const { size, lineHeight } = letters;
  const parts = partsOf(chart);
  const notes = flowNotes(parts, 0, frame, letters);
  const notesHeight = notes.height === 0 ? 0 : notes.height + NOTES_GAP * lineHeight;
  const least = Math.max(frame.height - notesHeight, LEAST_LINES * lineHeight);
  const radius = Math.min(RADIUS * frame.width, (least - size) / 2);
  const slices = slicesOf(parts, frame.width / 2 - radius - REACH * size, letters);
  const circle = { radius, height: least, bend: BEND * size, tolerance: lineHeight };
  const arrangement = arrangeLabels(slices, circle);
  if (slices.length === 0 || arrangement.crosses) return undefined;

  const { start, height } = arrangement;
  const drawn = drawSlices(slices, arrangement, { x: frame.width / 2, y: height / 2, radius }, letters);
  return {
    width: frame.width,
    height: height + notesHeight,
    size,
    plan: {
      form: 'pie',
      startAngle: Math.round(start * 360),
      hasRoom: hasRoom(slices, start, radius, letters),
      notes: notes.lines,
      notesHeight: notes.height,
    },
    shapes: drawn.shapes,
    labels: [
      ...drawn.labels,
      ...flowNotes(parts, height + notesHeight - notes.height, frame, letters).labels,
    ],
  };
}

function partsOf({ categories, series }: Chart): readonly Part[] {
  const points = series[0]?.points ?? [];
  return points.map(({ value, label }, index) => ({
    name: categories[index] ?? '',
    label: plainText(label),
    value: Number(value),
  }));
}

function flowNotes(parts: readonly Part[], top: number, { width }: ChartFrame, letters: Lettering) {
  const empty = parts.filter(({ value }) => value === 0);
  const items = empty.map(({ name, label }) => ({ text: `${name} ${label}` }));
  return flowItems(items, width, top, letters);
}

function slicesOf(parts: readonly Part[], labelWidth: number, letters: Lettering): readonly LabelledSlice[] {
  const shown = parts.filter(({ value }) => value > 0);
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  let reached = 0;
  return shown.map(({ name, label, value }, index) => {
    const from = reached / total;
    reached += value;
    const lines = [...wrapText(name, labelWidth, letters), ...wrapText(label, labelWidth, letters)];
    const height = lines.length * letters.lineHeight;
    return { from, to: reached / total, lines, height, fill: fillOf(index, shown.length) };
  });
}

/** For programs that draw no lines from sectors to labels. */
function hasRoom(
  slices: readonly LabelledSlice[],
  start: number,
  radius: number,
  letters: Lettering,
): boolean {
  const labels = slices.map(({ from, to, lines, height }) => ({
    angle: start + (from + to) / 2,
    width: widest(lines, letters),
    height,
  }));
  return !labelsTouch(labels, radius);
}

function drawSlices(
  slices: readonly LabelledSlice[],
  { start, places }: Arrangement,
  circle: { readonly x: number; readonly y: number; readonly radius: number },
  letters: Lettering,
) {
  const { radius } = circle;
  const leaders: ChartShape[] = [];
  const labels: ChartLabel[] = [];
  slices.forEach(({ from, to, lines, height }, index) => {
    const { side, top } = places[index]!;
    const reach = (length: number) => circle.x + side * (radius + length * letters.size);
    const y = top + height / 2;
    const edge = onCircle(circle, radius, (from + to) / 2 + start);
    leaders.push(polyline([edge, { x: reach(BEND), y }, { x: reach(LEADER_END), y }]));
    const anchor = side === 1 ? 'start' : 'end';
    labels.push(...stackLines(lines, { x: reach(REACH), top, anchor }, letters));
  });
  const sectors = slices.map(({ from, to, fill }) => sector(circle, radius, from + start, to + start, fill));
  return { shapes: [...sectors, ...leaders], labels };
}
