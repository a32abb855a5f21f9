import type { Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';

/** 对全部12个项目, 共13个项目开展了自评: how many there are in all; a project tells of others than these. */
const COUNTED = /(?:共|全部|所有)(?:的|计|对|有)?(\d+)个(?:预算|支出|绩效)?项目(?!组)/g;
/** What other texts count may be other projects, but not where they say 自评. */
const EVALUATED = /对(\d+)个(?:预算|支出|绩效)?项目(?:全面)?(?:开展|组织|进行|实施)了?绩效自评/g;

export const countedProjects: Rule = {
  id: '自评项目个数',
  title: '文字中说的自评项目总数，与所列的绩效项目个数一致。',
  source: '情况说明“绩效评价工作开展情况”与所附自评表',
  *check({ read, accounts }) {
    const { 绩效 } = accounts;
    if (绩效 === undefined) return;
    const { 项目个数, 自评, 类别, 部门评价 } = 绩效;
    const counts = [项目个数, 自评.合计.项目个数, ...类别.map((category) => category.项目个数)];
    const known = new Set([...counts.map(({ value }) => value.toNumber()), 部门评价?.项目.length]);
    const texts = freeTexts(read);
    const counted = texts.filter(({ path }) => path[0] === '绩效' && path[1] !== '项目');
    for (const { match, span } of [...matchesIn(counted, COUNTED), ...matchesIn(texts, EVALUATED)]) {
      if (known.has(Number(match[1]))) continue;
      yield {
        message: `“${match[0]}”与绩效项目的个数不符`,
        span,
        expected: `${自评.合计.项目个数.value} 个`,
        actual: `${match[1]} 个`,
      };
    }
  },
};
