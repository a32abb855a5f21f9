import { drawChart } from '../../chart/draw-chart.js';
import type { ChartDrawing } from '../../chart/drawing.js';
import { approximateWidth } from '../../chart/lettering.js';
import { chartCaption } from '../../document/chart-caption.js';
import type { Chart, ChartStyle } from '../../document/tree.js';
import { relationId } from '../../office/package.js';
import { type Xml, xml } from '../../office/xml.js';
import { chartOptions } from './chart/chart-options.js';
import type { SectionContext } from './context.js';
import { FIELD_END, fieldStart } from './field.js';
import { textRun } from './inline.js';
import { NAMESPACES } from './namespaces.js';
import { type WordParagraph, wordParagraph } from './word-paragraph.js';

/** A chart of Word's own, whose figures can be edited, with its caption. */
export function chartBlock(chart: Chart, context: SectionContext): WordParagraph[] {
  const style = context.design.charts[chart.style];
  if (!style) throw new TypeError(`the design has no chart style ${chart.style}`);
  const isAbove = style.captionPlace === 'above';
  const drawing = context.options.charts?.get(chart) ?? drawAlone(chart, style, context);
  const notes = drawing.plan.form === 'pie' ? drawing.plan.notes : [];
  const keepWithNext = !isAbove || notes.length > 0;
  const look = context.styles.variant(style.style, { align: 'center', growing: true, keepWithNext });
  const picture = wordParagraph(look, pictureRun(chart, drawing, context));
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

/** What the smallest letters add to the height of the line in which a chart stands, in 磅. */
const LINE_DEPTH = 0.5;

/** Of the lengths in drawings, to a 磅. */
const EMU = 12_700;

function pictureRun(chart: Chart, drawing: ChartDrawing, context: SectionContext): Xml {
  const notesHeight = drawing.plan.form === 'pie' ? drawing.plan.notesHeight : 0;
  const size = {
    cx: Math.round(drawing.width * EMU),
    cy: Math.round((drawing.height - notesHeight - LINE_DEPTH) * EMU),
  };
  const number = context.charts.add(chartOptions(chart, drawing, size));
  const told = { id: number, name: chart.title, descr: chart.alt, title: chart.title };
  const tie = xml('c:chart', { 'r:id': relationId(`charts/chart${number}.xml`) });
  const graphic = xml('a:graphicData', { uri: NAMESPACES['xmlns:c'] }, tie);
  const content = [
    xml('wp:extent', size),
    xml('wp:docPr', told),
    xml('wp:cNvGraphicFramePr'),
    xml('a:graphic', {}, graphic),
  ];
  const inline = xml('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, content.join(''));
  return xml('w:r', {}, xml('w:drawing', {}, inline));
}

function captionParagraph(chart: Chart, style: ChartStyle, context: SectionContext): WordParagraph {
  const { before, number, after } = chartCaption(chart, style);
  const keepWithNext = style.captionPlace === 'above';
  const counted = number === '' ? '' : countedNumber(number, before.trim());
  const look = context.styles.variant(style.captionStyle, { keepWithNext });
  return wordParagraph(look, textRun(before) + counted + textRun(after));
}

/** A number that Word counts itself, among those of the same name, when charts are added. */
function countedNumber(number: string, name: string): Xml {
  const sequence = /[\p{L}\p{N}]+$/u.exec(name)?.[0] ?? 'Chart';
  return fieldStart(`SEQ ${sequence} \\* ARABIC`) + textRun(number) + FIELD_END;
}

function notesParagraph(
  note: string,
  { size }: ChartDrawing,
  keepWithNext: boolean,
  { style }: ChartStyle,
  context: SectionContext,
): WordParagraph {
  const look = context.styles.variant(style, { align: 'center', size, close: true, keepWithNext });
  return wordParagraph(look, textRun(note));
}
