import { Decimal, halfUnit } from '../../kernel/decimal.js';
import type { PrintedChart, PrintedPoint } from '../../print/printed-document.js';
import type { Entry } from '../figures/entry.js';
import type { Numbers } from '../figures/numbers.js';
import { shareComparison } from '../figures/rates.js';
import { inYuan, type MoneyUnit } from '../figures/units.js';
import type { Reading } from './item.js';
import { type AmountScope, isOf, narrowedBy, scopeIn } from './scope.js';
import type { SectionKind } from './sections.js';

/** Of what the sectors of a pie are shares. */
const WHOLES: Partial<Record<SectionKind, string>> = {
  收入: '收入合计',
  支出: '支出合计',
  一般公共预算: '一般公共预算财政拨款支出',
};

const NUMBER = /(-?\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元|%)?/g;
const YEAR = /20\d\d/;

/** Writes down what stands at the bars and sectors of a chart, and holds it against the text and the tables. */
export function readChart(chart: PrintedChart, kind: SectionKind, reading: Reading): void {
  for (const point of chart.points) {
    const { series, category } = point;
    const names = YEAR.test(category) ? [series, chart.title.replace(/变动情况|图$/g, '')] : [category];
    const key = names.map((name) => reading.concept.key(name, kind)).find((found) => found !== undefined);
    const named = YEAR.exec(category)?.[0] ?? YEAR.exec(series)?.[0];
    const age =
      named === undefined || reading.publisher.year === undefined
        ? 0
        : reading.publisher.year - Number(named);
    const scope = narrowedBy(scopeOf(category, reading), scopeOf(chart.title, reading));
    const [amount, rate] = numbersOf(point, chart.unit, reading.numbers, key ?? point.category);
    if (amount === undefined || key === undefined || age > 1 || !isOf(key, scope)) continue;
    reading.ledger.enter(age === 1 ? `上年 ${key}` : key, amount);
    const whole = WHOLES[kind] && reading.ledger.first(WHOLES[kind]);
    const share = rate && whole && shareComparison(rate, amount, [whole], '占比 = 部分 ÷ 整体');
    if (share) reading.ledger.add(share);
  }
}

/** What the words of a chart restrict it to; its years are told apart point by point. */
function scopeOf(words: string, { publisher }: Reading): AmountScope {
  return scopeIn(words.replace(/20\d\d年度?/g, ''), publisher);
}

/** The amount at a bar or sector, and its share. */
function numbersOf(
  text: PrintedPoint,
  unit: string,
  numbers: Numbers,
  name: string,
): [amount: Entry | undefined, rate: Entry | undefined] {
  let amount: Entry | undefined;
  let rate: Entry | undefined;
  for (const { 0: printed, 1: number, 2: beside, index } of text.text.matchAll(NUMBER)) {
    const digits = number!.replaceAll(',', '');
    const decimals = digits.split('.')[1]?.length ?? 0;
    const marks = [{ text, start: index, end: index + number!.length }];
    if (beside === '%') {
      const value = new Decimal(digits).div(100);
      rate ??= {
        name: `图中${name}的比例`,
        value,
        half: halfUnit(decimals + 2),
        unit: '%',
        printed,
        marks,
      };
      continue;
    }
    const own = (beside ?? (/^(?:亿元|万元|元)$/.test(unit) ? unit : '万元')) as MoneyUnit;
    const half = numbers.halfOf(own, decimals);
    amount ??= {
      name: `图中${name}`,
      value: inYuan(new Decimal(digits), own),
      half,
      unit: own,
      printed,
      marks,
    };
  }
  return [amount, rate];
}
