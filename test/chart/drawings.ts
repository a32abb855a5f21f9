import type { ChartFrame } from '../../src/chart/chart-frame.js';
import { drawChart } from '../../src/chart/draw-chart.js';
import type { ChartDrawing, ChartShape } from '../../src/chart/drawing.js';
import { approximateWidth, labelLeft } from '../../src/chart/lettering.js';
import type { Chart } from '../../src/document/tree.js';
import { chart, series } from '../support/tree.js';

const FRAME: ChartFrame = { width: 440, height: 180, maxHeight: 640 };
export const LETTERS = { size: 10, lineHeight: 14, widthInEm: approximateWidth };

/** A chart of one series, or of several where the figures of each are given. */
export function aChart(
  kind: Chart['kind'],
  categories: readonly string[],
  ...figures: readonly (readonly string[])[]
): Chart {
  const all = figures.map((own, index) => series(`${2023 + index}年`, ...own));
  return chart(categories, all, { kind });
}

export function drawn(chart: Chart, frame: Partial<ChartFrame> = {}): ChartDrawing {
  return drawChart(chart, { ...FRAME, ...frame }, LETTERS);
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly what: string;
}

/** The letters of every label, from the top of a 汉字 to its foot. */
export function labelBoxes({ labels, size }: ChartDrawing): readonly Box[] {
  const letters = { ...LETTERS, size };
  return labels.map((label) => {
    const left = labelLeft(label, letters);
    const [top, bottom] = [label.middle - size / 2, label.middle + size / 2];
    return { left, right: left + approximateWidth(label.text) * size, top, bottom, what: label.text };
  });
}

export function shapeBox({ path }: ChartShape): Box {
  const ends = path.filter((step) => step.to !== 'close');
  const [xs, ys] = [ends.map(({ x }) => x), ends.map(({ y }) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    what: 'shape',
  };
}

export function overlap(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.left < b.right - slack &&
    b.left < a.right - slack &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack
  );
}

export function leaves(box: Box, { width, height }: ChartDrawing): boolean {
  const slack = 0.01;
  return box.left < -slack || box.right > width + slack || box.top < -slack || box.bottom > height + slack;
}
