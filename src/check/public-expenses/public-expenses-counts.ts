import type { Figure } from '../../kernel/figure.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { spanOf } from '../engine/wording.js';

export const publicExpensesCounts: Rule = {
  id: '三公经费数量',
  title:
    '“三公”经费有支出就有团组、车辆、批次和人次，反之亦然（有车而没有运行维护费的除外）；人次不少于团组和批次。',
  source: '“三公”经费支出决算表及相关信息表：团组数、人次、购置和保有车辆数、接待批次',
  *check({ read, accounts: { 三公经费 } }) {
    if (三公经费 === undefined) return;
    const findings = [...moneyWithoutCount(三公经费), ...fewerPeople(三公经费)];
    for (const { figures, ...finding } of findings) {
      const span = figures.map(spanOf).find((place) => place !== undefined);
      yield { ...finding, span: span ?? read.locateKey(['三公经费']) };
    }
  },
};

type PublicExpenses = NonNullable<Audit['accounts']['三公经费']>;

/** Figures that a finding is about, the one to look at first. */
interface Told extends Finding {
  readonly figures: readonly Figure[];
}

function* moneyWithoutCount({
  因公出国境费: trips,
  公务用车购置费: bought,
  公务用车运行维护费: running,
  公务接待费: { 国内, 国境外 },
}: PublicExpenses): Generator<Told> {
  const items: [string, string, Figure, Figure][] = [
    ['因公出国（境）费', '团组数', trips.决算, trips.团组],
    ['因公出国（境）费', '人次', trips.决算, trips.人次],
    ['公务用车购置费', '购置数', bought.决算, bought.购置],
    ['国内公务接待费', '批次', 国内.决算, 国内.批次],
    ['国内公务接待费', '人次', 国内.决算, 国内.人次],
    ['国（境）外公务接待费', '批次', 国境外.决算, 国境外.批次],
    ['国（境）外公务接待费', '人次', 国境外.决算, 国境外.人次],
  ];
  for (const [what, name, money, count] of items) {
    if (money.value.isZero() === count.value.isZero()) continue;
    const message = money.value.isZero() ? `没有${what}，却有${name}` : `有${what}，却没有${name}`;
    const hint = '补填或删去；支付以前年度费用等确实如此的，写出错说明。';
    yield { message, figures: [count, money], hint };
  }
  if (running.决算.value.isZero() || !running.保有量.value.isZero()) return;
  yield {
    message: '有公务用车运行维护费，却没有保有量',
    figures: [running.保有量, running.决算],
    hint: '补填年末保有量；年内已全部处置的，写出错说明。',
  };
}

function* fewerPeople({
  因公出国境费: trips,
  公务接待费: { 国内, 国境外 },
}: PublicExpenses): Generator<Told> {
  const groups: [string, Figure, Figure][] = [
    ['因公出国（境）的人次少于团组数', trips.人次, trips.团组],
    ['国内公务接待的人次少于批次', 国内.人次, 国内.批次],
    ['国（境）外公务接待的人次少于批次', 国境外.人次, 国境外.批次],
  ];
  for (const [message, people, times] of groups) {
    if (people.value.isZero() || people.value.gte(times.value)) continue;
    const expected = `不少于 ${times.value}`;
    const hint = '核对两个数，可能填反。';
    yield { message, figures: [people], expected, actual: people.value.toString(), hint };
  }
}
