import { isFigure } from '../../kernel/figure.js';
import { chineseNumber } from '../../prose/chinese-number.js';
import { escapedMarkup, markup } from '../markup.js';
import { narrativeMarkup } from '../narrative/narrative-markup.js';
import { formatNumber, formatOfKind } from './format-number.js';
import { type Helper, PRINT } from './helper.js';

/** Helpers that print text. */
export const textHelpers: readonly Helper[] = [
  {
    name: PRINT,
    meaning: '印出文字、数量或分值；{{名称}} 就是 {{印出 名称}}，不必写出',
    example: { template: '{{年度}}年度', prints: '2024年度' },
    parameters: [{ name: '内容', accepts: ['文字', '数字', '数量', '分值'] }],
    run: ({ values: [value], rendering }) =>
      isFigure(value)
        ? markup(
            rendering.amount(
              value,
              formatNumber(value.value, formatOfKind(rendering.formats.prose, value.kind)),
            ),
          )
        : String(value),
  },
  {
    name: '中文数字',
    meaning: '1 写作 一，12 写作 十二',
    example: { template: '（{{中文数字 3}}）', prints: '（三）' },
    parameters: [{ name: '数', accepts: ['数字'] }],
    run: ({ values: [value] }) => chineseNumber(Number(value)),
  },
  {
    name: '加',
    meaning: '两个数字相加，例如算跨行数',
    example: { template: '共{{加 概况.机构设置.单位个数 1}}行', prints: '共3行' },
    parameters: [
      { name: '数', accepts: ['数字'] },
      { name: '加数', accepts: ['数字'] },
    ],
    returns: () => ({ type: 'number' }),
    run: ({ values: [one, other] }) => Number(one) + Number(other),
  },
  {
    name: '日期',
    meaning: '年-月-日写成汉字的样子',
    example: { template: '{{日期 "2025-03-05"}}', prints: '2025年3月5日' },
    parameters: [{ name: '日期', accepts: ['文字'] }],
    run: ({ values: [date] }) => String(date).replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日'),
  },
  {
    name: '乘',
    meaning: '两个数字相乘，例如算跨列数',
    example: { template: '共{{乘 概况.机构设置.单位个数 3}}列', prints: '共6列' },
    parameters: [
      { name: '数', accepts: ['数字'] },
      { name: '乘数', accepts: ['数字'] },
    ],
    returns: () => ({ type: 'number' }),
    run: ({ values: [one, other] }) => Number(one) * Number(other),
  },
  {
    name: '成句',
    meaning: '一段文字，末尾没有句号、问号、感叹号、省略号的加句号',
    example: { template: '完成情况：{{成句 绩效.部门评价.结果}}', prints: '完成情况：完成较好。' },
    parameters: [{ name: '文字', accepts: ['文字'] }],
    run: ({ values: [text] }) => String(text).replace(/(?<![。！？…][”’」』）]?)$/, '。'),
  },
  {
    name: '收尾',
    meaning: '文字，末尾没有这几个字的补上；“甲项目”之后不再写“项目”',
    example: { template: '{{收尾 "甲" "项目"}}、{{收尾 "乙项目" "项目"}}', prints: '甲项目、乙项目' },
    parameters: [
      { name: '文字', accepts: ['文字'] },
      { name: '末尾', accepts: ['文字'] },
    ],
    run: ({ values: [text, end] }) => (String(text).endsWith(String(end)) ? text : `${text}${end}`),
  },
  {
    name: '段落',
    meaning: '多行文字，每行一个自然段',
    example: { template: '{{段落 绩效.单位整体评价}}', prints: '本部门未开展单位整体评价。' },
    parameters: [{ name: '文字', accepts: ['文字'] }],
    options: [{ name: '样式', accepts: ['文字'] }],
    run: ({ values: [text], options: { 样式 } }) => {
      const attribute = typeof 样式 === 'string' ? ` class="${escapedMarkup(样式)}"` : '';
      const lines = String(text)
        .split('\n')
        .filter((line) => line.trim() !== '');
      return markup(lines.map((line) => `<p${attribute}>${escapedMarkup(line)}</p>`).join(''));
    },
  },
  {
    name: '长文',
    meaning:
      '一篇 Markdown 文章：标题、段落、列举、表格；起级=2 使其最高的标题作二级，列入目录=false 使各标题不进目录',
    example: { template: '{{长文 绩效.部门评价.报告.正文 列入目录=false}}', prints: '评价结论' },
    parameters: [{ name: '文章', accepts: ['文字'] }],
    options: [
      { name: '起级', accepts: ['数字'] },
      { name: '列入目录', accepts: ['是否'] },
    ],
    run: ({ values: [text], options: { 起级 = 1, 列入目录 = true }, rendering }) =>
      markup(
        narrativeMarkup(rendering.sourceOf(String(text)), {
          topLevel: Number(起级),
          listed: 列入目录 === true,
          rendering,
        }),
      ),
  },
];
