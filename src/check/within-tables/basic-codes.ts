import type { Rule } from '../engine/rule.js';

/** 类 of 支出经济分类 that only 项目支出 can have, with what they are. */
const PROJECTS_ONLY: Readonly<Record<string, string>> = {
  '309': '资本性支出（基本建设）',
  '311': '对企业补助（基本建设）',
  '313': '对社会保障基金补助',
};

export const basicCodes: Rule = {
  id: '基本支出科目',
  title:
    '基本支出没有只用于项目支出的经济分类：309 资本性支出（基本建设）、311 对企业补助（基本建设）、313 对社会保障基金补助。',
  source: '部门公开06表：所列经济分类科目',
  *check({ read }) {
    for (const [code, { value }] of Object.entries(read.report.经济分类)) {
      const name = PROJECTS_ONLY[code.slice(0, 3)];
      if (name === undefined || value.isZero()) continue;
      yield {
        message: `${code} 属于${name}，不能列在基本支出中`,
        span: read.locateKey(['经济分类', code]),
        hint: '移到“项目支出经济分类”，或改正编码。',
      };
    }
  },
};
