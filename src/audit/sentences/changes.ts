import type { Entry } from '../figures/entry.js';
import { isGrowth, isPrintedShare, likeliest } from '../figures/rates.js';
import type { Reading, ToldItem } from './item.js';
import type { Base } from './roles.js';

/** 与2023年相比增加72.44万元. */
export interface Change {
  readonly entry: Entry;
  readonly rising: boolean;
  readonly base: Base | undefined;
  /** What may have changed, the likeliest first; only one where the sentence names it. */
  readonly items: readonly ToldItem[];
}

/** Holds the rate of a change against its amount: 增长3.3%. Gives the change of what it then must be of. */
export function compareRate(change: Change, rate: Entry, rising: boolean, { ledger }: Reading): Change {
  const judged = change.items.flatMap((item) =>
    item.actual ? [{ item, holds: isGrowth(rate, change.entry, item.actual, change.rising) }] : [],
  );
  const chosen = likeliest(judged);
  const agrees = rising === change.rising;
  if (chosen !== undefined)
    ledger.add({
      kind: agrees ? '比率' : '方向',
      entries: [{ ...rate, name: `${change.entry.name}的幅度` }, change.entry, chosen.item.actual!],
      holds: chosen.holds! && agrees,
      relation: agrees ? '增减率 = 增减额 ÷ 基数' : '增减额与增减率的方向相同',
    });
  const fitting = judged.filter(({ holds }) => holds).map(({ item }) => item);
  return fitting.length === 1 ? { ...change, items: fitting } : change;
}

/** Holds the rate of a change against the figures of two years. */
export function compareYears(
  rate: Entry,
  now: Entry,
  before: Entry,
  rising: boolean,
  { ledger }: Reading,
): void {
  const change = rising ? now.value.minus(before.value) : before.value.minus(now.value);
  const holds = isPrintedShare(rate, { ...now, value: change, half: now.half.plus(before.half) }, before);
  if (holds === undefined) return;
  ledger.add({
    kind: '比率',
    entries: [{ ...rate, name: `${now.name}的增减率` }, now, before],
    holds,
    relation: '增减率 = （本年预算数 − 上年数）÷ 上年数',
    wanted: (entry) => (entry.marks === rate.marks ? change.div(before.value) : undefined),
  });
}

/** Writes down the figure before a change, where it is clear what has changed: it is told elsewhere, too. */
export function enterBefore({ entry, rising, base, items }: Change, { ledger }: Reading): void {
  const [item, ...others] = items;
  if (base === undefined || item?.actual === undefined || others.length > 0) return;
  const { actual, key, label, budgets } = item;
  const before: Entry = {
    name: `${label}的${base}数`,
    value: rising ? actual.value.minus(entry.value) : actual.value.plus(entry.value),
    half: actual.half.plus(entry.half),
    unit: entry.unit,
    printed: `${actual.printed}${rising ? '−' : '+'}${entry.printed}`,
    marks: [...entry.marks, ...actual.marks],
  };
  const budget = base === '上年' ? undefined : budgets.get(base);
  if (budget !== undefined) ledger.same(before, budget, { relation: '决算数 − 增减额 = 预算数' });
  else if (key !== undefined) ledger.enter(`${base} ${key}`, before);
}
