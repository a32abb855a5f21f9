import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { spanOf, worded } from '../engine/wording.js';

/** What one visitor, traveller or car costs at most, in 元, before someone should look again. */
const MOST = {
  /** 大型客车, the dearest car that the rules allow. */
  车辆购置: 450_000,
  车辆运行: 100_000,
  接待: 1_000,
  出国境: 200_000,
} as const;

export const publicExpensesAverages: Rule = {
  id: '三公经费均值',
  title:
    '每辆车的购置费、运行维护费，每人次的接待费、出国（境）费，没有高得不合常理，以免数量或金额的单位填错。',
  source:
    '合理性核对。购置费上限取《党政机关公务用车管理办法》（中办发〔2017〕71号）所定最高一档（大型客车45万元），其余为经验值',
  *check({ read, accounts }) {
    const { 三公经费 } = accounts;
    if (三公经费 === undefined) return;
    const { 因公出国境费: trips, 公务用车购置费: bought, 公务用车运行维护费: run, 公务接待费 } = 三公经费;
    const averages: [string, Figure, Figure, number][] = [
      ['每辆车的公务用车购置费', bought.决算, bought.购置, MOST.车辆购置],
      ['每辆车的公务用车运行维护费', run.决算, run.保有量, MOST.车辆运行],
      ['每人次的国内公务接待费', 公务接待费.国内.决算, 公务接待费.国内.人次, MOST.接待],
      ['每人次的因公出国（境）费', trips.决算, trips.人次, MOST.出国境],
    ];
    for (const [what, money, count, most] of averages) {
      if (count.value.isZero() || money.value.div(count.value).lte(most)) continue;
      const unit = read.report.金额单位;
      yield {
        message: `${what}过高`,
        span: spanOf(count) ?? spanOf(money) ?? read.locateKey(['三公经费']),
        expected: `一般不大于 ${worded('金额', new Decimal(most), unit)}`,
        actual: `${worded('金额', money.value.div(count.value).toDecimalPlaces(2), unit)}（${worded('金额', money.value, unit)} ÷ ${count.value}）`,
        hint: '核对金额和数量；特种车辆等确实如此的，写出错说明。',
      };
    }
  },
};
