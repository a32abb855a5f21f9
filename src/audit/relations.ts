import type { Entry } from './figures/entry.js';
import { areSame, type Ledger } from './ledger.js';
import type { Publisher } from './publisher.js';

const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'] as const;

/** Sums that hold of every bureau, by the keys of the ledger; also of last year's figures and of the budgets. */
const SUMS: readonly (readonly [whole: string, ...parts: string[]])[] = [
  ['收入总计', '收入合计', '使用非财政拨款结余', '年初结转和结余'],
  ['支出总计', '支出合计', '结余分配', '年末结转和结余'],
  ['支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['财政拨款收入', ...FUNDS.map((fund) => `${fund}收入`)],
  ['财政拨款收入总计', '财政拨款收入', '财政拨款年初结转和结余'],
  ...FUNDS.map((fund) => [`${fund}支出`, `${fund}基本支出`, `${fund}项目支出`] as const),
  ['一般公共预算财政拨款基本支出', '人员经费', '公用经费'],
  ['“三公”经费', '因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'],
  ['公务用车购置及运行维护费', '公务用车购置费', '公务用车运行维护费'],
  ['公务接待费', '国内公务接待费', '国（境）外公务接待费'],
  ['政府采购支出总额', '政府采购货物支出', '政府采购工程支出', '政府采购服务支出'],
];

const EQUALS: readonly (readonly [string, string])[] = [
  ['收入总计', '支出总计'],
  ['财政拨款收入总计', '财政拨款支出总计'],
];

/** What cannot be more than something else. */
const LIMITS: readonly (readonly [part: string, whole: string])[] = [
  ['财政拨款收入总计', '收入总计'],
  ['财政拨款收入', '收入合计'],
  ['一般公共预算财政拨款支出', '支出合计'],
];

/** The same of what was spent: a budget calls other money 机关运行经费. */
const LIMITS_OF_ACCOUNTS: typeof LIMITS = [
  ['授予小微企业合同金额', '授予中小企业合同金额'],
  ['授予中小企业合同金额', '政府采购支出总额'],
  ['机关运行经费', '公用经费'],
];

const PERIODS = ['', '上年 ', '年初预算 ', '全年预算 '] as const;

/** Holds figures under different keys against each other. */
export function addRelations(ledger: Ledger, kind: Publisher['kind']): void {
  const limits = kind === '预算' ? LIMITS : [...LIMITS, ...LIMITS_OF_ACCOUNTS];
  for (const period of PERIODS) {
    const figure = (key: string) => ledger.first(period + key);
    for (const [whole, ...parts] of SUMS) {
      const [total, ...known] = [whole, ...parts].map(figure);
      if (total && known.every((part) => part !== undefined))
        ledger.sum(total, known, `${whole} = ${parts.join(' + ')}`);
    }
    for (const [one, other] of EQUALS) {
      const [a, b] = [figure(one), figure(other)];
      if (a && b) ledger.same(b, a, { relation: `${one} = ${other}` });
    }
    for (const [part, whole] of limits) {
      const [small, large] = [figure(part), figure(whole)];
      if (small && large) ledger.atMost([small], large, `${part}不大于${whole}`);
    }
  }
  addFunds(ledger);
  addBudgets(ledger);
  addScores(ledger);
}

/**
 * Of a bureau that spends 财政拨款 only, every row of 支出决算表 is the sum of the same rows of the three budgets; of
 * others it is not less.
 */
function addFunds(ledger: Ledger): void {
  const [all, granted] = ['支出合计', '财政拨款支出'].map((key) => ledger.first(key));
  if (all === undefined || granted === undefined || !FUNDS.some((fund) => ledger.first(`${fund}支出`)))
    return;
  const only = areSame(all, granted);
  for (const key of ledger.keys()) {
    if (!key.startsWith('支出 ')) continue;
    const [, code, leaf = ''] = /^支出 (\d+)(?: (.+))?$/.exec(key) ?? [];
    if (code === undefined || (leaf !== '' && leaf !== '基本支出' && leaf !== '项目支出')) continue;
    const whole = ledger.first(key)!;
    const parts = FUNDS.flatMap((fund) => ledger.first(`${fund}支出 ${code}${leaf && ` ${leaf}`}`) ?? []);
    if (only) ledger.sum(whole, parts, '支出决算 = 各项财政拨款支出之和');
    else for (const part of parts) ledger.atMost([part], whole, '财政拨款支出不大于全部支出');
  }
}

/**
 * The 年初预算 of the 科目 that are told of are not more than that of their 类, those of the 类 not more than that of
 * all: what nothing was spent of need not be told of.
 */
function addBudgets(ledger: Ledger): void {
  const prefix = '年初预算 一般公共预算财政拨款支出';
  const below = new Map<string, Entry[]>();
  for (const key of ledger.keys()) {
    const code = key.startsWith(`${prefix} `) ? /\d+$/.exec(key)?.[0] : undefined;
    if (code === undefined || (code.length !== 3 && code.length !== 7)) continue;
    const wholes = code.length === 3 ? [''] : [` ${code.slice(0, 3)}`, ' 项'];
    for (const whole of wholes) below.set(whole, [...(below.get(whole) ?? []), ledger.first(key)!]);
  }
  for (const [whole, parts] of below) {
    const total = ledger.first(prefix + whole.replace(' 项', ''));
    if (total !== undefined) ledger.atMost(parts, total, '其中各项年初预算之和不大于年初预算');
  }
}

/** 得分 of forms whose total stands in the text alone. */
function addScores(ledger: Ledger): void {
  for (const [project, scores] of ledger.scores) {
    const [total, funds, indicators] = ['得分', '执行得分', '指标得分'].map((kind) =>
      ledger.first(`${kind} ${project}`),
    );
    if (indicators) ledger.sum(indicators, scores, '指标得分 = 各项指标得分之和');
    if (total && funds) ledger.sum(total, [funds, ...scores], '总得分 = 预算执行得分 + 各项指标得分');
  }
}
