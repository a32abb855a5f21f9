import { Decimal, ZERO } from '../../kernel/decimal.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import {
  BUDGETS,
  lineNames,
  NATURES,
  OTHER_INCOME,
  OTHER_SPENDING,
  partsOf,
} from '../../read/schema/line-items.js';
import type { Unit } from '../../read/schema/unit.js';
import type { Fact } from '../tables/fact.js';
import { differenceText, type FactBook, factText, yuanOf } from './fact-book.js';
import { type ValueWriter, writtenAmount } from './value-writer.js';

/** Half a unit of the last place of 万元 with two decimals, in 元. */
const HALF_UNIT = new Decimal(50);
const FUNDS = [...BUDGETS, '其他资金'];
const SPENDING = [...lineNames(NATURES), ...lineNames(OTHER_SPENDING)];

interface Column {
  readonly path: string;
  readonly parts: readonly string[];
  /** What it is the sum of as well. */
  readonly others?: readonly string[];
}

/** What each column of a 科目 is the sum of, columns that are sums of others after these. */
const COLUMNS: readonly Column[] = [
  ...BUDGETS.map((budget) => ({ path: `收入.${budget}`, parts: [] })),
  ...lineNames(OTHER_INCOME).map((source) => ({ path: `收入.${source}`, parts: [] })),
  { path: '收入.财政拨款', parts: BUDGETS.map((budget) => `收入.${budget}`) },
  {
    path: '收入.合计',
    parts: ['收入.财政拨款', ...partsOf(OTHER_INCOME, '合计').map((source) => `收入.${source}`)],
  },
  ...lineNames(NATURES).flatMap((nature) =>
    FUNDS.map((fund) => ({ path: `支出.${nature}.${fund}`, parts: [] })),
  ),
  ...lineNames(OTHER_SPENDING).map((item) => ({ path: `支出.${item}`, parts: [] })),
  ...FUNDS.map((fund) => ({
    path: `支出.合计.${fund}`,
    parts: lineNames(NATURES).map((nature) => `支出.${nature}.${fund}`),
  })),
  ...lineNames(NATURES).map((nature) => ({
    path: `支出.${nature}.全部资金`,
    parts: FUNDS.map((fund) => `支出.${nature}.${fund}`),
  })),
  {
    path: '支出.合计.全部资金',
    parts: SPENDING.map((item) => (item in NATURES ? `支出.${item}.全部资金` : `支出.${item}`)),
    others: [
      ...FUNDS.map((fund) => `支出.合计.${fund}`),
      ...lineNames(OTHER_SPENDING).map((item) => `支出.${item}`),
    ],
  },
];

/**
 * Totals that the tables state, held against the values that were read: one that rounding to 万元 has moved goes to
 * 批复数, any other difference is an error of the tables.
 */
export class ApprovedValues {
  readonly diagnostics: Diagnostic[] = [];
  readonly #amounts = new Map<string, Decimal>();

  constructor(
    private readonly book: FactBook,
    private readonly writer: ValueWriter,
    private readonly unit: Unit,
  ) {
    for (const { path, value, isNumber } of writer.values)
      if (path[0] === '科目' && isNumber && typeof value === 'string')
        this.#amounts.set(path.slice(1).join('.'), writtenInYuan(value, unit));
  }

  subjects(): void {
    // 项 before 款 before 类 before 合计.
    const codes = this.book.codes().sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
    const below = codesBelow(codes);
    for (const code of codes) for (const column of COLUMNS) this.#column(code, column, below.get(code) ?? []);
  }

