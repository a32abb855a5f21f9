import { Decimal } from '../kernel/decimal.js';
import { textOf } from './build-inlines.js';
import type { Element } from './parse-markup.js';
import type { TemplateProblems } from './template-problems.js';
import type { Chart } from './tree.js';
import { DEFAULT_STYLES } from './vocabulary.js';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A chart that has passed {@link checkElements}; all its series must have the same points. */
export function buildChart(element: Element, problems: TemplateProblems): Chart {
  const series = element.children.filter((child): child is Element => typeof child !== 'string');
  const points = series.map((one) =>
    one.children.filter((child): child is Element => typeof child !== 'string'),
  );
  const categories = points[0]?.map((point) => point.attributes.name ?? '') ?? [];
  if (categories.length === 0) problems.add('图', element.span, '图中没有数据');
  points.forEach((own, index) => {
    const same =
      own.length === categories.length && own.every((point, at) => point.attributes.name === categories[at]);
    if (!same)
      problems.add('图', series[index]!.span, '各组数的名称和次序要相同', {
        expected: categories.join('、'),
      });
  });
  const { kind, title = '', alt = '', unit = '', class: style = DEFAULT_STYLES.chart } = element.attributes;
  return {
    type: 'chart',
    kind: kind as Chart['kind'],
    title,
    alt,
    style,
    unit,
    categories,
    series: series.map((one, index) => ({
      name: one.attributes.name ?? '',
      values: points[index]!.map((point) => pointValue(point, problems)),
    })),
  };
}

function pointValue(point: Element, problems: TemplateProblems): string {
  const printed = textOf(point).replaceAll(',', '');
  if (NUMBER.test(printed)) return new Decimal(printed).toFixed();
  problems.add('图', point.span, '图中的数要是数字', { actual: printed === '' ? '空白' : printed });
  return '0';
}
