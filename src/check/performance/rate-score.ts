import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { Path } from '../../read/yaml/locate.js';
import type { FormAudit, FormRule } from '../engine/rule.js';
import { spanOf } from '../engine/wording.js';

/** A score of two places may be off by half of the second. */
const PLACES = 2;

interface Form {
  readonly name: string;
  readonly path: Path;
  readonly 资金分值: Figure;
  readonly 资金得分: Figure;
  readonly 执行率: Figure;
  readonly reason: string | undefined;
}

export const rateScore: FormRule = {
  id: '执行率得分',
  title: '预算执行率的得分为其分值乘执行率，不超过分值；不这样计分的，写明偏差原因。',
  source: '项目支出绩效自评表（财预〔2020〕10号）：预算执行率 10 分，按执行率计分',
  *check({ read, accounts }) {
    for (const { name, path, 资金分值, 资金得分, 执行率, reason } of formsOf(accounts)) {
      if (spanOf(资金得分) === undefined || reason !== undefined) continue;
      const earned = Decimal.min(资金分值.value.times(执行率.value), 资金分值.value).toDecimalPlaces(PLACES);
      const gap = 资金得分.value.minus(earned);
      const rounding = 资金分值.value.times(执行率.tolerance).plus('0.01');
      if (gap.abs().lte(rounding)) continue;
      yield {
        message: `“${name}”预算执行率的得分与执行率不符`,
        span: read.locate(path),
        expected: `${earned} 分（${资金分值.value} × ${执行率.value.times(100).toDecimalPlaces(PLACES)}%）`,
        actual: `${资金得分.value} 分`,
        difference: `${gap.isNegative() ? '少' : '多'} ${gap.abs()} 分`,
        hint: '核对得分和执行率；不按执行率计分的，写明偏差原因。',
      };
    }
  },
};

function formsOf({ 绩效 }: FormAudit['accounts']): readonly Form[] {
  const { 项目 = [], 整体自评: whole } = 绩效 ?? {};
  const projects = 项目.map((form, index) => ({
    ...form,
    name: form.名称,
    path: ['绩效', '项目', index, '资金得分'],
    reason: form.资金偏差原因 ?? form.未完成原因,
  }));
  if (whole === undefined) return projects;
  const path = ['绩效', '整体自评', '资金得分'];
  return [...projects, { ...whole, name: '整体自评', path, reason: whole.未完成原因 }];
}
