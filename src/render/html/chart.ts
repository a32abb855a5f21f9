import { drawChart } from '../../chart/draw-chart.js';
import type { ChartDrawing, ChartLabel, ChartShape, PathStep } from '../../chart/drawing.js';
import { chartCaption } from '../../document/chart-caption.js';
import type { Chart, ParagraphStyle } from '../../document/tree.js';
import { className } from './css.js';
import { generousWidth } from './generous-width.js';
import type { HtmlContext } from './html-context.js';
import { inlineMarkup } from './inline.js';
import { type Attributes, element, emptyElement, escapeText } from './markup.js';
import { pageClass } from './paper/page-markup.js';
import { Reasons } from './reasons.js';
import { NARROW_CLASS, UNSEEN_CLASS } from './screen-rules.js';

/** Width of a drawing that a phone shows without making it smaller, in pt: 342 px. */
const PHONE_WIDTH = 256;

/**
 * A drawing with its caption, as high as it was laid out or as its style says, drawn again for phones, and its figures
 * as a table for those who cannot see it.
 */
export function chartMarkup(chart: Chart, { design, paper }: HtmlContext): string {
  const style = design.charts[chart.style];
  if (!style) throw new RangeError(`no chart style ${chart.style}`);
  const { before, number, after } = chartCaption(chart, style);
  const caption = before + number + after;
  const title = element('figcaption', { class: className(style.captionStyle) }, escapeText(caption));
  const letters = design.styles[style.style];
  if (!letters) throw new RangeError(`no style ${style.style}`);
  const { width, margins } = design.page;
  const textWidth = style.width ?? width - margins.left - margins.right;
  const texts = [element('title', {}, escapeText(caption)), element('desc', {}, escapeText(chart.alt))];
  const drawing = [
    drawingMarkup(
      chart,
      { width: textWidth, height: paper?.charts.get(chart)?.height ?? style.height },
      letters,
      { role: 'img' },
      texts,
    ),
  ];
  if (textWidth > PHONE_WIDTH) {
    const phone = { ...style, width: PHONE_WIDTH };
    drawing.push(drawingMarkup(chart, phone, letters, { class: NARROW_CLASS, 'aria-hidden': 'true' }));
  }
  const parts = style.captionPlace === 'above' ? [title, ...drawing] : [...drawing, title];
  const content = [...parts, figureTable(chart)].join('\n');
  return element('figure', { class: pageClass(chart, paper, className(chart.style)) }, `\n${content}\n`);
}

function drawingMarkup(
  chart: Chart,
  { width, height }: { readonly width: number; readonly height: number },
  { size, lineHeight }: ParagraphStyle,
  attributes: Attributes,
  texts: readonly string[] = [],
): string {
  const frame = { width, height, maxHeight: Infinity };
  const drawing = drawChart(chart, frame, { size, lineHeight, widthInEm: generousWidth });
  const measures = {
    viewBox: `0 0 ${length(drawing.width)} ${length(drawing.height)}`,
    width: `${length(drawing.width)}pt`,
    height: `${length(drawing.height)}pt`,
    'font-size': length(drawing.size),
  };
  const content = [
    ...texts,
    ...drawing.shapes.map(shapeMarkup),
    ...drawing.labels.map((label) => labelMarkup(label, drawing)),
  ];
  return element('svg', { ...attributes, ...measures }, `\n${content.join('\n')}\n`);
}

function shapeMarkup({ path, fill, stroke }: ChartShape): string {
  return emptyElement('path', {
    d: path.map(stepMarkup).join(' '),
    fill: fill ?? 'none',
    stroke: stroke?.color,
    'stroke-width': stroke && length(stroke.thickness),
  });
}

function stepMarkup(step: PathStep): string {
  switch (step.to) {
    case 'move':
      return `M ${length(step.x)} ${length(step.y)}`;
    case 'line':
      return `L ${length(step.x)} ${length(step.y)}`;
    case 'curve':
      return `C ${[step.x1, step.y1, step.x2, step.y2, step.x, step.y].map(length).join(' ')}`;
    case 'close':
      return 'Z';
    default:
      return step satisfies never;
  }
}

function labelMarkup({ text, x, anchor, middle }: ChartLabel, { size }: ChartDrawing): string {
  const y = middle + BASELINE * size;
  const attributes = { x: length(x), y: length(y), 'text-anchor': anchor === 'start' ? undefined : anchor };
  return element('text', attributes, escapeText(text));
}

/** From the middle of a line down to its base line, in em. */
const BASELINE = 0.38;

function length(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** What is not seen cannot be pointed at. */
const NONE = new Reasons();

function figureTable(chart: Chart): string {
  const head = [chart.unit, ...chart.series.map(({ name }) => name)].map((name) => header('col', name));
  const rows = chart.categories.map((category, index) => {
    const values = chart.series.map(({ points }) =>
      element('td', {}, inlineMarkup(points[index]!.label, NONE)),
    );
    return element('tr', {}, [header('row', category), ...values].join(''));
  });
  const parts = [
    element('thead', {}, element('tr', {}, head.join(''))),
    element('tbody', {}, rows.join('\n')),
  ];
  return element('table', { class: UNSEEN_CLASS }, `\n${parts.join('\n')}\n`);
}

function header(scope: 'col' | 'row', text: string): string {
  return element('th', { scope }, escapeText(text));
}
