interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label of a sector: where its middle meets the circle, in turns clockwise from 12 o'clock, and its size in pt. */
export interface SectorLabel {
  readonly angle: number;
  readonly width: number;
  readonly height: number;
}

/** Within this part of a turn of an axis, a label stands across the axis; elsewhere a corner of it touches the circle. */
const NEAR_AXIS = 5 / 360;

/** Whether labels would touch if each stood directly outside its sector, as office programs put them. */
export function labelsTouch(labels: readonly SectorLabel[], radius: number): boolean {
  const boxes = labels.map((label) => boxOf(label, radius));
  return boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)));
}

function boxOf({ angle, width, height }: SectorLabel, radius: number): Box {
  const turn = angle - Math.floor(angle);
  const x = radius * Math.sin(2 * Math.PI * turn);
  const y = -radius * Math.cos(2 * Math.PI * turn);
  const left = x + width * (isNear(turn, 0) || isNear(turn, 0.5) ? -0.5 : turn < 0.5 ? 0 : -1);
  const top =
    y + height * (isNear(turn, 0.25) || isNear(turn, 0.75) ? -0.5 : turn < 0.25 || turn > 0.75 ? -1 : 0);
  return { left, top, right: left + width, bottom: top + height };
}

function isNear(turn: number, axis: number): boolean {
  const apart = Math.abs(turn - axis);
  return Math.min(apart, 1 - apart) <= NEAR_AXIS;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
