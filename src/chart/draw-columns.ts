import { type Chart, plainText } from '../document/tree.js';
import { Decimal } from '../kernel/decimal.js';
import type { ChartFrame } from './chart-frame.js';
import type { ChartDrawing, ChartLabel, ChartShape } from './drawing.js';
import { flowItems } from './flow-items.js';
import { legendItems, writesThousands } from './legend.js';
import { type Lettering, stackLines, widest, wrapText } from './lettering.js';
import { polyline, rectangle } from './shapes.js';
import { fillOf } from './tones.js';
import { type ValueAxis, valueAxis } from './value-axis.js';

/** Steps of the axis at most. */
const INTERVALS = 5;
/** Widest column, from the axis to its numbers, length of its marks, and between labels, in em. */
const WIDEST = 5;
const AXIS_GAP = 0.5;
const MARK = 0.3;
const LABEL_GAP = 0.4;
/** Share of a category's width that its columns take, where their labels allow it. */
const SHARE = 0.8;
/** Lines of a category's name at most; longer ones need rows. */
const NAME_LINES = 3;
/** Room for the labels above the highest column, below the lowest one, and between names and legend, in lines. */
const ABOVE = 1.5;
const BELOW_NEGATIVE = 1;
const GAP = 0.4;
/** Least height of the columns, in lines. */
const LEAST_LINES = 6;

/** Where the columns stand, in pt. */
interface Plot {
  readonly left: number;
  readonly right: number;
  /** Width of a category and of one of its columns. */
  readonly slot: number;
  readonly column: number;
  /** Height of a value. */
  readonly at: (value: number) => number;
}

/** Columns side by side with labels at their ends; undefined where labels or names would touch each other. */
export function drawColumns(chart: Chart, frame: ChartFrame, letters: Lettering): ChartDrawing | undefined {
  const { size, lineHeight } = letters;
  const axis = valueAxis(valuesOf(chart), INTERVALS, writesThousands(chart));
  const left = widest([chart.unit, ...axis.ticks.map(({ label }) => label)], letters) + AXIS_GAP * size;
  const slot = (frame.width - left) / chart.categories.length;
  const column = columnWidth(chart, slot, letters);
  const names = chart.categories.map((name) => wrapText(name, slot - LABEL_GAP * size, letters));
  const nameLines = Math.max(...names.map((lines) => lines.length));
  if (column === undefined || nameLines > NAME_LINES || widest(names.flat(), letters) > slot)
    return undefined;

  const legend = legendItems(chart);
  const legendHeight = flowItems(legend, frame.width, 0, letters).height;
  const nameGap = (axis.minimum < 0 ? BELOW_NEGATIVE : GAP) * lineHeight;
  const below = nameGap + (nameLines + GAP) * lineHeight + legendHeight;
  const height = Math.max(frame.height, (ABOVE + LEAST_LINES) * lineHeight + below);
  const [top, bottom] = [ABOVE * lineHeight, height - below];
  const scale = (bottom - top) / (axis.maximum - axis.minimum);
  const plot: Plot = {
    left,
    right: frame.width,
    slot,
    column,
    at: (value) => bottom - (value - axis.minimum) * scale,
  };
  const parts = [
    drawBars(chart, plot, letters),
    drawAxis(chart, axis, plot, letters),
    { shapes: [], labels: drawNames(names, bottom + nameGap, plot, letters) },
    flowItems(legend, frame.width, height - legendHeight, letters),
  ];
  return {
    width: frame.width,
    height,
    size,
    plan: { form: 'columns', minimum: axis.minimum, maximum: axis.maximum, interval: axis.interval },
    shapes: parts.flatMap(({ shapes }) => shapes),
    labels: parts.flatMap(({ labels }) => labels),
  };
}

function valuesOf(chart: Chart): readonly Decimal[] {
  return chart.series.flatMap(({ points }) => points.map(({ value }) => new Decimal(value)));
}

/** At least as wide as the labels where columns touch; undefined where a category has no room for that. */
function columnWidth({ series }: Chart, slot: number, letters: Lettering): number | undefined {
  const labels = series.flatMap(({ points }) => points.map(({ label }) => plainText(label)));
  const needed = widest(labels, letters) + LABEL_GAP * letters.size;
  const room = slot / series.length;
  if (needed > room) return undefined;
  const wanted = Math.min(SHARE * room, WIDEST * letters.size);
  return series.length === 1 ? wanted : Math.max(needed, wanted);
}

/** Numbers with a mark each, the line of zero and the unit. Labels tell the values: lines behind them would only cross them out. */
function drawAxis({ unit }: Chart, { ticks, minimum, maximum }: ValueAxis, plot: Plot, letters: Lettering) {
  const { left, right, at } = plot;
  const x = left - AXIS_GAP * letters.size;
  const mark = left - MARK * letters.size;
  const level = (value: number, from: number, to: number) => [
    { x: from, y: at(value) },
    { x: to, y: at(value) },
  ];
  const shapes = [
    polyline([
      { x: left, y: at(minimum) },
      { x: left, y: at(maximum) },
    ]),
    ...ticks.map(({ value }) => polyline(level(value, mark, left))),
    polyline(level(0, left, right)),
  ];
  const numbers = ticks.map(
    ({ value, label }): ChartLabel => ({ text: label, x, anchor: 'end', middle: at(value) }),
  );
  return { shapes, labels: [...stackLines([unit], { x, top: 0, anchor: 'end' }, letters), ...numbers] };
}

function drawBars({ series }: Chart, { left, slot, column, at }: Plot, letters: Lettering) {
  const shapes: ChartShape[] = [];
  const labels: ChartLabel[] = [];
  const margin = (slot - column * series.length) / 2;
  series.forEach(({ points }, which) => {
    points.forEach(({ value, label }, index) => {
      const x = left + index * slot + margin + which * column;
      const [zero, end] = [at(0), at(Number(value))];
      const fill = fillOf(which, series.length);
      if (end !== zero) shapes.push(rectangle(x, Math.min(end, zero), column, Math.abs(end - zero), fill));
      const top = value.startsWith('-') ? end : end - letters.lineHeight;
      labels.push(...stackLines([plainText(label)], { x: x + column / 2, top, anchor: 'middle' }, letters));
    });
  });
  return { shapes, labels };
}

function drawNames(
  names: readonly (readonly string[])[],
  top: number,
  { left, slot }: Plot,
  letters: Lettering,
): readonly ChartLabel[] {
  return names.flatMap((lines, index) =>
    stackLines(lines, { x: left + (index + 0.5) * slot, top, anchor: 'middle' }, letters),
  );
}
