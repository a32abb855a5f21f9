import { boxAround, overlaps, type PaperBox, widened } from './geometry.js';
import type { PageInk, PaperGlyph, PaperRule, Shape } from './ink.js';

/** Straight areas that one drawing has at least; fewer are a frame or a ground behind a title. */
const LEAST_SHAPES = 2;
/** More areas than a chart has: letters drawn as outlines, for one. They are taken as one drawing. */
const MOST_SHAPES = 2000;
/** In pt: what stands nearer belongs together. */
const NEAR = 26;
const LEAST_SIDE = 30;
/** Part of a page: a larger area is its ground. */
const GROUND = 0.7;

/** Charts and other drawings; what colours the cells of tables is none. */
export function findDrawings(
  { shapes, rules, width, height }: PageInk,
  tables: readonly { readonly box: PaperBox }[],
): PaperBox[] {
  const isDrawn = (box: Shape) =>
    box.width * box.height < GROUND * width * height && !tables.some((table) => overlaps(table.box, box));
  const drawn = shapes.filter(isDrawn);
  const lines = rules.map(lineBox).filter(isDrawn);
  const all = [...drawn, ...lines];
  const groups = all.length > MOST_SHAPES ? [all] : together(all);
  return groups
    .filter((group) => {
      const areas = group.filter((shape) => shape.width > 0 && shape.height > 0);
      return areas.length >= LEAST_SHAPES || areas.some(({ isCurved }) => isCurved);
    })
    .map(boxAround)
    .filter((box) => Math.min(box.width, box.height) >= LEAST_SIDE);
}

function together(shapes: readonly Shape[]): Shape[][] {
  const groups: { box: PaperBox; shapes: Shape[] }[] = [];
  for (const shape of shapes) {
    let group: { box: PaperBox; shapes: Shape[] } = { box: shape, shapes: [shape] };
    for (let at = groups.length - 1; at >= 0; at -= 1) {
      const other = groups[at]!;
      if (!overlaps(widened(other.box, NEAR), group.box)) continue;
      group = { box: boxAround([other.box, group.box]), shapes: [...other.shapes, ...group.shapes] };
      groups.splice(at, 1);
    }
    groups.push(group);
  }
  return groups.map((group) => group.shapes);
}

/** In pt: names of axes, legends and labels stand that near. */
const ABOVE = 34;
const BESIDE = 70;
/** What names a chart, headings and sentences stand beside it and belong to the text. */
const OF_TEXT = /^图\s*\d|^[（(]?[一二三四五六七八九十]+[）)、]|^\d+[.．、]\s*[一-龥]|[图。]$/;

/** Whether a line belongs to the words of a drawing. */
export function isOfDrawing(
  { text, box }: { readonly text: string; readonly box: PaperBox },
  drawing: PaperBox,
): boolean {
  if (OF_TEXT.test(text)) return false;
  const { x, y, width, height } = drawing;
  const room = { x: x - BESIDE, y: y - ABOVE, width: width + 2 * BESIDE, height: height + 2 * ABOVE };
  return overlaps(room, { ...box, y: box.y + box.height / 2, height: 0 });
}

/** Axes and the lines behind bars hold a chart together. */
function lineBox({ isUpright, at, start, end }: PaperRule): Shape {
  const length = end - start;
  return isUpright
    ? { x: at, y: start, width: 0, height: length, isCurved: false }
    : { x: start, y: at, width: length, height: 0, isCurved: false };
}

/** Whether the rules of a grid are outlines of bars: areas that are coloured stand in it, and none has a text. */
export function isChart(
  { xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] },
  shapes: readonly Shape[],
  glyphs: readonly PaperGlyph[],
): boolean {
  const room = widened({ x: xs[0]!, y: ys[0]!, width: xs.at(-1)! - xs[0]!, height: ys.at(-1)! - ys[0]! }, 1);
  const bars = shapes.filter((shape) => shape.height > 0 && isInside(shape, room));
  return (
    bars.length >= LEAST_SHAPES &&
    !bars.some((bar) => glyphs.some(({ x, y }) => isInside({ x, y, width: 0, height: 0 }, bar)))
  );
}

function isInside(inner: PaperBox, { x, y, width, height }: PaperBox): boolean {
  return (
    inner.x >= x && inner.y >= y && inner.x + inner.width <= x + width && inner.y + inner.height <= y + height
  );
}
