import type { Rule } from '../engine/rule.js';
import { spanOf } from '../engine/wording.js';

export const carCounts: Rule = {
  id: '车辆数量',
  title: '公务用车保有量不大于国有资产中的车辆总数，不小于本年购置的车辆数。',
  source: '“三公”经费支出决算表的公务用车保有量与国有资产占有使用情况的车辆，都是年末数',
  *check({ read, accounts }) {
    const { 三公经费, 国有资产 } = accounts;
    if (三公经费 === undefined) return;
    const { 保有量 } = 三公经费.公务用车运行维护费;
    const { 购置 } = 三公经费.公务用车购置费;
    if (保有量.origin.type === 'absent') return;
    const span = spanOf(保有量) ?? read.locateKey(['三公经费']);
    if (国有资产 !== undefined && 保有量.value.gt(国有资产.车辆总数.value)) {
      yield {
        message: '公务用车保有量大于国有资产中的车辆总数',
        span,
        expected: `不大于车辆总数 ${国有资产.车辆总数.value} 辆`,
        actual: `${保有量.value} 辆`,
        related: [{ message: '国有资产中的车辆', span: read.locateKey(['国有资产', '车辆']) }],
      };
    }
    if (购置.value.gt(保有量.value)) {
      yield {
        message: '公务用车保有量小于本年购置的车辆数',
        span,
        expected: `不小于购置数 ${购置.value} 辆`,
        actual: `${保有量.value} 辆`,
      };
    }
  },
};
