import { spreadBoxes } from './spread-boxes.js';

/** A sector between two angles, in turns clockwise from the first sector's beginning, and its label's height in pt. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

interface LabelPlace {
  /** 1 to the right of the circle, -1 to the left. */
  readonly side: 1 | -1;
  readonly top: number;
}

export interface Arrangement {
  /** Where the first sector begins, in turns clockwise from 12 o'clock. */
  readonly start: number;
  /** That the labels take, in pt. */
  readonly height: number;
  readonly places: readonly LabelPlace[];
  /** A line from a sector to its label would run across the circle. */
  readonly crosses: boolean;
}

interface Circle {
  readonly radius: number;
  /** Least height around the circle, which stands in the middle of it. */
  readonly height: number;
  /** From the circle to where the lines to the labels turn. */
  readonly bend: number;
  /** How far from its sector a label may be moved without harm. */
  readonly tolerance: number;
}

/** Beginnings that are tried where 12 o'clock crowds the labels. */
const STARTS = 24;
/** A line may cut as much of the radius. */
const GRAZING = 0.04;
/** More than any way of labels. */
const CROSSING_COST = 1e9;

/**
 * Puts the labels of sectors into a column on either side of the circle. Begins at 12 o'clock unless labels stand nearer
 * to their sectors with another beginning; grows higher where the labels need it.
 */
export function arrangeLabels(slices: readonly Slice[], circle: Circle): Arrangement {
  if (slices.length === 1) return arrangeFrom(0.75, slices, circle);
  let best = arrangeFrom(0, slices, circle);
  for (let step = 1; step < STARTS && best.cost > 0; step++) {
    const other = arrangeFrom(step / STARTS, slices, circle);
    if (other.cost < best.cost) best = other;
  }
  return best;
}

interface Label {
  readonly index: number;
  readonly side: LabelPlace['side'];
  /** Where the label's sector meets the circle, from its centre. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function arrangeFrom(
  start: number,
  slices: readonly Slice[],
  circle: Circle,
): Arrangement & { cost: number } {
  const labels = slices.map((slice, index) => labelOf(slice, index, start, circle.radius));
  const columns = ([1, -1] as const).map((side) =>
    labels.filter((label) => label.side === side).sort((a, b) => a.y - b.y || side * (a.index - b.index)),
  );
  const needed = columns.map((column) => column.reduce((sum, label) => sum + label.height, 0));
  const height = Math.max(circle.height, ...needed);
  const places: LabelPlace[] = [];
  let cost = (height - circle.height) * height;
  let crosses = false;
  for (const column of columns) {
    const boxes = column.map((label) => ({ ...label, wanted: height / 2 + label.y - label.height / 2 }));
    spreadBoxes(boxes, height).forEach((top, at) => {
      const box = boxes[at]!;
      places[box.index] = { side: box.side, top };
      cost += Math.max(0, Math.abs(top - box.wanted) - circle.tolerance) ** 2;
      const bend = { x: box.side * (circle.radius + circle.bend), y: top + (box.height - height) / 2 };
      crosses ||= distanceFromCentre(box, bend) < (1 - GRAZING) * circle.radius;
    });
  }
  return { start, height, places, crosses, cost: crosses ? cost + CROSSING_COST : cost };
}

function labelOf({ from, to, height }: Slice, index: number, start: number, radius: number): Label {
  const angle = 2 * Math.PI * (start + (from + to) / 2);
  const x = radius * Math.sin(angle);
  return { index, side: x >= 0 ? 1 : -1, x, y: -radius * Math.cos(angle), height };
}

/** Of the nearest point of the line between `a` and `b`. */
function distanceFromCentre(a: { x: number; y: number }, b: { x: number; y: number }): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = -(a.x * dx + a.y * dy) / (dx * dx + dy * dy);
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(a.x + along * dx, a.y + along * dy);
}
