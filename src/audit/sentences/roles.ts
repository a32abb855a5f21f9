import type { Publisher } from '../publisher.js';

/** What a quantity is in its sentence, by the words before it. */
export type Role =
  /** 增加72.44万元，增长3.3%; undecided of 增加（减少） that was left as it stood in a form */
  | {
      readonly type: '增减';
      readonly rising: boolean | undefined;
      readonly label: string;
      readonly base: Base | undefined;
    }
  /** 占本年支出的100% */
  | { readonly type: '占比'; readonly whole: string; readonly label: string }
  /** 完成年初预算的57.2% */
  | { readonly type: '完成'; readonly budget: BudgetName; readonly label: string }
  | { readonly type: '预算'; readonly budget: BudgetName; readonly label: string }
  /** `told`: the words say so: 支出决算为, 执行数为; 支付 does if a budget stands before it. */
  | { readonly type: '决算'; readonly label: string; readonly told: boolean | '预算之后' };

/** What a figure is compared with. */
export type Base = '上年' | '年初预算' | '全年预算';
export type BudgetName = '年初预算' | '全年预算';

const CHANGE =
  /(?:(增加|增长|上升|提高|上涨|增幅|增多|多)|(?:减少|下降|降低|下滑|缩减|压减|降幅|少))(?:了|额|幅度)?(（(?:增加|减少|增长|下降)）)?(?:为|达)?$/;
const SHARE = /占(?!用|有)(比例|比重|比)?([^，。；]{0,40}?)的?(?:比例|比重)?(?:为|达|约)?$/;
const COMPLETION =
  /(?:完成|占|为)(?:了)?(年初|全年|当年|调整|本年)?预算(?:数)?的?(?:比例)?(?:为)?$|(?:预算)?执行率(?:为|达)?$/;
const BUDGET = /(年初|全年|当年|调整后?|本年)?预算(?:数|安排|资金|额)?(?:为|是|共|安排)?$/;
const ACTUAL = /(?:决算(?:数)?|(?:全年)?执行(?:数)?|实际(?:支出|执行|完成))(?:为|是)?$/;
/** Told right after the budget of the same thing. */
const AFTER_BUDGET = /(?:^|[，。；])(?:实际|全年)?(?:支付|支出|执行)(?:数)?(?:为)?$/;
/** 支出决算 of what the sentence is about anyway. */
const BARE = /(?:^|[，。；、：）])(?:支出|收入)?$/;
const COMPARED =
  /(?:与|比|较|同)([^，。；与比较]{0,14}?)(?:决算数?|相比|同期|$|(?=增加|增长|减少|下降|上升|降低|，|多|少))/g;

/**
 * Reads the words between a quantity and the one before it. A budget tells of nothing but budgets: there they are what
 * final accounts call 决算.
 */
export function quantityRole(before: string, kind: '金额' | '比率', publisher: Publisher): Role {
  const words = before.trimEnd();
  if (kind === '比率') {
    const completion = COMPLETION.exec(words);
    if (completion !== null)
      return { type: '完成', budget: budgetName(completion[1]), label: words.slice(0, completion.index) };
    const share = SHARE.exec(words);
    if (share !== null) return { type: '占比', whole: share[2]!, label: words.slice(0, share.index) };
  }
  const change = CHANGE.exec(words);
  if (change !== null) {
    const label = words.slice(0, change.index);
    return {
      type: '增减',
      rising: change[2] ? undefined : change[1] !== undefined,
      label,
      base: baseIn(label, publisher),
    };
  }
  const budget = BUDGET.exec(words);
  if (budget !== null && kind === '金额')
    return (
      ofBudget(budget, words, publisher) ?? {
        type: '预算',
        budget: budgetName(budget[1]),
        label: words.slice(0, budget.index),
      }
    );
  if (AFTER_BUDGET.test(words)) return { type: '决算', label: '', told: '预算之后' };
  const actual = ACTUAL.exec(words);
  const label = actual === null ? words : words.slice(0, actual.index);
  return { type: '决算', label: actual !== null && BARE.test(label) ? '' : label, told: actual !== null };
}

function ofBudget(found: RegExpExecArray, words: string, { kind }: Publisher): Role | undefined {
  return kind === '预算' ? { type: '决算', label: words.slice(0, found.index), told: true } : undefined;
}

function budgetName(word: string | undefined): BudgetName {
  return word === undefined || word === '年初' ? '年初预算' : '全年预算';
}

/** What the last 与…相比 or 比… of a text names. */
function baseIn(text: string, { year, kind }: Publisher): Base | undefined {
  let base: Base | undefined;
  for (const [, words = ''] of text.matchAll(COMPARED)) {
    const budget = /(年初|全年|调整)?预算(?!执行)/.exec(words);
    const named = /20\d\d/.exec(words)?.[0];
    const last = named === undefined ? /上年|去年|上一年/.test(words) : Number(named) === (year ?? 0) - 1;
    if (budget !== null && kind !== '预算') base = budgetName(budget[1]);
    else if (last) base = '上年';
    else if (named !== undefined) base = undefined;
  }
  return base;
}
