import { describe, expect, it } from 'vitest';
import { complaints, dataFile } from './data-file.js';

describe('YAML that a data file may not be written in', () => {
  it('has a field twice', () => {
    const file = dataFile({ 年度: '年度: 2024\n年度: 2023' });
    expect(complaints(file)).toBe(`
data.yaml:3:1: 错误 重复字段：“年度”写了两次
  |
3 | 年度: 2023
  | ^^^^
   提示  每个字段只写一次：删去一处，或并到一处。
   参见  data.yaml:2:1 第一次写在这里
`);
  });

  it('is indented by a tab', () => {
    const file = dataFile({ 科目: '科目:\n  - 编码: 2101501\n\t收入: {其他收入: 1}' });
    expect(complaints(file)).toBe(`
data.yaml:12:1: 错误 YAML 写法：缩进用了制表符（Tab）
   |
12 |  收入: {其他收入: 1}
   | ^
   提示  改用空格，每层两个空格。
`);
  });

  it('refers to itself: an alias bomb is never unfolded', () => {
    const file = dataFile({ 概况: '概况: {职责: &a [甲, 乙], 机构设置: {单位: &b [*a, *a]}}' });
    expect(complaints(file)).toBe(`
data.yaml:6:10: 错误 YAML 写法：不能使用 YAML 的引用“&a”
  |
6 | 概况: {职责: &a [甲, 乙], 机构设置: {单位: &b [*a, *a]}}
  |              ^^
   提示  把值直接写在这里；值以“&”“*”开头时用双引号括起来。
data.yaml:6:32: 错误 YAML 写法：不能使用 YAML 的引用“&b”
  |
6 | 概况: {职责: &a [甲, 乙], 机构设置: {单位: &b [*a, *a]}}
  |                                            ^^
   提示  把值直接写在这里；值以“&”“*”开头时用双引号括起来。
data.yaml:6:36: 错误 YAML 写法：不能使用 YAML 的引用“*a”
  |
6 | 概况: {职责: &a [甲, 乙], 机构设置: {单位: &b [*a, *a]}}
  |                                                ^^
   提示  把值直接写在这里；值以“&”“*”开头时用双引号括起来。
data.yaml:6:40: 错误 YAML 写法：不能使用 YAML 的引用“*a”
  |
6 | 概况: {职责: &a [甲, 乙], 机构设置: {单位: &b [*a, *a]}}
  |                                                    ^^
   提示  把值直接写在这里；值以“&”“*”开头时用双引号括起来。
`);
  });

  it.each(['{30101: 1}}', '{30101: 1}}\n上年: {收入: {总计: 1}}}'])(
    'has a closing bracket too many, of which the lines below are not told: %s',
    (written) => {
      const told = complaints(dataFile({ 经济分类: `经济分类: ${written}` }));
      expect(told.match(/多了一个右括号/g)).toHaveLength(written.split('\n').length);
      expect(told.match(/错误/g)).toHaveLength(written.split('\n').length);
    },
  );

  it('lacks a closing bracket', () => {
    const file = dataFile({ 经济分类: '经济分类: {30101: 1,\n  30102: 2' });
    expect(complaints(file)).toBe(`
data.yaml:14:10: 错误 YAML 写法：“{”没有配对的“}”
   |
14 |   30102: 2
   |          ^
   提示  补上“}”；写成多行时各行都要比字段名多缩进。
`);
  });

  it('lacks a closing quotation mark: the opening one is shown, not the end of the file', () => {
    const file = dataFile({ 名称: '名称: "某市某局' });
    expect(complaints(file)).toBe(`
data.yaml:3:5: 错误 YAML 写法：引号没有配对
  |
3 | 名称: "某市某局
  |       ^
   提示  补上后一个引号，前后引号要相同。
`);
  });

  it('tells every mistake of writing, one for each line', () => {
    const file = dataFile({ 名称: '名称: 甲: 乙: 丙', 公开日期: '公开日期: @今天' });
    expect(complaints(file)).toBe(`
data.yaml:3:5: 错误 YAML 写法：这里不能再写一个“字段: 值”
  |
3 | 名称: 甲: 乙: 丙
  |       ^^
   提示  值里有冒号时，用双引号把整个值括起来；是下一行的字段时，与上一行对齐。
data.yaml:4:7: 错误 YAML 写法：值以 YAML 的特殊符号开头
  |
4 | 公开日期: @今天
  |           ^
   提示  用双引号把整个值括起来，例如 ">500家"。
`);
  });

  it.each([
    ['缩进用了制表符（Tab）', '\t\t收入: {其他收入: 1}'],
    ['缩进用了全角空格或不换行空格', '\u3000\u3000收入: {其他收入: 1}'],
    ['缩进用了全角空格或不换行空格', '\u00a0\u00a0\u00a0\u00a0收入: {其他收入: 1}'],
    ['列表的“-”后面没有空格', '  -编码: 2101502'],
    ['这一行是从表格里粘贴来的，各列之间是制表符', '2101502\t行政运行\t1,234.56'],
    ['缩进与同组的其他行没有对齐', '   收入: {其他收入: 1}'],
    ['值只有一个“-”', '    收入: -'],
    ['这里不能再写一个“字段: 值”', '    预算差异原因: 压减: 会议'],
  ])('%s: told of that line alone, not of the right lines below it', (message, line) => {
    const rest = '    支出: {基本支出: {其他资金: 1}}\n  - 编码: 2101503\n    年初预算: 1';
    const told = complaints(dataFile({ 科目: `科目:\n  - 编码: 2101501\n${line}\n${rest}` }));
    expect(told.match(/YAML 写法：.*/g)).toEqual([`YAML 写法：${message}`]);
    expect(told).toContain('data.yaml:12:');
  });

  it('tells two mistakes of one field, each plain from its line', () => {
    const told = complaints(
      dataFile({ 科目: '科目:\n  - 预算差异原因: 压减: 会议\n\t收入: {其他收入: 1}\n  - 编码: 2101502' }),
    );
    expect(told.match(/data\.yaml:\d+/g)).toEqual(['data.yaml:11', 'data.yaml:12']);
  });

  it.each([
    ['年度：2024', '这一行不是“字段: 值”', '字段名后的冒号要用半角“: ”（冒号加一个空格），不能用全角“：”。'],
    ['年度:2024', '这一行不是“字段: 值”', '字段名后的冒号与值之间要有一个空格。'],
    ['年度: >2024', '值以 YAML 的特殊符号开头', '用双引号把整个值括起来，例如 ">500家"。'],
    ['年度: !!int 2024', '不能使用 YAML 的类型标记“!”', '删去它；值以“!”开头时用双引号括起来。'],
    ['年度: *y', '不能使用 YAML 的引用“*y”', '把值直接写在这里；值以“&”“*”开头时用双引号括起来。'],
    ['年度: “2024”', '括起整个值的引号是全角的', '改用半角引号；要印出的引号，在外面再加一对半角引号。'],
    ['“年度”: 2024', '括起整个值的引号是全角的', '改用半角引号；要印出的引号，在外面再加一对半角引号。'],
    ['<<: {年度: 2024}', '不能使用 YAML 的合并“<<”', '把各字段直接写在这里。'],
    ['__proto__: 2024', '“__proto__”不能作字段名', '删去这一行。'],
    ['[年度]: 2024', '字段名应为文字', '检查冒号前的内容；值以“[”“{”开头时用双引号括起来。'],
    ['年度: [2024]]', '多了一个右括号', '删去它，或补上前面的左括号。'],
    ['年度: [2024,, 1]', '多了一个逗号', '删去多余的逗号；空着的一项写成 ""。'],
    ['年度: {甲: 1 乙: 2}', '括号内两项之间缺少逗号', '用半角逗号加空格隔开，例如 {基本: 1, 项目: 2}。'],
    [
      '年度: - 2024',
      '列表的“- ”没有写对地方',
      '“- ”另起一行，同一列表的“- ”从同一列开始；值以“-”开头时用双引号括起来。',
    ],
    ['年度: "20\\24"', '双引号里的“\\”写法不对', '文字里的“\\”写作“\\\\”，或改用单引号。'],
    [`年度: ${'['.repeat(100_000)}`, '层次太多，超过 64 层', '检查括号和“- ”是否写错。'],
    ['---\n年度: 2024', '一个文件里有多份数据', '每份数据各用一个文件；只有一份时删去“---”“...”行。'],
    [
      '%YAML 1.1',
      '这一行不是“字段: 值”',
      '字段名后写半角冒号和一个空格；上一行没写完的文字要多缩进两个空格。',
    ],
  ])('%.30s', (line, message, hint) => {
    const text = complaints(dataFile({ 年度: line }));
    expect(text).toContain(`错误 YAML 写法：${message}\n`);
    expect(text).toContain(`   提示  ${hint}\n`);
  });
});
