import type { Audit, Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts, matchesIn } from '../engine/texts.js';

/** 对全部12个项目, 共13个项目开展了自评: how many there are in all; a project tells of others than these. */
const COUNTED = /(?:共|全部|所有)(?:的|计|对|有)?(\d+)个(?:预算|支出|绩效)?项目(?!组)/g;
/** What other texts count may be other projects, but not where they say 自评. */
const EVALUATED = /对(\d+)个(?:预算|支出|绩效)?项目(?:全面)?(?:开展|组织|进行|实施)了?绩效自评/g;

/** 见“校舍维修”项目支出绩效自评表, 《校舍维修项目绩效自评表》: a form by the name of its project. */
const FORM = /(?:“([^“”\n]{2,40})”|《([^《》\n]{2,40}?))(?:项目)?(?:支出)?(?:绩效)?自评表/g;
/** Names that a hint tells. */
const SHOWN = 20;
/** Forms that are called by what they are. */
const NO_NAME =
  /^(?:(?:20\d\d)?年?度?|[一二]级|部门|单位|专项|预算|财政|整体|项目|支出|绩效|自评|资金|[（(][^）)]*[）)])*$/;

export const countedProjects: Rule = {
  id: '自评项目个数',
  title: '文字中说的自评项目总数，与所列的绩效项目个数一致；提到的自评表在所列的项目中。',
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
    yield* missingForms(texts, 绩效.项目);
  },
};

/** A form that a text announces is that of a project of the file, called by its name or within it. */
function* missingForms(
  texts: readonly FreeText[],
  projects: NonNullable<Audit['accounts']['绩效']>['项目'],
): Generator<Finding> {
  const names = projects.flatMap(({ 名称, 正文名称 }) => [名称, 正文名称]);
  for (const { match, span } of matchesIn(texts, FORM)) {
    const name = (match[1] ?? match[2]!).replace(/项目$/, '');
    if (NO_NAME.test(name) || names.some((own) => own.includes(name) || name.includes(own))) continue;
    yield {
      message: `文中提到“${name}”的自评表，绩效项目中没有它`,
      span,
      hint: `核对名称，或补上这个项目；所列的项目：${[...new Set(projects.map(({ 名称 }) => 名称))].slice(0, SHOWN).join('、')}。`,
    };
  }
}
