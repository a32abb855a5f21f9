import type { Rule } from '../rule.js';
import { freeTexts, matchesIn } from '../texts.js';

const NAMED = /([\p{Script=Han}、（）]{2,40}?)（项）/gu;

export const namedSubjects: Rule = {
  id: '提及科目',
  title: '文字中写作“……（项）”的科目，在本文件的科目中。',
  source: '部门决算公开文本：文字说明与决算表一致',
  *check({ read, accounts }) {
    const rows = [...accounts.收入.科目, ...accounts.支出.科目].filter(({ 级次 }) => 级次 === '项');
    const known = [
      ...rows.map(({ 名称 }) => 名称),
      ...accounts.一般公共预算.全部项级.map(({ 项 }) => 项),
      ...accounts.政府性基金.科目.filter(({ 级次 }) => 级次 === '项').map(({ 名称 }) => 名称),
    ];
    for (const { text, match } of matchesIn(freeTexts(read), NAMED)) {
      const name = match[1]!.split('（款）').at(-1)!;
      const end = match.index + match[0].length;
      if (known.some((own) => name.endsWith(own))) continue;
      yield {
        message: `科目中没有“${name}（项）”`,
        span: text.spanOf(end - name.length - '（项）'.length, end),
        hint: `核对名称；本文件的项级科目：${[...new Set(known)].join('、')}。`,
      };
    }
  },
};
