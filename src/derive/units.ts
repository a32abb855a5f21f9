import { ABSENT, type Figure, sum } from '../kernel/figure.js';
import type { ReportFile } from '../read/read-report.js';
import { LINE_ITEMS, mapItems } from '../read/schema/line-items.js';
import { PAID_AS, RECEIVED_AS } from '../read/schema/units.js';
import type { Accounts } from './accounts.js';

type Units = Accounts['所属单位'];

/** What stands in the tables by unit: of each unit what its own publication prints. */
export function deriveUnits(
  units: ReportFile['所属单位'],
  derive: (unit: ReportFile['所属单位'][number]) => Accounts,
): Units {
  return units.map((unit, index) => {
    const { 名称, 预算代码, 概况, 收入, 支出, 财政拨款, 一般公共预算 } = derive(unit);
    return {
      序号: index + 1,
      名称,
      代码: 预算代码,
      性质: 概况.机构设置.单位[0]?.性质,
      收入: mapItems(LINE_ITEMS.收入, (line) => 收入[line]),
      支出: mapItems(LINE_ITEMS.支出, (line) => 支出[line]),
      财政拨款支出: 财政拨款.支出,
      一般公共预算: mapItems(LINE_ITEMS.一般公共预算, (line) => 一般公共预算[line]),
    };
  });
}

/** The eliminations that were made, in all and one by one. */
export function deriveEliminations(eliminations: ReportFile['抵销']): Accounts['抵销'] {
  const made = eliminations.flatMap(({ item, amount }) => (amount ? [{ ...item, 金额: amount }] : []));
  return {
    有数据: made.length > 0,
    收入: columns(LINE_ITEMS.收入, RECEIVED_AS, (line) => made.filter(({ 收入 }) => 收入 === line)),
    支出: columns(LINE_ITEMS.支出, PAID_AS, (line) => made.filter(({ 支出 }) => 支出 === line)),
    明细: made.map(({ 内容, 支出, 收入, 付款单位, 收款单位, 金额 }, index) => ({
      序号: index + 1,
      内容,
      支出,
      收入,
      付款单位,
      收款单位,
      金额,
    })),
  };
}

/** Amounts by line; what was eliminated is in 合计 and 总计, too. */
function columns<Name extends string>(
  items: Readonly<Record<Name, object>>,
  eliminated: readonly string[],
  of: (line: string) => readonly { readonly 金额: Figure }[],
): Record<Name, Figure> {
  const own = (line: string) => sum(of(line).map(({ 金额 }) => 金额));
  const whole = sum(eliminated.map(own));
  const isWhole = (line: string) => line === '合计' || line === '总计';
  return mapItems(items, (line) => (isWhole(line) ? whole : eliminated.includes(line) ? own(line) : ABSENT));
}
