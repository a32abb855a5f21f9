import type { FormRule } from '../engine/rule.js';
import { limited, spanOf } from '../engine/wording.js';

export const performanceScores: FormRule = {
  id: '绩效得分',
  title: '指标得分不大于分值。',
  source: '项目支出绩效自评表',
  *check({ read, accounts }) {
    const { 项目 = [], 整体自评 } = accounts.绩效 ?? {};
    const forms = [...项目, ...(整体自评?.目标 ?? [])];
    const groups = forms.flatMap(({ 指标 }) => 指标.flatMap(({ 二级 }) => 二级));
    for (const { 三级指标, 分值, 得分 } of groups.flatMap(({ 指标 }) => 指标)) {
      if (得分.value.lte(分值.value)) continue;
      yield {
        message: `“${三级指标}”的得分大于分值`,
        span: spanOf(得分) ?? read.locate(['绩效', '项目']),
        ...limited(分值, '分值', 得分, read.report.金额单位),
      };
    }
  },
};
