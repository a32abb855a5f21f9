import type { Chart } from '../document/tree.js';
import type { ChartFrame } from './chart-frame.js';
import { drawColumns } from './draw-columns.js';
import { drawPie } from './draw-pie.js';
import { drawRows } from './draw-rows.js';
import type { ChartDrawing } from './drawing.js';
import { drawnWidth, type Lettering, labelLeft } from './lettering.js';

/** Rounding of sums, in pt. */
const TOLERANCE = 0.01;
/** By how much letters become smaller at a time, and where that ends, in pt. */
const SMALLER = 0.9;
const LEAST_SIZE = 1;

/**
 * Draws a chart: sectors, unless bars serve better; columns, or rows of bars where columns leave no room for
 * their labels. No label overlaps another and all stay inside.
 */
export function drawChart(chart: Chart, frame: ChartFrame, letters: Lettering): ChartDrawing {
  const drawing = draw(chart, frame, letters);
  if (fits(drawing, frame, letters) || letters.size < LEAST_SIZE) return drawing;
  const { size, lineHeight } = letters;
  return drawChart(chart, frame, { ...letters, size: size * SMALLER, lineHeight: lineHeight * SMALLER });
}

function fits(
  { height, labels }: ChartDrawing,
  { width, maxHeight }: ChartFrame,
  letters: Lettering,
): boolean {
  if (height > maxHeight + TOLERANCE) return false;
  return labels.every((label) => {
    const left = labelLeft(label, letters);
    return left >= -TOLERANCE && left + drawnWidth(label.text, letters) <= width + TOLERANCE;
  });
}

function draw(chart: Chart, frame: ChartFrame, letters: Lettering): ChartDrawing {
  const pie = isPie(chart) ? drawPie(chart, frame, letters) : undefined;
  return pie ?? drawColumns(chart, frame, letters) ?? drawRows(chart, frame, letters);
}

/** A circle can show neither a negative part nor several wholes: such figures stand as bars. */
function isPie({ kind, series }: Chart): boolean {
  const [first, ...others] = series;
  return kind === 'pie' && others.length === 0 && !first?.points.some(({ value }) => value.startsWith('-'));
}
