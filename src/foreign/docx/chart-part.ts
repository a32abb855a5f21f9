import { Decimal, round } from '../../kernel/decimal.js';
import type { PrintedChart, PrintedPoint } from '../../print/printed-document.js';
import { attributeOf, readXml } from '../read-xml.js';

interface Series {
  name: string;
  readonly categories: Map<number, string>;
  readonly values: Map<number, string>;
  /** Labels that somebody typed, by point. */
  readonly typed: Map<number, string>;
  format: string | undefined;
  sourceFormat: string;
  showsValue: boolean;
  showsShare: boolean;
}

/** The words of a chart part: its labels as Word prints them; points without a label print no number and are none. */
export function readChartPart(part: Uint8Array): PrintedChart {
  const reader = new ChartReader();
  readXml(part, reader);
  return { type: 'chart', title: reader.title, unit: reader.unit, points: reader.series.flatMap(pointsOf) };
}

class ChartReader {
  title = '';
  unit = '';
  readonly series: Series[] = [];
  readonly #path: string[] = [];
  #index = 0;
  #label: number | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    const value = attributeOf(attributes, 'val');
    const series = this.series.at(-1);
    if (name === 'ser') this.series.push(newSeries());
    else if (!series || !this.#isIn('ser')) return;
    else if (name === 'pt') this.#index = Number(attributeOf(attributes, 'idx'));
    else if (name === 'dLbl') this.#label = undefined;
    else if (name === 'idx' && this.#isIn('dLbl')) this.#label = Number(value);
    else if (this.#isIn('dLbl')) return;
    else if (name === 'numFmt' && this.#isIn('dLbls')) series.format = attributeOf(attributes, 'formatCode');
    else if (name === 'showVal') series.showsValue = value !== '0';
    else if (name === 'showPercent') series.showsShare = value !== '0';
  }

  text(text: string): void {
    const name = this.#path.at(-1);
    const series = this.#isIn('ser') ? this.series.at(-1) : undefined;
    if (name === 't') this.#typed(text, series);
    else if (!series) return;
    else if (name === 'formatCode' && this.#isIn('val')) series.sourceFormat = text;
    else if (name !== 'v') return;
    else if (this.#isIn('tx')) series.name += text;
    else if (this.#isIn('cat')) series.categories.set(this.#index, text);
    else if (this.#isIn('val')) series.values.set(this.#index, text);
  }

  close(): void {
    this.#path.pop();
  }

  #typed(text: string, series: Series | undefined): void {
    if (series && this.#label !== undefined && this.#isIn('dLbl'))
      series.typed.set(this.#label, (series.typed.get(this.#label) ?? '') + text);
    else if (this.#isIn('valAx')) this.unit += text;
    else if (this.#isIn('title') && !this.#isIn('catAx')) this.title += text;
  }

  #isIn(name: string): boolean {
    return this.#path.includes(name);
  }
}

function newSeries(): Series {
  return {
    name: '',
    categories: new Map(),
    values: new Map(),
    typed: new Map(),
    format: undefined,
    sourceFormat: 'General',
    showsValue: false,
    showsShare: false,
  };
}

function pointsOf(series: Series): PrintedPoint[] {
  const points: PrintedPoint[] = [];
  for (const [index, value] of series.values) {
    const category = series.categories.get(index) ?? '';
    const typed = series.typed.get(index);
    const label = typed === undefined ? labelOf(series, value) : withoutName(typed, category);
    const [name, told] = label === undefined ? numberInLegend(category) : [category, label];
    if (told !== undefined) points.push({ series: series.name, category: name, text: told });
  }
  return points;
}

/** A legend may name a sector with its number: 「住房保障 107.82，3.61%」. */
function numberInLegend(category: string): readonly [name: string, number?: string] {
  const parts = /^(\S+)\s+(-?[\d,]+(?:\.\d+)?.*)$/.exec(category);
  return parts ? [parts[1]!, parts[2]!] : [category];
}

/** A typed label often begins with the name of its sector. */
function withoutName(label: string, category: string): string {
  return label.startsWith(category) ? label.slice(category.length).trim() : label;
}

function labelOf(
  { values, format, sourceFormat, showsValue, showsShare }: Series,
  value: string,
): string | undefined {
  const number = decimalOf(value);
  if (!number) return undefined;
  if (showsValue) return inFormat(number, format ?? sourceFormat);
  if (!showsShare) return undefined;
  const total = [...values.values()].reduce((sum, other) => sum.plus(decimalOf(other) ?? 0), new Decimal(0));
  return total.isZero() ? undefined : inFormat(number.div(total), format?.includes('%') ? format : '0%');
}

/** A number in a format code of a workbook: decimals, thousands and percent; other codes print the number as it is. */
function inFormat(number: Decimal, code: string): string {
  const first = code.split(';')[0]!;
  const digits = /([#0,]*0)(?:\.(0*)(#*))?/.exec(first);
  const isPercent = first.includes('%');
  const value = isPercent ? number.times(100) : number;
  if (!digits) return `${value.toString()}${isPercent ? '%' : ''}`;
  const [, , always = '', asNeeded = ''] = digits;
  const rounded = round(value, always.length + asNeeded.length);
  const [whole, decimals] = rounded.toFixed(Math.max(always.length, rounded.decimalPlaces())).split('.');
  const grouped = digits[1]!.includes(',') ? whole!.replace(/\B(?=(\d{3})+$)/g, ',') : whole!;
  return `${grouped}${decimals === undefined ? '' : `.${decimals}`}${isPercent ? '%' : ''}`;
}

function decimalOf(text: string): Decimal | undefined {
  return /^-?\d+(?:\.\d+)?(?:E[+-]?\d{1,3})?$/i.test(text) ? new Decimal(text) : undefined;
}
