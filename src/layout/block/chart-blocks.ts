import type { ChartFrame } from '../../chart/chart-frame.js';
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
  const left = measure.left + (measure.width - width) / 2;
  const drawings = drawnInHeights(chart, style.height, letters, setting, {
    width,
    maxHeight: pageHeight - caption.height - letters.spaceBefore - letters.spaceAfter,
  });
  const block = drawingBlock(drawings, letters, isAbove ? 0 : caption.height, (drawing, top) => {
    setting.charts.set(chart, drawing);
    return placeDrawing(chart, drawing, { left, top }, letters, setting);
  });
  return isAbove ? [caption, block] : [block, caption];
}

/** Of the height of a chart what it may have at the foot of a page, which would else stay empty. */
const COMPACT = 0.6;

interface Drawings {
  readonly full: ChartDrawing;
  /** The same lower, with the same letters; the full one where that cannot be. */
  readonly compact: ChartDrawing;
}

function drawnInHeights(
  chart: Chart,
  height: number,
  letters: ParagraphStyle,
  setting: Setting,
  room: Omit<ChartFrame, 'height'>,
): Drawings {
  const { size, lineHeight } = letters;
  const widthInEm = (label: string) => labelLine(label, letters, setting).width;
  const draw = (own: number) => drawChart(chart, { ...room, height: own }, { size, lineHeight, widthInEm });
  const [full, lower] = [draw(height), draw(COMPACT * height)];
  const isAlike = lower.plan.form === full.plan.form && lower.size === full.size;
  return { full, compact: isAlike ? lower : full };
}

/** @param below height of a caption that has to stand on the same page */
function drawingBlock(
  { full, compact }: Drawings,
  { spaceBefore, spaceAfter }: ParagraphStyle,
  below: number,
  items: (drawing: ChartDrawing, top: number) => readonly Item[],
): Placeable {
  const heightOf = (drawing: ChartDrawing) => spaceBefore + drawing.height + spaceAfter;
  return {
    pageBreakBefore: false,
    keepWithNext: below > 0,
    height: heightOf(compact),
    leastHeight: () => spaceBefore + compact.height,
    place(flow) {
      const hasRoomFor = (drawing: ChartDrawing) =>
        flow.remaining >= (below > 0 ? heightOf(drawing) + below : spaceBefore + drawing.height);
      if (!hasRoomFor(compact) && !flow.isAtTop) flow.overflow();
      const drawing = hasRoomFor(full) || flow.isAtTop ? full : compact;
      flow.spaceBefore(spaceBefore);
      flow.add(...items(drawing, flow.y));
      flow.advance(drawing.height + spaceAfter);
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
