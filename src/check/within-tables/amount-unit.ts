import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { Report } from '../../read/schema/report.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Finding, Rule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

type Unit = Report['金额单位'];

/** What the totals of a year hardly reach in either unit when the other one was meant; in 元. */
const LEAST_OF_YUAN = new Decimal(100_000);
const MOST_OF_WAN = new Decimal(10_000_000_000);
/** What no university, ministry or province's department spends either. */
const MOST_OF_LARGE = new Decimal(100_000_000_000);
const LARGE = /大学|学院|[省部厅]|总局|总公司|集团|自治区/;
/** A part of the expenditure that is less than this in 元, and so many times less than the whole, was hardly meant so. */
const LEAST_PART = new Decimal(10_000);
const TIMES = 1000;

export const amountUnit: Rule = {
  id: '金额单位',
  title:
    '收入总计、支出总计以元填写时一般不少于 10 万元，以万元填写时一般不到 100 亿元（高等学校、省级和中央部门 1000 亿元）；政府采购、绩效项目的资金与支出合计相称。',
  source: '合理性核对：元与万元填反',
  *check({ read, accounts }) {
    const unit = read.report.金额单位;
    const { 收入, 支出, 政府采购, 绩效 } = accounts;
    const most = LARGE.test(read.report.名称) ? MOST_OF_LARGE : MOST_OF_WAN;
    const found = judge('收入总计', 收入.总计, unit, most) ?? judge('支出总计', 支出.总计, unit, most);
    if (found !== undefined) {
      yield { ...found, span: read.locate(['金额单位']) };
      return;
    }
    // That too much was bought is told by 采购规模.
    const bought = unit === '元' ? 政府采购?.总额 : undefined;
    const parts: readonly [string, Figure | undefined, Path][] = [
      ['政府采购支出总额', bought, ['政府采购']],
      ['各绩效项目的全年预算数合计', 绩效?.全年预算, ['绩效', '项目']],
    ];
    for (const [name, part, path] of parts) {
      const odd = part && judgePart(name, part, 支出.合计, unit);
      if (odd) yield { ...odd, span: read.locateKey(path) };
    }
  },
};

function judge(name: string, { value }: Figure, unit: Unit, most: Decimal): Finding | undefined {
  const other = likelier(value, unit, most);
  return (
    other && {
      message: `${name}不合常理，金额单位可能填反`,
      expected: unit === '元' ? '一般不少于 10 万元' : `一般不到 ${most.div(100_000_000)} 亿元`,
      actual: `${name} ${worded('金额', value, unit)}`,
      hint: `各数若是以${other}填写的，金额单位改为“${other}”。`,
    }
  );
}

/** The unit that was probably meant, undefined where the amount does not speak against the one written. */
function likelier(value: Decimal, unit: Unit, most: Decimal): Unit | undefined {
  if (unit === '万元') return value.gte(most) ? '元' : undefined;
  return value.gt(0) && value.lt(LEAST_OF_YUAN) ? '万元' : undefined;
}

function judgePart(name: string, part: Figure, whole: Figure, unit: Unit): Finding | undefined {
  const inWan =
    unit === '元' && part.value.gt(0) && part.value.lt(LEAST_PART) && part.value.times(TIMES).lt(whole.value);
  const inYuan = unit === '万元' && whole.value.gt(0) && part.value.gt(whole.value.times(TIMES));
  if (!inWan && !inYuan) return undefined;
  return {
    message: `${name}不合常理，金额单位可能填反`,
    actual: `${worded('金额', part.value, unit)}，支出合计 ${worded('金额', whole.value, unit)}`,
    hint: `全文件的金额都以“金额单位”所写的${unit}计。`,
  };
}
