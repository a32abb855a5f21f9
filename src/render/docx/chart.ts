import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { drawChart } from '../../chart/draw-chart.js';
import type { ChartDrawing } from '../../chart/drawing.js';
import { approximateWidth } from '../../chart/lettering.js';
import { chartCaption } from '../../document/chart-caption.js';
import type { Chart, ChartStyle } from '../../document/tree.js';
import { chartOptions } from './chart-options.js';
import type { SectionContext } from './context.js';
import { fieldEnd, fieldStart } from './field.js';
import { textRun } from './inline.js';
import { paragraphChild, type Xml } from './xml.js';

/** A chart of Word's own, whose figures can be edited, with its caption. */
export function chartBlock(chart: Chart, context: SectionContext): Paragraph[] {
  const style = context.design.charts[chart.style];
  if (!style) throw new TypeError(`the design has no chart style ${chart.style}`);
  const isAbove = style.captionPlace === 'above';
  const drawing = context.options.charts?.get(chart) ?? drawAlone(chart, style, context);
  const notes = drawing.plan.form === 'pie' ? drawing.plan.notes : [];
  const keepWithNext = !isAbove || notes.length > 0;
  const picture = new Paragraph({
    style: context.styles.variant(style.style, { align: 'center', growing: true, keepWithNext }),
    children: [new ChartRun(chartOptions(chart, drawing, context))],
  });
  const told = notes.map((note) => notesParagraph(note, drawing, !isAbove, style, context));
  const caption = captionParagraph(chart, style, context);
  return isAbove ? [caption, picture, ...told] : [picture, ...told, caption];
}

/** Where no layout has drawn it: reckons with letters of full and half width. */
function drawAlone(
  chart: Chart,
  { style, width, height }: ChartStyle,
  context: SectionContext,
): ChartDrawing {
  const letters = context.design.styles[style];
  if (!letters) throw new TypeError(`the design has no style ${style}`);
  const [textWidth, maxHeight] = [points(context.textWidth), points(context.textHeight)];
  const frame = { width: Math.min(width ?? textWidth, textWidth), height, maxHeight };
  const { size, lineHeight } = letters;
  return drawChart(chart, frame, { size, lineHeight, widthInEm: approximateWidth });
}

/** Twips to 磅. */
function points(length: number): number {
  return length / 20;
}

function captionParagraph(chart: Chart, style: ChartStyle, context: SectionContext): Paragraph {
  const { before, number, after } = chartCaption(chart, style);
  const keepWithNext = style.captionPlace === 'above';
  const runs = [
    ...(before === '' ? [] : [textRun(before)]),
    ...(number === '' ? [] : counted(number, before.trim())),
    ...(after === '' ? [] : [textRun(after)]),
  ];
  return new Paragraph({
    style: context.styles.variant(style.captionStyle, { keepWithNext }),
    children: runs.map(paragraphChild),
  });
}

/** A number that Word counts itself, among those of the same name, when charts are added. */
function counted(number: string, name: string): Xml[] {
  const sequence = /[\p{L}\p{N}]+$/u.exec(name)?.[0] ?? 'Chart';
  return [...fieldStart(`SEQ ${sequence} \\* ARABIC`), textRun(number), fieldEnd()];
}

function notesParagraph(
  note: string,
  { size }: ChartDrawing,
  keepWithNext: boolean,
  { style }: ChartStyle,
  context: SectionContext,
): Paragraph {
  return new Paragraph({
    style: context.styles.variant(style, { align: 'center', size, close: true, keepWithNext }),
    children: [paragraphChild(textRun(note))],
  });
}
