import { Noted } from '../../edit/written-value.js';
import { Decimal, ZERO } from '../../kernel/decimal.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { BUDGETS, lineNames, NATURES, OTHER_INCOME, OTHER_SPENDING } from '../../read/schema/line-items.js';
import type { Fact } from '../tables/fact.js';
import { differenceText, type FactBook, factText } from './fact-book.js';
import type { ValueWriter } from './value-writer.js';

/** The name of a 科目 in the catalogue, and as the tables print it. */
export type SubjectNames = (code: string) => {
  readonly known?: string | undefined;
  readonly printed?: string | undefined;
};

/** Tables of 万元 are rounded one by one: what they leave between them, in 元, may be that alone. */
const ROUNDING = new Decimal(100);
/** What 财政拨款 of a 类 is, where no table of a budget says it. */
const STATE_CAPITAL = '223';

/** 收入, 支出 and 年初结转和结余 of every 项级科目, by whose money they are. */
export function subjectValues(book: FactBook, names: SubjectNames, writer: ValueWriter): Diagnostic[] {
  const maker = new SubjectValues(book, names, writer);
  for (const code of book.codes().filter((one) => one.length === 7)) maker.subject(code);
  return maker.diagnostics;
}

class SubjectValues {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly book: FactBook,
    private readonly names: SubjectNames,
    private readonly writer: ValueWriter,
  ) {}

  subject(code: string): void {
    const first = [...this.book.below('科目', code)].find(({ value }) => !value.isZero());
    if (!first) return;
    const { place, table } = first;
    const { known, printed } = this.names(code);
    const name = printed ?? known;
    const value = name === undefined ? code : new Noted(code, name);
    this.writer.identity(['科目', code, '编码'], value, { place, table });
    if (known === undefined && printed) this.writer.text(['科目', code, '名称'], printed, { place, table });
    this.#income(code);
    for (const source of lineNames(OTHER_INCOME)) this.#copy(['科目', code, '收入', source]);
    for (const nature of lineNames(NATURES)) this.#spending(code, nature);
    for (const item of lineNames(OTHER_SPENDING)) this.#copy(['科目', code, '支出', item]);
    for (const nature of lineNames(NATURES))
      for (const budget of BUDGETS) this.#copy(['科目', code, '年初结转和结余', nature, budget]);
  }

  #copy(path: readonly string[]): void {
    const value = this.book.value(...path);
    if (value !== undefined) this.writer.put(path, value, this.book.fact(...path)!);
  }

  /** 财政拨款收入 is of the budgets whose tables have it; the rest of it is 一般公共预算. */
  #income(code: string): void {
    for (const budget of BUDGETS) this.#copy(['科目', code, '收入', budget]);
    const whole = this.book.fact('科目', code, '收入', '财政拨款');
    if (!whole) return;
    const rest = this.#rest(
      whole,
      BUDGETS.map((budget) => this.book.value('科目', code, '收入', budget)),
    );
    const isKnown = this.book.fact('科目', code, '收入', '一般公共预算') !== undefined;
    if (isKnown || rest.isNegative()) this.#mustBeNothing(rest, whole);
    else if (rest.isZero()) return;
    else if (!this.#isDivided(code)) this.#tellUndivided(whole);
    else
      this.writer.put(
        ['科目', code, '收入', code.startsWith(STATE_CAPITAL) ? '国有资本经营' : '一般公共预算'],
        rest,
        whole,
      );
  }

  /** Whether it is known which budget 财政拨款 of a 科目 is of. */
  #isDivided(code: string): boolean {
    return (
      code.startsWith(STATE_CAPITAL) ||
      this.book.has('政府性基金预算财政拨款收入支出决算表') ||
      this.book.fact('科目', code, '支出', '合计', '一般公共预算') !== undefined
    );
  }

  /** 支出 of all money, less that of the budgets, is of 其他资金. */
  #spending(code: string, nature: string): void {
    const path = ['科目', code, '支出', nature];
    for (const budget of BUDGETS) this.#copy([...path, budget]);
    const whole = this.book.fact(...path, '全部资金');
    if (!whole || whole.value.isZero()) return;
    const rest = this.#rest(
      whole,
      BUDGETS.map((budget) => this.book.value(...path, budget)),
    );
    if (!this.book.has('一般公共预算财政拨款收入支出决算表')) this.#tellUndivided(whole);
    else if (rest.isNegative()) this.#mustBeNothing(rest, whole);
    else if (!this.#isRounding(rest, whole)) this.writer.put([...path, '其他资金'], rest, whole);
  }

  #rest(whole: Fact, parts: readonly (Decimal | undefined)[]): Decimal {
    const sum = parts.reduce<Decimal>((total, part) => total.plus(part ?? ZERO), ZERO);
    return this.book.value(...whole.path)!.minus(sum);
  }

  #isRounding(rest: Decimal, { unit }: Fact): boolean {
    return rest.isZero() || (unit === '万元' && rest.abs().lte(ROUNDING));
  }

  #mustBeNothing(rest: Decimal, whole: Fact): void {
    if (this.#isRounding(rest, whole)) return;
    const value = this.book.value(...whole.path)!;
    this.diagnostics.push({
      rule: '导入',
      level: '错误',
      place: whole.place,
      message: `科目 ${whole.path[1]}：${whole.table}的数与各预算的表不符`,
      actual: factText(whole),
      difference: differenceText(value, value.minus(rest), whole.unit),
      hint: '检查这几张表是不是同一套决算。',
    });
  }

  #tellUndivided(whole: Fact): void {
    this.diagnostics.push({
      rule: '导入',
      level: '提醒',
      place: whole.place,
      message: `科目 ${whole.path[1]}的${whole.path[3]}没有导入：只有${whole.table}，分不出资金性质`,
      hint: '把一般公共预算、政府性基金预算财政拨款的决算表（财决07、09表或公开05、07表）一起导入。',
    });
  }
}
