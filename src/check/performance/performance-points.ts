import { Decimal } from '../../kernel/decimal.js';
import { prescribed } from '../../kernel/figure.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Rule } from '../engine/rule.js';
import { compared } from '../engine/wording.js';

const SOURCE = '项目支出绩效评价管理办法（财预〔2020〕10号）：总分为 100 分';
const FULL_MARKS = prescribed('分值', new Decimal(100), SOURCE);

export const performancePoints: Rule = {
  id: '绩效分值',
  title: '每张自评表中，预算执行率与各指标的分值之和为 100。',
  source: SOURCE,
  *check({ read, accounts }) {
    const { 项目 = [], 整体自评 } = accounts.绩效 ?? {};
    const forms = 项目.map(({ 名称, 总分值 }, index) => ({
      名称,
      总分值,
      path: ['绩效', '项目', index, '名称'] as Path,
    }));
    if (整体自评) {
      forms.push({ 名称: '整体自评', 总分值: 整体自评.总分值, path: ['绩效', '整体自评'] });
    }
    for (const { 名称, 总分值, path } of forms) {
      if (总分值.value.eq(FULL_MARKS.value)) continue;
      yield {
        message: `“${名称}”的分值之和不是 100`,
        span: read.locate(path),
        ...compared(FULL_MARKS, 总分值, read.report.金额单位),
      };
    }
  },
};
