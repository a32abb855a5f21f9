import type { ListedRule } from '../kernel/rule-description.js';

const READING = '通读成文：印出的数彼此相符，不看数据文件和推算';

/** Every rule over what is printed, the group 成文 of the rule set; those of running text (未填内容, 重复词语, 标点 …) are told under the ids of the check. */
export const AUDIT_RULES: readonly ListedRule[] = [
  {
    slug: 'printed-sums',
    id: '印出合计',
    title: '决算表印出的合计、小计、总计等于各栏、各行、各级科目之和，收支两边相等；基金的结转与收支相符。',
    source: READING,
  },
  {
    slug: 'printed-twice',
    id: '印出一致',
    title: '同一个数在各张决算表中印得一样。',
    source: READING,
  },
  {
    slug: 'told-figures',
    id: '文表一致',
    title: '情况说明和图中的数与决算表、与文中别处的相同，“其中”的数不大于全部，各部分之和等于总数。',
    source: READING,
  },
  {
    slug: 'told-rates',
    id: '文中比率',
    title: '文中的占比、增减率、完成率与印出的数算得的一致。',
    source: READING,
  },
  {
    slug: 'told-directions',
    id: '文中方向',
    title: '增加、减少、增长、下降彼此一致，“大于”“小于”“持平”与决算数、预算数相符。',
    source: READING,
  },
  {
    slug: 'other-sums',
    id: '其他表合计',
    title: '通行格式以外的表，印出的合计等于各部分之和。',
    source: READING,
  },
  {
    slug: 'form-sums',
    id: '自评表勾稽',
    title:
      '自评表的资金、执行率、分值、得分彼此相符，与文中、汇总表的一致，得分不大于分值，分值合计 100 分。',
    source: '财预〔2020〕10号附件：项目支出绩效自评表',
  },
  {
    slug: 'repeated-sentences',
    id: '前后文句',
    title: '同一句话印在两处的，其中的数相同。',
    source: READING,
  },
  {
    slug: 'printed-codes',
    id: '印出编码',
    title: '表中的科目编码与名称相配，项、款排在所属的款、类之下。',
    source: '财政部政府收支分类科目',
  },
  {
    slug: 'printed-numbering',
    id: '印出序号',
    title: '行次、栏次、序号和一、（一）、1. 等序号逐一递增。',
    source: READING,
  },
  {
    slug: 'contents-lines',
    id: '目录一致',
    title: '目录的每一行与正文的标题相同（表题前的年度除外）。',
    source: READING,
  },
  {
    slug: 'announced-annexes',
    id: '附件齐全',
    title: '文中提到的附件、公开的表、各项目的自评表在文件里，所说的个数与列出的一致。',
    source: READING,
  },
  {
    slug: 'tables-not-understood',
    id: '表未读懂',
    title: '自己的合计大多对不上的表，当作没有读懂，不作判断。',
    source: READING,
  },
];
