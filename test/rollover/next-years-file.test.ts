import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Document, parse } from 'yaml';
import { editText } from '../../src/edit/edit-text.js';
import { keptMarks } from '../../src/read/kept-mark.js';
import { parseReport } from '../../src/read/parse-report.js';
import { Scalar, type Tree } from '../../src/read/scalar.js';
import { SourceText } from '../../src/read/text/source-text.js';
import type { Path } from '../../src/read/yaml/locate.js';
import { nextYearsFile } from '../../src/rollover/next-years-file.js';
import { SAMPLES } from '../support/samples.js';

const COURT = readFileSync(join(import.meta.dirname, 'court-2024.yaml'), 'utf8');

function next(text: string) {
  const place = { path: '新.yaml', 上年: '旧.yaml', 格式: 'base' };
  return nextYearsFile(new SourceText('旧.yaml', text), () => place);
}

/** What a data file says, by paths. */
function valuesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (at: Tree, path: Path): void => {
    if (at instanceof Scalar) found.set(JSON.stringify(path), at.text.trim());
    else if (Array.isArray(at)) for (const [index, item] of at.entries()) visit(item, [...path, index]);
    else for (const [key, value] of Object.entries(at)) visit(value as Tree, [...path, key]);
  };
  visit(parseReport(new SourceText('数据.yaml', text)).tree, []);
  return found;
}

const blanksOf = (text: string) => [...valuesOf(text)].filter(([, value]) => value === '');

/** A data file with the lines that matter, in which the rest is as short as can be. */
function school(lines: string): string {
  return `格式: base
年度: 2024
名称: 青石桥小学
金额单位: 元
概况: {职责: [开展小学教育], 机构设置: {单位: [{名称: 青石桥小学}]}}
科目: [{编码: "2050202"}]
经济分类: {}
上年: {}
${lines}`;
}

/** What becomes of the lines that matter. */
function become(lines: string): string {
  const [, rest] = next(school(lines)).text.split('上年: 旧.yaml\n');
  return rest!;
}

