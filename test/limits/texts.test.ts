import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { checkReport } from '../../src/check/check-report.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { LIMITS } from '../../src/kernel/limits.js';
import type { ReportFile } from '../../src/read/read-report.js';
import { dataFile, read } from '../read/data-file.js';
import { secondsOf } from '../support/processor-time.js';

function check(file: ReportFile) {
  return checkReport(file, deriveAccounts(file, readCatalogue()), readCatalogue());
}

const withText = (text: string) => dataFile({ 其他: `其他说明: ${JSON.stringify(text)}` });

/** What a pattern may take the square of, or more: whatever begins it again and again without the end. */
const REPEATED = [
  '1234567890',
  '0',
  '1,234,',
  '1.2.',
  '0,00',
  '000,',
  '1 ',
  '（',
  '（）',
  '(',
  '（1',
  '）',
  '“',
  '《',
  '【',
  '〔',
  '"',
  '"甲',
  '没有',
  '增加',
  '2024年',
  '2019年',
  '万元',
  '12.3万元',
  '1元',
  ' ',
  '　',
  '—',
  '-',
  '- ',
  '.',
  '…',
  '、',
  '甲，',
  '甲。',
  '：',
  '；',
  '的',
  '无',
  'a',
  'a1',
  '1%',
  '×',
  '_',
  '*',
  '*万',
  '？',
  '张三、',
  '侯位、侯',
  '张三同志',
  '职工张三',
  '人民路1号',
  '某县某局',
  '身份证号',
  '账号：',
  '电话1',
  '1月1日',
  '截至2019年12月31日',
  '一二三',
  '有限责任',
  '力争2030年',
  '下属1万元',
  '下属中心基本支出1万元',
  '比上年增加1万元，增长1%，',
  '占本年支出的1%',
  '其中：',
  '其中，收入合计1万元，',
  '收入合计1万元，占',
  '计0元其',
  '支出合计1万元，比上年增加',
  '公务接待费1万元，',
  '共接待1批次1人次，',
  '公务用车保有量1辆，',
  '教育（类）普通教育（款）小学教育（项）',
  '（类）',
  '支出支出',
  '住房保障支出支出',
  '{{',
  '${',
  '[单位',
  '增加（减少）',
  '请填写',
  '某某',
  'X',
  'XX万元',
  '2024年度2024',
  '没有公务接待',
  '下降',
  '预计',
  '及运行',
];

/** Texts that a pattern divides in more ways than there are atoms. */
const AMBIGUOUS: readonly (readonly [begin: string, again: string, end: string])[] = [
  ['没有公务用车购置及运行', '及运行', '甲'],
  ['没有政府性基金', '及运行费的', '甲'],
  ['未发生“三公”经费', '费用及运行和', '甲'],
  ['账号', '：', '1'],
  ['身份证号', ' ', '1'],
  ['基本支出', '1,234', ''],
  ['%,收入总计0元，与上年,收入%', '计0元其', ''],
  ['"', '甲', ''],
  ['“', '2019年', ''],
  ['下属', '基本支出1万元', ''],
];

describe('A text', () => {
  it.each(REPEATED)('of “%s” without end is checked soon', (part) => {
    const text = part.repeat(Math.ceil(LIMITS.paragraph / part.length)).slice(0, LIMITS.paragraph);
    const file = read(withText(text.trim() === '' ? `甲${text.slice(2)}乙` : text));
    expect(secondsOf(() => check(file))).toBeLessThan(2);
  });

  it.each(AMBIGUOUS)('of %s, then “%s” without end, then “%s” is checked soon', (begin, again, end) => {
    const length = LIMITS.paragraph - begin.length - end.length;
    const file = read(withText(`${begin}${again.repeat(length).slice(0, length)}${end}`));
    expect(secondsOf(() => check(file))).toBeLessThan(2);
  });

  it('of many lines is checked in time that grows as it does', () => {
    const line = `${'2019年，（张三、李四）12.3万元的的，“下属中心”基本支出1万元、账号： '.repeat(8)}\n`;
    const seconds = [40, 160].map((lines) => {
      const file = read(withText(line.repeat(lines)));
      return secondsOf(() => check(file));
    });
    expect(seconds[1]).toBeLessThan(5);
  });

  it('with a thousand mistakes of one kind is told to have more', () => {
    const told = check(read(withText('（'.repeat(5000)))).filter(({ rule }) => rule === '括号引号');
    expect(told).toHaveLength(LIMITS.findings + 1);
    expect(told.at(-1)).toMatchObject({ level: '提醒', message: '这条规则的问题太多，只核对到前 1000 处' });
  });
});

describe('A name that the data file gives', () => {
  it.each(['委托（业务费', '(委托', '委托业务费)', '[a-', '委托*', '委托\\\\', '(?<委', '(委+)+费'])(
    'means nothing but itself in the patterns of rules: %s',
    (name) => {
      const file = dataFile({
        经济分类: `经济分类: {30227: 18.09}\n经济科目名称: {"302": "${name}", "30227": "${name}"}`,
        其他: `其他说明: ${'委'.repeat(60)}，${'委'.repeat(40)}。`,
      });
      expect(() => check(read(file))).not.toThrow();
    },
  );
});

describe('A formula', () => {
  const told = (formula: string) => {
    const file = dataFile({ 其他: `核对数:\n  - {公式: ${JSON.stringify(formula)}, 印为: 1万元}` });
    return check(read(file)).find(({ rule }) => rule === '核对数')?.message;
  };

  it.each([
    ['20,000 brackets', `${'('.repeat(20_000)}收入.合计${')'.repeat(20_000)}`],
    ['100,000 terms', `收入.合计${' + 0'.repeat(100_000)}`],
    ['products', `收入.合计${' × 收入.合计'.repeat(50_000)}`],
    ['names', '收入.合计'.repeat(50_000)],
  ])('of %s is refused', (_, formula) => {
    expect(() => told(formula)).toThrow(/一段文字太长/);
    expect(told(formula.slice(0, LIMITS.paragraph))).toMatch(/^公式“.{100}…”太长，超过 1000 个字符$/);
  });

  it.each([
    `${'('.repeat(400)}收入.合计${')'.repeat(400)}`,
    `收入.合计${' + 0'.repeat(240)}`,
    `收入.合计${' × 收入.合计'.repeat(120)}`,
  ])('of fewer is computed: %.30s', (formula) => {
    expect(told(formula) ?? '').not.toContain('太长');
  });
});
