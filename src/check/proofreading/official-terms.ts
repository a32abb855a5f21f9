import type { Catalogue } from '../../catalogue/read-catalogue.js';
import { anyOf } from '../../prose/flaw.js';
import { lineNames, OTHER_INCOME, OTHER_SPENDING } from '../../read/schema/line-items.js';
import { namesOf } from '../engine/narrative/names-of.js';
import { NameEnds, nearNames } from '../engine/narrative/near-names.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts, matchesIn } from '../engine/texts.js';

/** One 汉字 that is wrong leaves no other word. */
const LEAST_LENGTH = 6;
/** As the forms of 部门决算 write them, none shorter. */
const TERMS = [
  ...['国有资本经营预算', '政府性基金预算', '一般公共预算', '社会保险基金预算', '财政专户管理资金'],
  ...[...lineNames(OTHER_INCOME), ...lineNames(OTHER_SPENDING)].filter(
    ({ length }) => length >= LEAST_LENGTH,
  ),
  ...['使用非财政拨款结余', '年末结转和结余', '年初结转和结余', '项目支出结转和结余'],
  ...['机关运行经费', '公务用车购置费', '公务用车运行维护费', '公务用车购置及运行维护费'],
  ...['授予中小企业合同金额', '授予小微企业合同金额', '国有资产占有使用', '预算绩效管理'],
  ...['社会保障和就业支出', '卫生健康支出', '住房保障支出', '灾害防治及应急管理支出'],
  ...[
    '机关事业单位基本养老保险',
    '机关事业单位职业年金',
    '对个人和家庭的补助',
    '商品和服务支出',
    '工资福利支出',
  ],
];
/** Besides, words of their own that differ from a term in one 汉字. */
const WORDS = [
  ...TERMS,
  ...['机构运行经费', '机关运转经费', '年度结转和结余', '年中结转和结余', '公务用车租赁费'],
];
const TERM_ENDS = new NameEnds(TERMS);

/** Slips in shorter terms, and 汉字 that are left out: how each begins, what is wrong, and what should stand there. */
const SLIPS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/国有资金(?=经营(?!预算))/g, '国有资本'],
  [/政府基金(?=预算|财政拨款)/g, '政府性基金'],
  [/一般预算(?=财政拨款)/g, '一般公共预算'],
  [/财政[拔拨](?:欸|付款)|财政拔款/g, '财政拨款'],
  [/“?三工”?经费/g, '“三公”经费'],
  [/[诀绝]算(?=[数表收支公报说])/g, '决算'],
  [/因工出国/g, '因公出国'],
  [/公物接待|公务接侍/g, '公务接待'],
  [/政府采够|政府彩购/g, '政府采购'],
  [/结转和节余|结转结于/g, '结转和结余'],
  [/(?:绩校|积效)(?=自评|评价|目标|管理|指标)/g, '绩效'],
  [/(?<=事业|行政)但位/g, '单位'],
  [/社会保障就业支出/g, '社会保障和就业支出'],
];

/** Most texts have none, which one search tells. */
const ANY_SLIP = anyOf(...SLIPS.map(([wrong]) => wrong));

export const officialTerms: Rule = {
  id: '规范用语',
  title: '预算、收支、经费等名称照决算表写，没有一字之差（国有资金经营、一般公用预算、财政拔款）。',
  source: '财政部部门决算报表的项目名称；政府收支分类科目',
  *check(audit) {
    const texts = freeTexts(audit.read);
    for (const text of texts) {
      for (const { name, at } of nearNames(text.text, TERM_ENDS, WORDS)) {
        const found = text.text.slice(at, at + name.length);
        if (!knownNames(audit).some((own) => own.includes(found))) yield told(text, at, found, name);
      }
    }
    const slipped = texts.filter(({ text }) => text.search(ANY_SLIP) >= 0);
    for (const [wrong, right] of SLIPS)
      for (const { text, match } of matchesIn(slipped, wrong)) yield told(text, match.index, match[0], right);
  },
};

function told({ spanOf }: FreeText, at: number, found: string, right: string): Finding {
  return {
    message: `“${found}”像是“${right}”写错`,
    span: spanOf(at, at + found.length),
    expected: right,
    actual: found,
    hint: '照决算表改正；确是另一个名称的，写出错说明。',
  };
}

/** Names of 科目, units and projects: what is part of one is no slip. */
function knownNames({ read, catalogue }: Audit): readonly string[] {
  const { units, projects } = namesOf(read.report);
  return [...units, ...projects, ...namesIn(catalogue)];
}

function namesIn({ functionalSubjects, economicSubjects }: Catalogue): readonly string[] {
  return [...functionalSubjects, ...economicSubjects].map(({ name }) => name);
}
