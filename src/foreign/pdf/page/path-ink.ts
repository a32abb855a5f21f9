import { NUMBERS_OF_STEP, STEP } from '../core/operators.js';
import { apply, boxAround, type Matrix, type PaperBox } from './geometry.js';
import type { PaperRule, Shape } from './ink.js';

/** Areas up to this height or width, in pt, are lines. */
const THIN = 3;
/** Deviation of a straight line in pt. */
const SKEW = 0.7;

type Point = readonly [number, number];

/** A part of a path without a gap. */
interface Stroke {
  readonly points: Point[];
  isCurved: boolean;
  isClosed: boolean;
}

export interface PathInk {
  readonly rules: PaperRule[];
  readonly shapes: Shape[];
}

/** What a line along a path draws. */
export function strokedPath(path: Iterable<number>, space: Matrix): PathInk {
  const ink: PathInk = { rules: [], shapes: [] };
  for (const { points, isCurved, isClosed } of strokesOf(path, space)) {
    const ends = isClosed ? [...points, points[0]!] : points;
    const rules = isCurved ? undefined : rulesAlong(ends);
    if (rules) ink.rules.push(...rules);
    else ink.shapes.push({ ...boxOf(points), isCurved });
  }
  return ink;
}

/** What the area within a path shows. */
export function filledPath(path: Iterable<number>, space: Matrix): PathInk {
  const ink: PathInk = { rules: [], shapes: [] };
  for (const { points, isCurved } of strokesOf(path, space)) {
    const box = boxOf(points);
    if (Math.min(box.width, box.height) > THIN) ink.shapes.push({ ...box, isCurved });
    else if (box.width >= box.height) ink.rules.push(rule(false, box.y + box.height / 2, box.x, box.width));
    else ink.rules.push(rule(true, box.x + box.width / 2, box.y, box.height));
  }
  return ink;
}

/** What a path encloses, at most. */
export function pathBox(path: Iterable<number>, space: Matrix): PaperBox | undefined {
  const points = strokesOf(path, space).flatMap((stroke) => stroke.points);
  return points.length === 0 ? undefined : boxOf(points);
}

function rule(isUpright: boolean, at: number, start: number, length: number): PaperRule {
  return { isUpright, at, start, end: start + length };
}

/** Undefined where a part is neither level nor upright. */
function rulesAlong(points: readonly Point[]): PaperRule[] | undefined {
  const rules: PaperRule[] = [];
  for (let at = 1; at < points.length; at += 1) {
    const box = boxOf([points[at - 1]!, points[at]!]);
    if (box.height <= SKEW) rules.push(rule(false, box.y + box.height / 2, box.x, box.width));
    else if (box.width <= SKEW) rules.push(rule(true, box.x + box.width / 2, box.y, box.height));
    else return undefined;
  }
  return rules;
}

function boxOf(points: readonly Point[]): PaperBox {
  return boxAround(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
}

function strokesOf(path: Iterable<number>, space: Matrix): Stroke[] {
  const numbers = Array.from(path);
  const strokes: Stroke[] = [];
  for (let at = 0; at < numbers.length; ) {
    const step = numbers[at]!;
    const count = NUMBERS_OF_STEP[step];
    if (count === undefined) break;
    const open = strokes.at(-1);
    if (step === STEP.close) {
      if (open) open.isClosed = true;
    } else {
      const point = apply(space, numbers[at + count - 1]!, numbers[at + count]!);
      if (step === STEP.move || open === undefined || open.isClosed)
        strokes.push({ points: [point], isCurved: false, isClosed: false });
      else open.points.push(point);
      if (step !== STEP.move && step !== STEP.line) strokes.at(-1)!.isCurved = true;
    }
    at += 1 + count;
  }
  return strokes.filter(({ points }) => points.length > 1);
}
