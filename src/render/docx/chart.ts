import { Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { Chart } from '../../document/tree.js';
import type { SectionContext } from './context.js';

/** Height of a chart as a share of the text width. */
const HEIGHT = 0.55;

const PIXELS_PER_TWIP = 96 / 72 / 20;

/** A chart of Word's own, whose figures can be edited. */
export function chartBlock(chart: Chart, context: SectionContext): Paragraph {
  return new Paragraph({
    style: context.styles.variant(context.design.charts[chart.style]!.style, { growing: true }),
    children: [new ChartRun(chartOptions(chart, context))],
  });
}

function chartOptions(chart: Chart, context: SectionContext): ChartRunOptions {
  const width = Math.floor(context.textWidth * PIXELS_PER_TWIP);
  const numberFormat = formatOf(chart);
  const series = chart.series.map(({ name, points }) => ({
    name,
    values: points.map(({ value }) => Number(value)),
  }));
  const shared = {
    title: chart.unit === '' ? chart.title : `${chart.title}（${chart.unit}）`,
    categories: chart.categories,
    font: { color: '000000' },
    transformation: { width, height: Math.floor(width * HEIGHT) },
    altText: {
      id: String(context.nextDrawing()),
      name: chart.title,
      title: chart.title,
      description: chart.alt,
    },
  };
  if (isPie(chart)) {
    const dataLabels = { category: true, value: true, numberFormat };
    const slices = series.map((one) => ({ ...one, colors: chart.categories.map(sliceColor) }));
    return { ...shared, type: 'pie', series: slices, legend: false, dataLabels };
  }
  return {
    ...shared,
    type: 'column',
    series,
    legend: series.length > 1 ? { position: 'bottom' } : false,
    dataLabels: { value: true, numberFormat },
    valueAxis: { numberFormat },
  };
}

/** Light enough for a label inside the slice. */
function sliceColor(_: string, index: number) {
  const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;
  return { theme: accents[index % accents.length]!, lighter: 60 };
}

/** A pie cannot show a negative part, nor more than one series: such figures stand as columns. */
function isPie(chart: Chart): boolean {
  const [first, ...others] = chart.series;
  return (
    chart.kind === 'pie' && others.length === 0 && !first?.points.some(({ value }) => value.startsWith('-'))
  );
}

/** Shows figures with the decimals they are printed with. */
function formatOf(chart: Chart): string {
  const decimals = chart.series.flatMap(({ points }) =>
    points.map(({ value }) => value.split('.')[1]?.length ?? 0),
  );
  const [first = 0, ...others] = decimals;
  if (others.some((count) => count !== first)) return 'General';
  return first === 0 ? '0' : `0.${'0'.repeat(first)}`;
}
