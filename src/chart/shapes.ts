import type { ChartShape, PathStep } from './drawing.js';
import { INK } from './tones.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Outlines and leaders, in pt. */
const THIN = 0.5;

export function rectangle(
  left: number,
  top: number,
  width: number,
  height: number,
  fill: string,
): ChartShape {
  const right = left + width;
  const bottom = top + height;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return { path: [...steps(corners), { to: 'close' }], fill, stroke: { color: INK, thickness: THIN } };
}

export function polyline(points: readonly Point[]): ChartShape {
  return { path: steps(points), stroke: { color: INK, thickness: THIN } };
}

function steps(points: readonly Point[]): PathStep[] {
  return points.map(({ x, y }, index) => ({ to: index === 0 ? 'move' : 'line', x, y }));
}

/** The point at `angle` (in turns, clockwise from 12 o'clock) on a circle. */
export function onCircle(centre: Point, radius: number, angle: number): Point {
  const radians = 2 * Math.PI * angle;
  return { x: centre.x + radius * Math.sin(radians), y: centre.y - radius * Math.cos(radians) };
}

/** The part of a disc between two angles in turns; the whole disc where they are a turn apart. */
export function sector(centre: Point, radius: number, from: number, to: number, fill: string): ChartShape {
  const start = onCircle(centre, radius, from);
  const isWhole = to - from >= 1;
  const begin: PathStep[] = isWhole
    ? [{ to: 'move', ...start }]
    : [
        { to: 'move', ...centre },
        { to: 'line', ...start },
      ];
  return {
    path: [...begin, ...arc(centre, radius, from, to), { to: 'close' }],
    fill,
    stroke: { color: INK, thickness: THIN },
  };
}

/** Curves of at most a quarter turn each, which no eye tells from a circle. */
function arc(centre: Point, radius: number, from: number, to: number): PathStep[] {
  const count = Math.max(1, Math.ceil((to - from) * 4 - 1e-9));
  const step = (to - from) / count;
  const reach = (4 / 3) * Math.tan((Math.PI / 2) * step) * radius;
  return Array.from({ length: count }, (_, index) => {
    const start = from + index * step;
    const [a, b] = [onCircle(centre, radius, start), onCircle(centre, radius, start + step)];
    const [ahead, back] = [
      onCircle({ x: 0, y: 0 }, reach, start + 0.25),
      onCircle({ x: 0, y: 0 }, reach, start + step + 0.25),
    ];
    return {
      to: 'curve',
      x1: a.x + ahead.x,
      y1: a.y + ahead.y,
      x2: b.x - back.x,
      y2: b.y - back.y,
      x: b.x,
      y: b.y,
    };
  });
}
