import { Decimal } from '../kernel/decimal.js';
import type { Figure } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Finding, Rule } from './rule.js';
import { worded } from './wording.js';

type Unit = Report['金额单位'];

/** What the totals of a year hardly reach in either unit when the other one was meant; in 元. */
const LEAST_OF_YUAN = new Decimal(100_000);
const MOST_OF_WAN = new Decimal(10_000_000_000);

export const amountUnit: Rule = {
  id: '金额单位',
  title: '收入总计、支出总计以元填写时一般不少于 10 万元，以万元填写时一般不到 100 亿元。',
  source: '合理性核对：元与万元填反',
  *check({ read, accounts }) {
    const unit = read.report.金额单位;
    const span = read.locate(['金额单位']);
    const { 收入, 支出 } = accounts;
    const found = judge('收入总计', 收入.总计, unit) ?? judge('支出总计', 支出.总计, unit);
    if (found !== undefined) yield { ...found, span };
  },
};

function judge(name: string, { value }: Figure, unit: Unit): Finding | undefined {
  const other = likelier(value, unit);
  return (
    other && {
      message: `${name}不合常理，金额单位可能填反`,
      expected: unit === '元' ? '一般不少于 10 万元' : '一般不到 100 亿元',
      actual: `${name} ${worded('金额', value, unit)}`,
      hint: `各数若是以${other}填写的，金额单位改为“${other}”。`,
    }
  );
}

/** The unit that was probably meant, undefined where the amount does not speak against the one written. */
function likelier(value: Decimal, unit: Unit): Unit | undefined {
  if (unit === '万元') return value.gte(MOST_OF_WAN) ? '元' : undefined;
  return value.gt(0) && value.lt(LEAST_OF_YUAN) ? '万元' : undefined;
}