  /** 类 of 经济分类, and the totals of tables with one line for each thing. */
  sums(path: readonly string[], parts: readonly (readonly string[])[], approved = path): void {
    const fact = this.book.fact(...path);
    const known = parts.flatMap((part) => this.book.value(...part) ?? []);
    if (!fact || known.length === 0) return;
    this.#compare(
      fact,
      sumOf(known),
      known.length,
      ['批复数', ...approved],
      `${path.join('')}与各项之和不符`,
    );
  }

  #column(code: string, { path, parts, others = [] }: Column, codesBelow: readonly string[]): void {
    const key = `${code}.${path}`;
    if (this.#amounts.has(key)) return;
    const known = (columns: readonly string[]) =>
      columns.flatMap((column) => this.#amounts.get(`${code}.${column}`) ?? []);
    const across = known(parts);
    const below = codesBelow.flatMap((one) => this.#amounts.get(`${one}.${path}`) ?? []);
    const terms = across.length > 0 ? across : below;
    const fact = this.book.fact('科目', code, ...path.split('.'));
    const isOther = fact !== undefined && others.length > 0 && sumOf(known(others)).eq(yuanOf(fact));
    const isStated = fact && (terms.length === 0 || isOther || !this.#agrees(fact, code, path, terms));
    // What is stated holds for the sums above it, which else would be told as well.
    if (isStated) this.#amounts.set(key, yuanOf(fact));
    else if (terms.length > 0) this.#amounts.set(key, sumOf(terms));
  }

  #agrees(fact: Fact, code: string, path: string, terms: readonly Decimal[]): boolean {
    const name = `${code === '合计' ? '' : '科目 '}${code}的${path.split('.').slice(0, 2).join('')}`;
    const approved = path === '收入.财政拨款' ? this.#onlyBudget(code) : path.split('.');
    return this.#compare(
      fact,
      sumOf(terms),
      terms.length,
      ['批复数', '科目', code, ...approved],
      `${name}与各项之和不符`,
    );
  }

  /** 财政拨款 of one budget alone is stated as that of the budget. */
  #onlyBudget(code: string): readonly string[] {
    const used = BUDGETS.filter((budget) => this.#amounts.get(`${code}.收入.${budget}`)?.isZero() === false);
    return ['收入', used.length === 1 ? used[0]! : '财政拨款'];
  }

  #compare(fact: Fact, sum: Decimal, terms: number, approved: readonly string[], message: string): boolean {
    const value = yuanOf(fact);
    const apart = value.minus(sum);
    if (apart.isZero()) return true;
    const isRounding = fact.unit === '万元' && apart.abs().lte(HALF_UNIT.times(terms + 1));
    if (isRounding && this.unit === '万元') {
      if (approved[1] === '科目')
        this.writer.identity(['批复数', '科目', approved[2]!, '编码'], approved[2]!, fact);
      this.writer.put(approved, value, fact);
    } else if (!isRounding) this.#tell(fact, sum, message);
    return false;
  }

  #tell(fact: Fact, sum: Decimal, message: string): void {
    const unit = fact.unit === '个' ? '万元' : fact.unit;
    const expected =
      fact.unit === '个'
        ? `${sum.toFixed()} 个`
        : `${writtenAmount(sum.div(unit === '元' ? 1 : 10_000), unit)} ${unit}`;
    this.diagnostics.push({
      rule: '导入',
      level: '错误',
      place: fact.place,
      message,
      expected: `${expected}（各项相加）`,
      actual: factText(fact),
      difference: differenceText(yuanOf(fact), sum, fact.unit),
      hint: '检查表中有没有漏行、改过的数或没有重新计算的公式。',
    });
  }
}

function sumOf(terms: readonly Decimal[]): Decimal {
  return terms.reduce((total, one) => total.plus(one), ZERO);
}

function rank(code: string): number {
  return code === '合计' ? 0 : code.length;
}

/** 款 of 类, 类 of 合计; or what comes next below where a table leaves levels out. */
function codesBelow(codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(codes);
  const below = new Map<string, string[]>();
  for (const code of codes.filter((one) => one !== '合计')) {
    const levels = [code.slice(0, 5), code.slice(0, 3)].filter((one) => one.length < code.length);
    const above = levels.find((one) => known.has(one)) ?? '合计';
    const members = below.get(above);
    if (members) members.push(code);
    else below.set(above, [code]);
  }
  return below;
}

function writtenInYuan(written: string, unit: Unit): Decimal {
  return new Decimal(written).times(unit === '元' ? 1 : 10_000);
}
