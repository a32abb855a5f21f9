import type { ChartRunOptions } from 'docx/charts';
import type { ChartDrawing, ChartPlan } from '../../../chart/drawing.js';
import { writesThousands } from '../../../chart/legend.js';
import { fillOf } from '../../../chart/tones.js';
import { type Chart, plainText } from '../../../document/tree.js';
import { Decimal } from '../../../kernel/decimal.js';
import { labelFormat } from './chart-number-format.js';

/** Of the lengths in drawings, to a pixel. */
const EMU = 9525;

/** Width of the gaps between categories as a percentage of a bar's. */
const COLUMN_GAP = 120;
const ROW_GAP = 60;

type BarPlan = Extract<ChartPlan, { form: 'columns' | 'rows' }>;
type PiePlan = Extract<ChartPlan, { form: 'pie' }>;

/** What Word has to know to draw a chart as large as `drawing`, with its form, axis and words. */
export function chartOptions(
  chart: Chart,
  { plan, size }: ChartDrawing,
  extent: { readonly cx: number; readonly cy: number },
): ChartRunOptions {
  const shared = {
    categories: chart.categories,
    font: { color: '000000' },
    chartArea: { fill: 'none', border: 'none' } as const,
    transformation: { width: extent.cx / EMU, height: extent.cy / EMU },
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