describe("next year's file", () => {
  it('has the comments and the order of last year’s, and none of its facts', async () => {
    const { text } = next(COURT);
    await expect(text).toMatchFileSnapshot('court-2025.yaml');
  });

  it('counts what is left to be filled in, to be looked at and to be written anew', () => {
    const { text, unfilled, kept, recalled } = next(COURT);
    expect(unfilled).toHaveLength(blanksOf(text).length);
    expect(kept).toBe(text.match(/沿用2024年，核实后删去本注/g)!.length);
    expect(recalled).toBe(text.match(/# 2024年[^：\n]{0,20}：/g)!.length);
  });

  it('names the 科目 that the new year does not have, and where their money goes', () => {
    const { dropped, text } = next(COURT);
    expect(dropped).toHaveLength(2);
    expect(dropped[0]).toMatchObject({
      level: '提醒',
      hint: '2025年度列 20140 信访事务。',
      message: expect.stringContaining('用到2023年'),
    });
    const { file, start } = dropped[0]!.span!;
    expect(file).toBe('新.yaml');
    expect(text.split('\n')[start.line - 1]!.slice(start.column - 1)).toMatch(/^"2010308"/);
  });

  it('is refused of a file that is no data file', () => {
    expect(() => next(school('名称: 又一所小学'))).toThrow('写了两次');
    expect(() => next(COURT.replace('18223456.78', '一千八百万'))).toThrow('不是数字');
  });

  it('keeps the line ends of Windows', () => {
    const { text } = next(COURT.replaceAll('\n', '\r\n'));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.replaceAll('\r\n', '\n')).toBe(next(COURT).text);
  });

  it('is made of JSON as well', () => {
    const json = JSON.stringify({
      格式: 'base',
      年度: 2024,
      名称: '青石桥小学',
      金额单位: '元',
      概况: { 职责: ['开展小学教育'], 机构设置: { 单位: [{ 名称: '青石桥小学' }] } },
      科目: [{ 编码: '2050202', 收入: { 一般公共预算: 100 }, 支出: { 项目支出: { 一般公共预算: 100 } } }],
      经济分类: { 30101: 1 },
      上年: {},
      批复数: { 收入: { 总计: 100 } },
      出错说明: [],
    });
    for (const text of [json, JSON.stringify(JSON.parse(json), null, 2)]) {
      const values = valuesOf(next(text).text);
      expect(values.get('["年度"]')).toBe('2025');
      expect(values.get('["上年"]')).toBe('旧.yaml');
      expect(values.get('["科目",0,"收入","一般公共预算"]')).toBe('');
      expect([...values.keys()].filter((path) => /批复数|出错说明/.test(path))).toEqual([]);
    }
  });
});

it('names the files of units by the new year, those that have none in their names not at all', () => {
  const lines =
    '所属单位:\n  - 校本部/2024.yaml # 本级\n  - {文件: "2024/分校-2024.yaml", 本年收入合计: 8}\n  - 幼儿园.yaml\n';
  const text = next(
    school(lines).replace('科目: [{编码: "2050202"}]\n经济分类: {}\n上年: {}', '上年: {}'),
  ).text;
  expect(text.slice(text.indexOf('所属单位'))).toBe(
    '所属单位:\n  - 校本部/2025.yaml # 本级\n  - {文件: "2025/分校-2025.yaml", 本年收入合计: }\n  - # 2024年：幼儿园.yaml\n',
  );
});

describe('remarks', () => {
  it('stand behind a text of several lines, not within it', () => {
    const lines = '联系方式: {联系人: "教导\n    处", 电话: 见\n    公告栏}\n';
    const text = become(lines);
    expect(text).toBe(lines.replace('公告栏}', '公告栏} # 沿用2024年，核实后删去本注'));
  });

  it('stand behind what is taken out with the end of their line', () => {
    const text = `{格式: base, 年度: 2024, 名称: 小学, 金额单位: 元, 上年: {}, 经济分类: {}, 科目: [{编码: "2050202"}],
概况: {职责: [教学], 机构设置: {单位: [{名称: 小学}]}},
批复数: {收入: {总计: 1}},
核对数: []}`;
    expect(next(text).text.split('\n').slice(1)).toEqual([
      '概况: {职责: [教学], 机构设置: {单位: [{名称: 小学}]}}} # 沿用2024年，核实后删去本注',
      '',
    ]);
  });

  it('that the year before was given are not handed on', () => {
    const lines = [
      '支出用途: {"205": 教师工资} # 按类 # 沿用2023年，核实后删去本注',
      '预算差异原因:',
      '  一般公共预算: # 2023年：学生增加',
      '    支出: 学生减少 # 2023年：学生增加 # 2023年合计：同上',
    ];
    expect(become(`${lines.join('\n')}\n`).split('\n')).toEqual([
      '支出用途: {"205": 教师工资} # 按类 # 沿用2024年，核实后删去本注',
      '预算差异原因:',
      '  一般公共预算:',
      '    支出: # 2024年：学生减少',
      '',
    ]);
  });

  it.each([
    ['tell decimals', '# 与账相差 0.01'],
    ['tell amounts', '# 另有 35350元 未入账'],
    ['tell shares', '# 约占三成，即 30％'],
    ['tell a number of the file', '# 报表作 183512'],
  ])('go that %s', (_, remark) => {
    const lines = `机关运行经费: {决算: 183512} ${remark}\n其他说明: 无\n`;
    expect(become(lines)).toMatch(/^机关运行经费: \{决算: \}\n/);
  });

  it('stay that tell none, or are those of this program', () => {
    const lines = [
      '# 01、02 表由这里推算；第3项 # 见 2024 年的通知',
      '# 年初预算: # 各科目没有填写、或不能由各科目相加得到的年初预算数，与“上年”同名',
      '# 例如：- {内容: ……, 金额: 1234.56}',
      '其他说明: 无',
    ];
    expect(become(`${lines.join('\n')}\n`)).toBe(`${lines.join('\n')} # 沿用2024年，核实后删去本注\n`);
  });

  it('that are headings go with all that stood below them', () => {
    const lines = [
      '# ── 第三部分 ──',
      '',
      '# ---- 其他事项 ----',
      '其他说明: 无',
      '# ---- 核对 ----',
      '',
      '核对数: []',
      '出错说明: []',
      '',
      '# ── 附件 ──',
      '',
    ];
    expect(become(lines.join('\n')).split('\n')).toEqual([
      '# ── 第三部分 ──',
      '',
      '# ---- 其他事项 ----',
      '其他说明: 无 # 沿用2024年，核实后删去本注',
      '# ── 附件 ──',
      '',
    ]);
  });

  it('go with the paragraph that they belong to', () => {
    const lines =
      '# 三公经费按报表填列，\n# 其中 0.35 为退回的款，\n# 已冲减支出。\n# 单位: 元\n其他说明: 无\n';
    expect(become(lines)).toMatch(/^# 单位: 元\n其他说明/);
  });
});

/** The court's data in other ways of writing YAML. */
const WAYS = {
  'in brackets': { collectionStyle: 'flow' },
  'without brackets': { collectionStyle: 'block' },
  'in short lines': { collectionStyle: 'block', lineWidth: 30 },
  'in brackets over short lines': { collectionStyle: 'flow', lineWidth: 30 },
  'in quotes': { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'QUOTE_DOUBLE', lineWidth: 40 },
  'far apart': { indent: 6, indentSeq: false, lineWidth: 50 },
} as const;

describe.each(Object.entries(WAYS))('a file written %s', (_, way) => {
  const data = parse(COURT, { schema: 'failsafe' });
  const written = new Document(data, { schema: 'failsafe' }).toString(way);

  it('says as much as the file that is written otherwise', () => {
    const [one, other] = [next(written), next(COURT)];
    expect(valuesOf(one.text)).toEqual(valuesOf(other.text));
    expect(one.unfilled.toSorted()).toEqual(other.unfilled.toSorted());
    expect(one.recalled).toBe(other.recalled);
    expect(one.kept).toBeGreaterThan(0);
  });
});

describe.each(SAMPLES)('%s', (file) => {
  const last = readFileSync(file, 'utf8');
  const made = next(last);
  const [before, after] = [valuesOf(last), valuesOf(made.text)];

  it('keeps the names and codes: filled in with last year’s values, it says what last year’s says', () => {
    const filled = editText(
      new SourceText('新.yaml', made.text),
      blanksOf(made.text).map(([path]) => ({ path: JSON.parse(path), value: before.get(path)! })),
    );
    const { diagnostics, report } = parseReport(new SourceText('新.yaml', filled));
    expect(diagnostics).toEqual([]);
    expect(report).toBeDefined();
    const notCarried =
      /^\["(?:上年|年度|格式|批复数|核对数|出错说明|保密审查|数据来源)"|"批复数"|偏差原因|未完成原因/;
    const facts = (values: ReadonlyMap<string, string>) =>
      [...values].filter(([path]) => !notCarried.test(path) && !/^\[.*"指标".*,5\]$/.test(path));
    expect(facts(valuesOf(filled))).toEqual(facts(before));
  });

  it('has none of last year’s amounts, but in the reasons that are remarks', () => {
    const written = made.text.replace(/ # \d{4}年[^：\n]{0,20}：.*/g, '');
    const isCode = /"(?:编码|代码|预算代码|年度|实施单位)"/;
    const amounts = [...before]
      .filter(
        ([path, value]) => !isCode.test(path) && /^-?\d[\d,]*(?:\.\d+)?%?$/.test(value) && value.length > 3,
      )
      .map(([, value]) => value);
    expect(amounts.length).toBeGreaterThan(50);
    const left = amounts.filter((amount) =>
      new RegExp(`(?<![\\d.])${amount.replaceAll('.', '\\.')}(?![\\d.])`).test(written),
    );
    expect(left).toEqual([]);
  });

  it('leaves empty what the check asks for', () => {
    const { diagnostics } = parseReport(new SourceText('新.yaml', made.text));
    const counts = diagnostics.map(({ message }) => Number(/还有 (\d+) 处没有填写$/.exec(message)?.[1] ?? 1));
    expect(diagnostics.filter(({ message }) => !message.endsWith('没有填写'))).toEqual([]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(made.unfilled.length);
    expect(blanksOf(made.text)).toHaveLength(made.unfilled.length);
    expect(diagnostics.length).toBeLessThan(40);
  });

  it('keeps texts under a mark, but names and codes', () => {
    expect(keptMarks(new SourceText('新.yaml', made.text))).toHaveLength(made.kept);
    expect(after.get('["名称"]')).toBe(before.get('["名称"]'));
    expect(made.text).toMatch(/^ {2}职责: # 沿用\d{4}年，核实后删去本注$/m);
  });
});
