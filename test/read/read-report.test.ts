import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read/read-report.js';
import { complaints, complaintsOf, dataFile, read } from './data-file.js';

describe('readReport', () => {
  it('reads amounts exactly, in 元, with the place they were written at', () => {
    const { report } = read(
      dataFile({ 科目: '科目:\n  - 编码: 2101501\n    年初预算: 12345678901234567.89' }),
    );
    const budget = report.科目[0]!.年初预算!;
    expect(budget.value.toFixed()).toBe('123456789012345678900');
    expect(budget.tolerance.toFixed()).toBe('50');
    expect(budget.origin).toMatchObject({
      type: 'entered',
      span: { start: { line: 12, column: 11 }, end: { line: 12, column: 31 } },
    });
  });

  it('gives the same amounts for 元 and 万元, exact in 元', () => {
    const amounts = '科目: [{编码: 2101501, 年初预算: "1,234,567.80"}]';
    const yuan = read(dataFile({ 金额单位: '金额单位: 元', 科目: amounts })).report.科目[0]!.年初预算!;
    const wan = read(dataFile({ 科目: '科目: [{编码: 2101501, 年初预算: 123.456780}]' })).report.科目[0]!
      .年初预算!;
    expect(yuan.value).toEqual(wan.value);
    expect(yuan.tolerance.toFixed()).toBe('0');
  });

  it('takes {} where a field says that it stands for none', () => {
    const { report } = read(
      dataFile({ 其他: '国有资产:\n  车辆: {}\n    # 其他用车: 1\n  单价100万元以上设备: 0' }),
    );
    expect(report.国有资产?.车辆).toEqual({});
  });

  it('keeps codes as they are written, fills what may be left out, and takes a byte order mark', () => {
    const { report } = read(`\uFEFF${dataFile({ 其他: '预算代码: 0107' })}`);
    expect(report).toMatchObject({
      预算代码: '0107',
      类型: '部门',
      年度: 2024,
      未列支年初预算: [],
      增减原因: {},
    });
    expect(Object.keys(report.经济分类)).toEqual(['30101']);
  });

  it('joins the lines of a Chinese text without the space that YAML puts there', () => {
    const reason = '增减原因:\n  机关运行经费: 人员工资\n    正常增长，2024 年\n    起执行 A B\n    C';
    expect(read(dataFile({ 其他: reason })).report.增减原因.机关运行经费).toBe(
      '人员工资正常增长，2024 年起执行 A B C',
    );
  });

  it('reads last year’s file and the evaluation report, relative to the data file', () => {
    const 绩效 = `绩效:
  项目: [{名称: 甲, 实施单位: "1", 指标: {产出指标: {数量指标: [[次数, ≥1次, 2次, 10, 9.5, 未列入计划]]}}}]
  部门评价: {项目: [甲], 结果: 较好, 报告: {标题: 报告, 文件: 附件/评价.md}}`;
    const file = read(dataFile({ 上年: '上年: 2023.yaml', 其他: 绩效 }), {
      '2023.yaml': dataFile({ 年度: '年度: 2023', 上年: '上年: 没有.yaml' }),
      '附件/评价.md': '# 一、情况\n',
    });
    expect(file.上年报告?.年度).toBe(2023);
    expect(file.长文?.get('附件/评价.md')?.text).toBe('# 一、情况\n');
    expect(file.report.绩效?.项目[0]?.指标.产出指标?.数量指标?.[0]?.得分.value.toNumber()).toBe(9.5);
  });

  it('locates values, mappings by their key, items by their first field, and what is missing by its parent', () => {
    const { locate, source } = read(dataFile());
    const text = (...path: (string | number)[]) => {
      const { start, end } = locate(path);
      return `${start.line}:${start.column} ${source.text.split('\n')[start.line - 1]!.slice(start.column - 1, end.column - 1)}`;
    };
    expect(text('科目', 0, '收入', '一般公共预算')).toBe('12:18 18.09');
    expect(text('科目', 0, '收入')).toBe('12:5 收入');
    expect(text('科目', 0)).toBe('11:5 编码: 2101501');
    expect(text('科目', 0, '支出', '基本支出')).toBe('11:5 编码: 2101501');
    expect(text('经济分类', '30101')).toBe('13:15 18.09');
    expect(text('没有')).toBe('1:1 格式: base');
  });

  it('reads the sample', () => {
    const { report, 长文 } = readReport(join(import.meta.dirname, '../../data/2024.yaml'));
    expect(report.绩效?.项目).toHaveLength(13);
    const evaluation = 长文!.get('2024/evaluation.md')!;
    expect(evaluation.text).toContain('#');
    expect(readFileSync(evaluation.file, 'utf8')).toBe(evaluation.text);
  });
});

