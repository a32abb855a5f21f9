import { drawChart } from '../../chart/draw-chart.js';
import type { ChartDrawing, ChartLabel } from '../../chart/drawing.js';
import { chartCaption } from '../../document/chart-caption.js';
import type { Chart, ParagraphStyle } from '../../document/tree.js';
import { type BrokenLine, breakLines } from '../line/break-lines.js';
import { measureText } from '../line/measure-text.js';
import { setLine } from '../line/set-line.js';
import { baselineOf, setParagraph } from '../line/set-paragraph.js';
import type { Placeable } from '../page/placeable.js';
import type { Item, Line } from '../pages.js';
import { namedIn, paragraphStyle, type Setting } from '../setting.js';
import type { BlockContext } from './block-context.js';
import { textBlock } from './text-block.js';

/** A drawing that is never divided, on one page with its caption. */
export function chartBlocks(chart: Chart, context: BlockContext): readonly Placeable[] {
  const { setting, measure, pageHeight } = context;
  const style = namedIn(setting.design.charts, chart.style, 'chart style');
  const isAbove = style.captionPlace === 'above';
  const captionStyle = { ...paragraphStyle(setting, style.captionStyle), keepWithNext: isAbove };
  const { before, number, after } = chartCaption(chart, style);
  const text = [{ type: 'text', value: before + number + after }] as const;
  const caption = textBlock(
    setParagraph(text, captionStyle, measure, setting, { type: 'caption', chart }),
    captionStyle,
  );

  const letters = paragraphStyle(setting, style.style);
  const width = Math.min(style.width ?? measure.width, measure.width);
  const spaces = letters.spaceBefore + letters.spaceAfter;
  const frame = { width, height: style.height, maxHeight: pageHeight - caption.height - spaces };
  const { size, lineHeight } = letters;
  const widthInEm = (label: string) => labelLine(label, letters, setting).width;
  const drawing = drawChart(chart, frame, { size, lineHeight, widthInEm });
  setting.charts.set(chart, drawing);
  const left = measure.left + (measure.width - width) / 2;
  const block = drawingBlock(drawing, letters, !isAbove, (top) =>
    placeDrawing(chart, drawing, { left, top }, letters, setting),
  );
  return isAbove ? [caption, block] : [block, caption];
}

function drawingBlock(
  { height }: ChartDrawing,
  { spaceBefore, spaceAfter }: ParagraphStyle,
  keepWithNext: boolean,
  items: (top: number) => readonly Item[],
): Placeable {
  return {
    pageBreakBefore: false,
    keepWithNext,
    height: spaceBefore + height + spaceAfter,
    leastHeight: () => spaceBefore + height,
    place(flow) {
      if (flow.remaining < spaceBefore + height && !flow.isAtTop) flow.overflow();
      flow.spaceBefore(spaceBefore);
      flow.add(...items(flow.y));
      flow.advance(height + spaceAfter);
    },
  };
}

function labelLine(text: string, style: ParagraphStyle, setting: Setting): BrokenLine {
  const [measured] = measureText([{ type: 'text', value: text }], style, setting);
  const [line] = breakLines(measured!, { first: Infinity, rest: Infinity, hang: false });
  return line!;
}

function placeDrawing(
  chart: Chart,
  { shapes, labels, size }: ChartDrawing,
  { left, top }: { readonly left: number; readonly top: number },
  style: ParagraphStyle,
  setting: Setting,
): readonly Item[] {
  const place = (label: ChartLabel): Line => {
    const line = labelLine(label.text, style, setting);
    const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
    const x = left + label.x - share * line.width * size;
    const runs = setLine(line, { left: x, width: line.width * size, size, align: 'left' });
    return { type: 'line', shows: chart, baseline: baselineOf(top + label.middle, size, 0), size, runs };
  };
  return [
    ...shapes.map((shape): Item => ({ type: 'shape', shows: chart, left, top, ...shape })),
    ...labels.map(place),
  ];
}
