import type { Figure } from '../../kernel/figure.js';
import { writtenNumber } from '../engine/formula/written-number.js';
import { type Comparison, comparisons, directionOf } from '../engine/narrative/comparisons.js';
import { ANY_AMOUNT, CLAUSE, labelMatches, labelPattern } from '../engine/narrative/label-patterns.js';
import { type ComparedTotal, comparedTotals } from '../engine/narrative/total-labels.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts, matchesIn } from '../engine/texts.js';
import { worded } from '../engine/wording.js';

const HINT = '改写这句话，或核对两个数。';
/** With what (1); not 基本持平. */
const SAME =
  '(?:与|同|和|跟)(上年|去年|上一年|年初预算|预算)(?:度|决算|支出|收入|安排)*数?(?:相比)?(?:保持|完全)?(?:持平|一致|相同|没有变化|无变化|无增减)';
const SAYS_SO = new RegExp(SAME, 'u');
/** A reason that says this of its figure and nothing else. */
const WHOLE_REASON = new RegExp(
  `^(?:本年度?|今年|当年)?(?:支出|收入|决算|[我本](?:部门|单位|局|院|校))*数?${SAME}(?=$|[。，；])`,
  'u',
);
/** 公务接待费3.10万元，上年4.25万元，与上年持平: two amounts (1, 2; 4, 5) and with what the first is compared (3, 6). */
const TWO_AMOUNTS = new RegExp(
  `(\\d+(?:,\\d{3})*(?:\\.\\d+)?) ?(万元|元)[，,（(](?:较|比|而)?(上年|去年|上一年|年初预算|预算)(?:度|决算|支出|收入|安排)*数?(?:为|是)? ?(\\d+(?:,\\d{3})*(?:\\.\\d+)?) ?(万元|元)[）)]?[，,]${SAME}`,
  'gu',
);

export const toldUnchanged: Rule = {
  id: '持平有差',
  title: '写与上年、预算持平的，两个数相同（“基本持平”除外）。',
  source: '审核的通行要求：文字说明与决算表一致',
  *check(audit) {
    yield* unchangedReasons(audit);
    const texts = freeTexts(audit.read).filter(({ text }) => SAYS_SO.test(text));
    const totals = texts.length > 0 ? comparedTotals(audit) : [];
    for (const text of texts) yield* unchangedTotals(text, totals, audit);
    for (const { match, span } of matchesIn(texts, TWO_AMOUNTS)) {
      const [, now, nowUnit, , before, beforeUnit] = match;
      if (writtenNumber(now!, nowUnit!).value.eq(writtenNumber(before!, beforeUnit!).value)) continue;
      yield {
        message: '两个数不同，却写持平',
        span,
        actual: `${now}${nowUnit}和 ${before}${beforeUnit}`,
        hint: HINT,
      };
    }
  },
};

function* unchangedReasons(audit: Audit): Generator<Finding> {
  for (const comparison of comparisons(audit)) {
    const { reason, path, base } = comparison;
    const said = WHOLE_REASON.exec(reason)?.[1];
    if (said === undefined || baseOf(said) !== base || !isDifferent(comparison)) continue;
    yield told(comparison, base, audit, { span: audit.read.locate(path) });
  }
}

/** 本年支出合计120万元，与上年持平. */
function* unchangedTotals(
  text: FreeText,
  totals: readonly ComparedTotal[],
  audit: Audit,
): Generator<Finding> {
  for (const { pattern, pairs } of totals) {
    const label = labelPattern(`${CLAUSE}${pattern}各?(?:决算)?(?:${ANY_AMOUNT})?[，,]?${SAME}`);
    for (const match of labelMatches(text.text, label)) {
      const base = baseOf(match.at(-1)!);
      const compared = pairs[base].map(([now, before]) => ({ now, before }));
      if (compared.length === 0 || !compared.every(isDifferent)) continue;
      yield told(compared[0]!, base, audit, {
        span: text.spanOf(match.index, match.index + match[0].length),
      });
    }
  }
}

function baseOf(said: string): Comparison['base'] {
  return said.includes('预算') ? '预算' : '上年';
}

type Pair = Pick<Comparison, 'now' | 'before'>;

function isDifferent(pair: Pair): boolean {
  const direction = directionOf(pair);
  return direction !== undefined && direction !== '持平';
}

function told(
  { now, before }: Pair,
  base: Comparison['base'],
  { read }: Audit,
  at: Pick<Finding, 'span'>,
): Finding {
  const [current, previous] = [now, before].map(({ kind, value }: Figure) =>
    worded(kind, value, read.report.金额单位),
  );
  return {
    message: `写与${base}持平，两个数却不同`,
    ...at,
    actual: `本年 ${current}，${base} ${previous}`,
    hint: HINT,
  };
}