describe('a file that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-'));

  it('is missing', () => {
    expect(complaintsOf(() => readReport('data/没有.yaml'))).toBe(`
错误 读取文件：找不到文件 data/没有.yaml
   提示  检查文件名和所在文件夹。
`);
  });

  it('is missing, but there is another of nearly that name', () => {
    expect(complaintsOf(() => readReport('data/2024.yml'))).toContain('那里有 2024.yaml。检查文件名');
  });

  it('is a folder', () => {
    expect(complaintsOf(() => readReport(folder))).toBe(`
错误 读取文件：${folder} 是文件夹，不是文件
   提示  写出其中的文件，连同文件夹的名称。
`);
  });

  it('has 50 MB, and is refused before it is read', () => {
    expect(complaints(new Uint8Array(50 * 1024 * 1024))).toMatch(
      /错误 读取文件：data.yaml 太大：50 MB，最多 4 MB\n {3}提示 {2}检查路径是否写对/,
    );
  });

  it('is empty, or only has remarks', () => {
    const expected = `
data.yaml:1:1: 错误 读取文件：文件里没有数据
   提示  用 gen-report init 写出一份待填的数据文件。
`;
    expect(complaints('')).toBe(expected);
    expect(complaints('\n# 待填\n')).toBe(expected);
  });

  it('is not UTF-8', () => {
    const gbk = Uint8Array.of(0x23, 0x0a, 0xc4, 0xea, 0xb6, 0xc8, 0x3a, 0x20, 0x32, 0x30, 0x32, 0x34);
    expect(complaints(gbk)).toContain(
      'data.yaml:2:1: 错误 文件编码：文件不是 UTF-8 编码的文本，从这里起无法读取\n',
    );
    expect(complaints(gbk)).toContain('提示  这看上去是 GBK（“ANSI”）编码：在编辑器里另存为 UTF-8。');
    expect(complaints(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toContain('UTF-16');
    expect(complaints(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0xff))).toContain('Excel');
  });

  it('is named by another file', () => {
    expect(complaints(dataFile({ 上年: '上年: 2023.yaml' }))).toBe(`
data.yaml:14:5: 错误 读取文件：找不到文件 2023.yaml
   |
14 | 上年: 2023.yaml
   |       ^^^^^^^^^
   提示  检查文件名和所在文件夹。
`);
  });

  it('is last year’s: its mistakes are told under its own name, after those of this year', () => {
    const wrong = dataFile({ 年度: '年度: 23年' });
    expect(
      complaints(dataFile({ 年度: '年度: 24年', 上年: '上年: 2023.yaml' }), { '2023.yaml': wrong }),
    ).toBe(`
data.yaml:2:5: 错误 数据格式：“年度”不是年份
  |
2 | 年度: 24年
  |       ^^^^
   应为  四位数字的年份，例如 2024
   实为  24年
2023.yaml:2:5: 错误 数据格式：“年度”不是年份
  |
2 | 年度: 23年
  |       ^^^^
   应为  四位数字的年份，例如 2024
   实为  23年
`);
  });
});
