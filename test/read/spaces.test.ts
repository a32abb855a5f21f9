import { describe, expect, it } from 'vitest';
import { complaints, dataFile, read } from './data-file.js';

/** What is told first, without its excerpt. */
function told(blocks: Parameters<typeof dataFile>[0]): string[] {
  const text = complaints(dataFile(blocks));
  return [...text.matchAll(/^data.yaml:(\d+:\d+): 错误 (.*)$|^ {3}提示 {2}(.*)$/gm)].map(
    ([, place, message, hint]) => (hint === undefined ? `${place} ${message}` : `提示 ${hint}`),
  );
}

describe('Spaces that look like others', () => {
  it.each(['\u3000', '\u00a0', '\u3000 \u3000'])('behind a name or a value say nothing: %j', (space) => {
    const { report, locate } = read(
      dataFile({
        年度: `年度${space}: 2024${space}`,
        金额单位: `金额单位: 万元${space}`,
        科目: `科目:\n  - 编码: 2101501${space}\n    收入: {一般公共预算${space}: 18.09${space}}`,
        其他: `类型: 单位${space}\n预算代码: "101${space}"`,
      }),
    );
    expect(report).toMatchObject({ 年度: 2024, 金额单位: '万元', 类型: '单位', 预算代码: '101' });
    expect(report.科目[0]).toMatchObject({ 编码: '2101501' });
    expect(report.科目[0]!.收入!.一般公共预算!.value.toFixed()).toBe('180900');
    expect(locate(['年度']).start).toEqual({ line: 2, column: 5 + space.length });
  });

  it('within a word of a choice are named', () => {
    expect(told({ 其他: '类型: 部\u3000门' })).toEqual([
      '15:5 数据格式：“类型”里有空格',
      '提示 删去其中的全角空格（U+3000）。',
    ]);
    expect(told({ 金额单位: '金额单位: 万\u00a0元' })).toContain('提示 删去其中的不换行空格（U+00A0）。');
  });

  const WIDE = 'YAML 写法：缩进用了全角空格或不换行空格';
  const PLAIN = '提示 改用半角空格，每层两个空格。';

  it.each([
    ['a field of the outermost level', { 公开日期: '\u3000公开日期: 2025年9月' }, '4:1'],
    [
      'the only field of a group',
      { 上年: '上年: {机关运行经费: 1}\n封面: {编制人: 甲}\n\u3000其他说明: 甲' },
      '16:1',
    ],
    [
      'a field beside others',
      { 概况: '概况:\n  职责: [甲]\n\u3000\u3000机构设置: {单位: [{名称: 甲}]}' },
      '8:1',
    ],
    [
      'an item of a list',
      { 概况: '概况:\n  职责:\n\u3000\u3000- 甲\n  机构设置: {单位: [{名称: 甲}]}' },
      '8:1',
    ],
  ])('before %s are told as an indent', (_, blocks, place) => {
    expect(told(blocks).slice(0, 2)).toEqual([`${place} ${WIDE}`, PLAIN]);
  });

  it.each([
    [
      '公开日期:\u30002025年9月',
      '4:6 YAML 写法：字段名后的冒号与值之间是全角空格或不换行空格',
      '提示 改用一个半角空格。',
    ],
    ['公开日期: 2025年9月\n\u3000', '5:1 YAML 写法：这一行只有全角空格或不换行空格', '提示 删去这些空格。'],
  ])('elsewhere have words of their own: %j', (公开日期, message, hint) => {
    expect(told({ 公开日期 })).toEqual([message, hint]);
  });

  it('behind the sign of a list', () => {
    expect(told({ 概况: '概况:\n  职责:\n  -\u3000甲\n  机构设置: {单位: [{名称: 甲}]}' })).toContain(
      '提示 写作“- ”：半角减号，加一个半角空格。',
    );
  });
});

describe('A remark that was none', () => {
  it.each([
    [
      '其他说明: 完成 #3 号楼\n  改造工程',
      '15:10 YAML 写法：“#”之前有空格，它和后面的字成了注释，不会印出',
      '提示 “#”是内容的，用双引号把整个值括起来。',
    ],
    [
      '封面: {编制人: 甲 #1, 财务负责人: 乙}',
      '15:13 YAML 写法：括号里的“#”之前有空格，它和后面的字成了注释',
      '提示 “#”是内容的，用双引号把这一项括起来。',
    ],
  ])('is told where it breaks the lines below: %j', (其他, message, hint) => {
    expect(told({ 其他 })).toEqual([message, hint]);
  });
});
