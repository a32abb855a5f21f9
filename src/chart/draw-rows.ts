import { type Chart, plainText } from '../document/tree.js';
import { Decimal } from '../kernel/decimal.js';
import type { ChartFrame } from './chart-frame.js';
import type { ChartDrawing, ChartLabel, ChartShape } from './drawing.js';
import { flowItems } from './flow-items.js';
import { legendItems, writesThousands } from './legend.js';
import { drawnWidth, type Lettering, stackLines, widest, wrapText } from './lettering.js';
import { polyline, rectangle } from './shapes.js';
import { fillOf } from './tones.js';
import { type ValueAxis, valueAxis } from './value-axis.js';

/** Share of the width that names of categories, and labels at the ends of bars, may take. */
const NAMES = 0.3;
const LABELS = 0.25;
/** Thickness of a bar as a share of its line, and distance of categories in lines. */
const BAR = 0.7;
const GROUP_GAP = 0.5;
/** From bars to their labels and to the names, between numbers of the axis, and length of its marks, in em. */
const GAP = 0.4;
const TICK_GAP = 1;
const MARK = 0.3;
/** Room for the unit above the bars and for the numbers of the axis below them, in lines. */
const ABOVE = 1;
const BELOW = 1.6;
/** Steps of the axis at most. */
const INTERVALS = 5;

interface Bar {
  readonly value: Decimal;
  readonly lines: readonly string[];
}

/** A category with a bar for every series. Heights are in lines. */
interface Group {
  readonly name: readonly string[];
  readonly bars: readonly Bar[];
  readonly height: number;
}

/** From left to right: names, labels of negative bars, bars, labels. */
interface Plot {
  readonly left: number;
  readonly axis: ValueAxis;
  readonly at: (value: number) => number;
}

/** Bars below each other, each with its label at its end; as high as names and labels need. */
export function drawRows(chart: Chart, frame: ChartFrame, letters: Lettering): ChartDrawing {
  const { size, lineHeight } = letters;
  const groups = groupsOf(chart, frame, letters);
  const plot = layPlot(chart, groups, frame, letters);
  const legend = legendItems(chart);
  const legendHeight = flowItems(legend, frame.width, 0, letters).height;
  const needed = groups.reduce((sum, { height }) => sum + height, 0) * lineHeight;
  const height = Math.max(frame.height, needed + (ABOVE + BELOW) * lineHeight + legendHeight);
  const [top, bottom] = [ABOVE * lineHeight, height - legendHeight - BELOW * lineHeight];
  const spare = (bottom - top - needed) / groups.length;
  const parts: { shapes: readonly ChartShape[]; labels: readonly ChartLabel[] }[] = [];
  let groupTop = top;
  for (const group of groups) {
    const own = group.height * lineHeight + spare;
    parts.push(drawGroup(group, groupTop + own / 2, plot, letters));
    groupTop += own;
  }
  parts.push(drawAxis(chart, plot, { top, bottom }, letters));
  parts.push(flowItems(legend, frame.width, height - legendHeight, letters));
  const { minimum, maximum, interval } = plot.axis;
  return {
    width: frame.width,
    height,
    size,
    plan: { form: 'rows', minimum, maximum, interval },
    shapes: parts.flatMap(({ shapes }) => shapes),
    labels: parts.flatMap(({ labels }) => labels),
  };
}

function groupsOf(
  { categories, series }: Chart,
  { width }: ChartFrame,
  letters: Lettering,
): readonly Group[] {
  return categories.map((category, index) => {
    const name = wrapText(category, NAMES * width, letters);
    const bars = series.map(({ points }): Bar => {
      const { value, label } = points[index]!;
      return { value: new Decimal(value), lines: wrapText(plainText(label), LABELS * width, letters) };
    });
    const lines = bars.reduce((sum, bar) => sum + bar.lines.length, 0);
    return { name, bars, height: Math.max(name.length, lines) + GROUP_GAP };
  });
}

