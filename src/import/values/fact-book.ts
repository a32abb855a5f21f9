import { Decimal, ZERO } from '../../kernel/decimal.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { type Unit, YUAN } from '../../read/schema/unit.js';
import type { Fact } from '../tables/fact.js';

/** Half a unit of the last place of 万元 with two decimals, in 元. */
const HALF_UNIT = new Decimal(50);

/** All facts of the sources, one for each place, in 元. */
export class FactBook {
  readonly diagnostics: Diagnostic[] = [];
  readonly #facts = new Map<string, Fact>();
  /** Keys of the facts of one 科目, one 经济分类. */
  readonly #groups = new Map<string, string[]>();
  readonly #tables = new Set<string>();

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) this.#add(fact);
  }

  /** Whether a table of this kind was read. */
  has(table: string): boolean {
    return this.#tables.has(table);
  }

  fact(...path: readonly string[]): Fact | undefined {
    return this.#facts.get(path.join('.'));
  }

  /** In 元, or a number of things. */
  value(...path: readonly string[]): Decimal | undefined {
    const fact = this.fact(...path);
    return fact && yuanOf(fact);
  }

  /** Codes of 科目 that facts are of, in their order: 合计 and all levels. */
  codes(): string[] {
    const codes = [...this.#facts.values()]
      .filter(({ path }) => path[0] === '科目')
      .map(({ path }) => path[1]!);
    return [...new Set(codes)].sort();
  }

  /** The facts whose path begins so. */
  *below(...start: readonly string[]): Generator<Fact> {
    const keys = start.length < 2 ? this.#facts.keys() : (this.#groups.get(groupOf(start)) ?? []);
    for (const fact of [...keys].map((key) => this.#facts.get(key)!))
      if (start.every((step, index) => fact.path[index] === step)) yield fact;
  }

  /** Two cells may say the same; one in 元 is exact where the other is rounded to 万元. */
  #add(fact: Fact): void {
    this.#tables.add(fact.table);
    const key = fact.path.join('.');
    const other = this.#facts.get(key);
    if (!other) {
      const group = this.#groups.get(groupOf(fact.path));
      if (group) group.push(key);
      else this.#groups.set(groupOf(fact.path), [key]);
    }
    if (other && !agree(other, fact)) this.#clash(other, fact);
    if (!other || (other.unit === '万元' && fact.unit === '元')) this.#facts.set(key, fact);
  }

  #clash(first: Fact, second: Fact): void {
    this.diagnostics.push({
      rule: '导入',
      level: '错误',
      place: second.place,
      message: `“${second.path.join('.')}”在两处来源里的数不同`,
      expected: `${factText(first)}（${first.place}）`,
      actual: factText(second),
      difference: differenceText(yuanOf(second), yuanOf(first), second.unit),
      hint: '一次只导入一份决算表；用不着的文件不要一起写上。',
    });
  }
}

function groupOf(path: readonly string[]): string {
  return path.slice(0, 2).join('.');
}

export function yuanOf({ value, unit }: Fact): Decimal {
  return unit === '个' ? value : value.times(YUAN[unit]);
}

function agree(a: Fact, b: Fact): boolean {
  const apart = yuanOf(a).minus(yuanOf(b)).abs();
  return apart.lte(a.unit === b.unit ? ZERO : HALF_UNIT);
}

/** 多 0.81 万元. */
export function differenceText(found: Decimal, expected: Decimal, unit: Unit | '个'): string {
  const apart = found.minus(expected);
  const amount = unit === '个' ? apart.abs() : apart.abs().div(YUAN[unit]);
  return `${apart.isNegative() ? '少' : '多'} ${amount.toFixed()} ${unit}`;
}

export function factText({ value, unit }: Fact): string {
  return `${value.toFixed()} ${unit}`;
}
