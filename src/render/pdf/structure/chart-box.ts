import type { Chart } from '../../../document/tree.js';
import type { Line, Page, PlacedShape } from '../../../layout/pages.js';

/** The box around a chart with its caption: left, bottom, right and top from the page's bottom left, in pt. */
export function chartBox(chart: Chart, page: Page): readonly [number, number, number, number] {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const item of page.items) {
    if (item.type === 'rule' || !showsPartOf(chart, item.shows)) continue;
    for (const [x, y] of item.type === 'shape' ? shapePoints(item) : lineCorners(item)) {
      xs.push(x);
      ys.push(page.height - y);
    }
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function showsPartOf(chart: Chart, shows: Line['shows']): boolean {
  return shows === chart || (shows !== undefined && 'chart' in shows && shows.chart === chart);
}

type Point = readonly [number, number];

/** A curve lies between its points and the ones that draw it. */
function shapePoints({ path, left, top, stroke }: PlacedShape): readonly Point[] {
  const half = (stroke?.thickness ?? 0) / 2;
  return path.flatMap((step): Point[] => {
    if (step.to === 'close') return [];
    const points: Point[] = [[step.x, step.y]];
    if (step.to === 'curve') points.push([step.x1, step.y1], [step.x2, step.y2]);
    return points.flatMap(([x, y]): Point[] => [
      [left + x - half, top + y - half],
      [left + x + half, top + y + half],
    ]);
  });
}

function lineCorners({ runs, baseline, size }: Line): readonly Point[] {
  return runs.flatMap(({ x, width }): Point[] => [
    [x, baseline - size],
    [x + width, baseline + 0.2 * size],
  ]);
}