function layPlot(chart: Chart, groups: readonly Group[], { width }: ChartFrame, letters: Lettering): Plot {
  const bars = groups.flatMap((group) => group.bars);
  const values = bars.map(({ value }) => value);
  const gap = GAP * letters.size;
  const axisOf = (intervals: number) => valueAxis(values, intervals, writesThousands(chart));
  const tickWidth = (axis: ValueAxis) =>
    widest(
      axis.ticks.map(({ label }) => label),
      letters,
    );
  const halfTick = tickWidth(axisOf(INTERVALS)) / 2;
  const names =
    widest(
      groups.flatMap(({ name }) => name),
      letters,
    ) + gap;
  const ends = Math.max(
    widest(
      bars.flatMap(({ lines }) => lines),
      letters,
    ) + gap,
    halfTick,
  );
  const left = Math.max(names, halfTick);
  const from = left + (values.some((value) => value.isNegative()) ? ends : 0);
  const room = width - ends - from;
  const fits = (axis: ValueAxis) => axis.ticks.length * (tickWidth(axis) + TICK_GAP * letters.size) <= room;
  let axis = axisOf(INTERVALS);
  for (let intervals = INTERVALS - 1; intervals > 0 && !fits(axis); intervals--) axis = axisOf(intervals);
  const scale = room / (axis.maximum - axis.minimum);
  return { left, axis, at: (value) => from + (value - axis.minimum) * scale };
}

function drawGroup({ name, bars }: Group, middle: number, { left, at }: Plot, letters: Lettering) {
  const { lineHeight, size } = letters;
  const gap = GAP * size;
  const shapes: ChartShape[] = [];
  const nameTop = middle - (name.length * lineHeight) / 2;
  const labels = [...stackLines(name, { x: left - gap, top: nameTop, anchor: 'end' }, letters)];
  let top = middle - (bars.reduce((sum, { lines }) => sum + lines.length, 0) * lineHeight) / 2;
  bars.forEach(({ value, lines }, index) => {
    const height = lines.length * lineHeight;
    const [zero, end] = [at(0), at(value.toNumber())];
    const thickness = BAR * lineHeight;
    const barTop = top + (height - thickness) / 2;
    const fill = fillOf(index, bars.length);
    if (!value.isZero())
      shapes.push(rectangle(Math.min(zero, end), barTop, Math.abs(end - zero), thickness, fill));
    const place = value.isNegative()
      ? ({ x: end - gap, anchor: 'end' } as const)
      : ({ x: end + gap, anchor: 'start' } as const);
    labels.push(...stackLines(lines, { ...place, top }, letters));
    top += height;
  });
  return { shapes, labels };
}

/** Marks with their numbers, as far as these have room, the line of zero and the unit. */
function drawAxis(
  { unit }: Chart,
  { left, axis, at }: Plot,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  letters: Lettering,
) {
  const mark = bottom + MARK * letters.size;
  const upright = (value: number, from: number, to: number) => [
    { x: at(value), y: from },
    { x: at(value), y: to },
  ];
  const shapes = [
    polyline([
      { x: at(axis.minimum), y: bottom },
      { x: at(axis.maximum), y: bottom },
    ]),
    ...axis.ticks.map(({ value }) => polyline(upright(value, bottom, mark))),
    polyline(upright(0, top, bottom)),
  ];
  const numbers: ChartLabel[] = [];
  let free = 0;
  for (const { value, label } of axis.ticks) {
    const half = drawnWidth(label, letters) / 2;
    if (at(value) - half < free) continue;
    numbers.push(...stackLines([label], { x: at(value), top: mark, anchor: 'middle' }, letters));
    free = at(value) + half + TICK_GAP * letters.size;
  }
  return {
    shapes,
    labels: [...stackLines([unit], { x: left, top: 0, anchor: 'start' }, letters), ...numbers],
  };
}
