import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { Element } from '../markup/parse-markup.js';
import { placed } from '../template-places.js';
import type { TemplateProblems } from '../template-problems.js';
import { type Chart, type ChartPoint, type Inline, plainText } from '../tree.js';
import { DEFAULT_STYLES } from '../vocabulary.js';
import { buildInlines } from './build-inlines.js';
import { uniformDecimals } from './uniform-decimals.js';

const NUMBER = /-?\d[\d,]*(\.\d+)?/;

/** A chart that has passed {@link checkElements}; all its series must have the same points. */
export function buildChart(element: Element, figures: readonly Figure[], problems: TemplateProblems): Chart {
  const elements = elementsOf(element);
  const labelOf = (point: Element) => buildInlines(point.children, figures);
  const uniform = uniformDecimals(elements.flatMap(elementsOf).map(labelOf));
  const series = elements.map((one) => ({
    name: one.attributes.name ?? '',
    points: elementsOf(one).map((point) => buildPoint(point, uniform(labelOf(point)), problems)),
  }));
  const names = elements.map((one) => elementsOf(one).map((point) => point.attributes.name ?? ''));
  const categories = names[0] ?? [];
  if (categories.length === 0)
    problems.add('图', element.span, '图中没有数据', { hint: '数据可能一项也没有时，先用 {{#if …}} 判断' });
  names.forEach((own, index) => {
    const same = own.length === categories.length && own.every((name, at) => name === categories[at]);
    if (!same)
      problems.add('图', elements[index]!.span, '各组数的名称和次序要相同', {
        expected: categories.join('、'),
      });
  });
  const { kind, title = '', alt, unit = '', class: style = DEFAULT_STYLES.chart } = element.attributes;
  return {
    type: 'chart',
    kind: kind as Chart['kind'],
    title,
    alt: alt ?? describe(title, unit, categories, series),
    style,
    unit,
    categories,
    series,
  };
}

function elementsOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string');
}

function buildPoint(point: Element, label: readonly Inline[], problems: TemplateProblems): ChartPoint {
  const printed = numberIn(label);
  if (printed !== undefined)
    return placed({ value: new Decimal(printed.replaceAll(',', '')).toFixed(), label }, point.span);
  const text = plainText(label);
  problems.add('图', point.span, '图中的数要是数字', {
    actual: text === '' ? '空白' : text,
    hint: '零也要写出：用 {{数值 …}} 或 {{万元 …}}',
  });
  return { value: '0', label };
}

/** The first amount, or the first number of a label that has none. */
function numberIn(label: readonly Inline[]): string | undefined {
  const amount = label.find((inline) => inline.type === 'amount');
  return NUMBER.exec(amount?.value ?? plainText(label))?.[0];
}

/** All that a chart shows, for those who cannot see it. */
function describe(
  title: string,
  unit: string,
  categories: readonly string[],
  series: Chart['series'],
): string {
  const shown = series.map(({ name, points }) => {
    const figures = points.map(({ label }, index) => `${categories[index]} ${plainText(label)}`).join('；');
    return series.length > 1 ? `${name}：${figures}` : figures;
  });
  const told = shown.join('。');
  return `${titleWithUnit(title, unit, told)}：${told}`;
}

function titleWithUnit(title: string, unit: string, told: string): string {
  return told.includes(unit) ? title : `${title}（${unit}）`;
}

/** Whether it would be a whole circle: of its parts one alone is more than nothing. */
export function isUndivided({ kind, series }: Chart): boolean {
  const points = series.flatMap(({ points }) => points);
  return kind === 'pie' && points.filter(({ value }) => Number(value) !== 0).length === 1;
}

/** What an undivided circle shows, in words: `收入决算结构：财政拨款收入 1627.17万元，占100%。` */
export function sentenceOf({ title, unit, categories, series }: Chart): Inline[] {
  const points = series[0]?.points ?? [];
  const at = points.findIndex(({ value }) => Number(value) !== 0);
  const { label } = points[at]!;
  const text = (value: string): Inline => ({ type: 'text', value });
  const head = titleWithUnit(title, unit, plainText(label));
  return [text(`${head}：${categories[at]} `), ...label, text('。')];
}
