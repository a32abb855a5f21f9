import { Paragraph, type ParagraphChild } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { drawChart } from '../../chart/draw-chart.js';
import type { ChartDrawing, ChartPlan } from '../../chart/drawing.js';
import { writesThousands } from '../../chart/legend.js';
import { approximateWidth } from '../../chart/lettering.js';
import { fillOf } from '../../chart/tones.js';
import { chartCaption } from '../../document/chart-caption.js';
import { type Chart, type ChartStyle, plainText } from '../../document/tree.js';
import { Decimal } from '../../kernel/decimal.js';
import { labelFormat } from './chart-number-format.js';
import type { SectionContext } from './context.js';
import { fieldEnd, fieldStart } from './field.js';
import { textRun } from './inline.js';

const PIXELS_PER_POINT = 96 / 72;

/** What the smallest letters add to the height of the line in which a chart stands, in 磅. */
const LINE_DEPTH = 0.5;

/** Width of the gaps between categories as a percentage of a bar's. */
const COLUMN_GAP = 120;
const ROW_GAP = 60;

type BarPlan = Extract<ChartPlan, { form: 'columns' | 'rows' }>;
type PiePlan = Extract<ChartPlan, { form: 'pie' }>;

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

/**
 * What the library has no option for: names of categories stand clear of negative bars, and the text is in the
 * document's language, which decides the shape of Chinese punctuation.
 */
export function editChartPart(xml: string, language: string): string {
  return xml
    .replace(/(<c:catAx>.*?<c:tickLblPos val=")nextTo"/s, '$1low"')
    .replaceAll('"en-US"', `"${language}"`);
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
  return new Paragraph({
    style: context.styles.variant(style.captionStyle, { keepWithNext }),
    children: [
      ...(before === '' ? [] : [textRun(before)]),
      ...(number === '' ? [] : counted(number, before.trim())),
      ...(after === '' ? [] : [textRun(after)]),
    ],
  });
}

/** A number that Word counts itself, among those of the same name, when charts are added. */
function counted(number: string, name: string): ParagraphChild[] {
  const sequence = /[\p{L}\p{N}]+$/u.exec(name)?.[0] ?? 'Chart';
  return [...fieldStart(`SEQ ${sequence} \\* ARABIC`), textRun(number), fieldEnd()];
}

function chartOptions(chart: Chart, drawing: ChartDrawing, context: SectionContext): ChartRunOptions {
  const { plan, size } = drawing;
  const notesHeight = plan.form === 'pie' ? plan.notesHeight : 0;
  const shared = {
    categories: chart.categories,
    font: { color: '000000' },
    chartArea: { fill: 'none', border: 'none' } as const,
    transformation: {
      width: drawing.width * PIXELS_PER_POINT,
      height: (drawing.height - notesHeight - LINE_DEPTH) * PIXELS_PER_POINT,
    },
    altText: {
      id: String(context.nextDrawing()),
      name: chart.title,
      title: chart.title,
      description: chart.alt,
    },
  };
  return plan.form === 'pie'
    ? { ...shared, ...pieOptions(chart, plan, size) }
    : { ...shared, ...barOptions(chart, plan, size) };
}

/** Sectors with their labels; in a legend where labels without lines to their sectors would touch each other. */
function pieOptions(chart: Chart, { startAngle, hasRoom }: PiePlan, size: number) {
  const font = { size };
  const labels = chart.series[0]!.points.map(({ label }) => plainText(label));
  const values = chart.series[0]!.points.map(({ value }) => Number(value));
  const count = values.filter((value) => value !== 0).length;
  const shared = { type: 'pie' as const, firstSliceAngle: startAngle };
  const slices = {
    name: chart.series[0]!.name,
    values,
    colors: values.map((_, index) =>
      fillOf(values.slice(0, index).filter((value) => value !== 0).length, count).slice(1),
    ),
  };
  if (hasRoom) {
    const pointLabels = labels.map((label, index) =>
      values[index] === 0 ? (false as const) : { text: `${chart.categories[index]}\n${label}` },
    );
    const dataLabels = { category: true, value: true, position: 'outsideEnd' as const, font };
    return { ...shared, series: [{ ...slices, pointLabels }], legend: false as const, dataLabels };
  }
  const categories = chart.categories.map((category, index) => `${category} ${labels[index]}`);
  const hiddenEntries = categories.filter((_, index) => values[index] === 0);
  return {
    ...shared,
    categories,
    series: [slices],
    legend: { position: 'right' as const, font, hiddenEntries },
  };
}

function barOptions(chart: Chart, plan: BarPlan, size: number) {
  const font = { size };
  const numberFormat = labelFormat(chart);
  const series = chart.series.map(({ name, points }, index) => ({
    name,
    values: points.map(({ value }) => Number(value)),
    color: fillOf(index, chart.series.length).slice(1),
    ...(numberFormat === undefined && {
      pointLabels: points.map(({ label }) => ({ text: plainText(label) })),
    }),
  }));
  const isRows = plan.form === 'rows';
  return {
    type: isRows ? ('bar' as const) : ('column' as const),
    series,
    gapWidth: isRows ? ROW_GAP : COLUMN_GAP,
    overlap: 0,
    legend: series.length > 1 ? { position: 'bottom' as const, font } : (false as const),
    dataLabels: { value: true, font, ...(numberFormat !== undefined && { numberFormat }) },
    categoryAxis: { font, reverseOrder: isRows },
    valueAxis: {
      title: { text: chart.unit, font },
      font,
      numberFormat: axisFormat(plan, chart),
      gridlines: false,
      minimum: isRows && plan.minimum < 0 ? plan.minimum - plan.interval : plan.minimum,
      maximum: plan.maximum,
      interval: plan.interval,
      ...(isRows && { crossesAt: 'maximum' as const }),
    },
  };
}

/** Numbers of the axis as the drawing writes them. */
function axisFormat({ interval }: BarPlan, chart: Chart): string {
  const decimals = new Decimal(interval).decimalPlaces();
  const whole = writesThousands(chart) ? '#,##0' : '0';
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
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
    children: [textRun(note)],
  });
}
