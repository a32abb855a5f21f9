import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');
const PASSED = 'data.yaml  核对通过，没有登记保密审查\n';
/** More money spent on guests than was approved, for a reason. */
const MORE = `三公经费:
  公务接待费: {预算: 0.50, 国内: {决算: 0.52, 批次: 4, 人次: 31, 用途: 接待上级检查}}
政府采购:
  服务: {支出: 35, 授予中小企业: 35}
  授予小微企业: 12
出错说明:
  - {规则: 三公经费超预算, 位置: 三公经费.公务接待费.国内.决算, 原因: 年末增加一次上级检查接待, 日期: 2025-03-18}
`;
/** What the data file says of its own waivers. */
const WAIVED = '另有 1 处已写出错说明，用 gen-report check --waivers 列出。\n';

inFolder((folder) => {
  const sample = readFileSync(join(ROOT, 'test/compose/sample.yaml'), 'utf8');
  writeFileSync(join(folder, 'data.yaml'), sample + MORE);
  cpSync(join(ROOT, 'test/compose/sample.md'), join(folder, 'sample.md'));
});

/** A file in 万元, whose published totals differ from their parts by rounding. */
function takeRounded(): void {
  cpSync(join(ROOT, 'data/2024.yaml'), 'data.yaml');
  cpSync(join(ROOT, 'data/2024'), '2024', { recursive: true });
}

function change(from: RegExp, to: string): void {
  const text = readFileSync('data.yaml', 'utf8');
  expect(text).toMatch(from);
  writeFileSync('data.yaml', text.replace(from, to));
}

/** 小微 more than 中小: one error. Gives its line. */
function spoil(): number {
  change(/授予小微企业: 12/, '授予小微企业: 120');
  const lines = readFileSync('data.yaml', 'utf8').split('\n');
  return lines.findIndex((text) => text.includes('授予小微企业: 120')) + 1;
}

/** One more for the list at the end of the file. */
const WAIVER = `  - {规则: 政府采购, 位置: 政府采购.授予小微企业, 原因: 中标企业年末重新划型, 日期: 2025-03-20}
`;

describe('--report', () => {
  it('json: the diagnostics as the program holds them', async () => {
    const line = spoil();
    const { code, stdout, stderr } = await gen('check data.yaml --report json --quiet');
    const all = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(all.filter(({ level }: { level: string }) => level === '错误')).toEqual([
      expect.objectContaining({
        rule: '政府采购',
        actual: '120 万元',
        path: ['政府采购', '授予小微企业'],
        span: { file: 'data.yaml', start: { line, column: 11 }, end: { line, column: 14 } },
      }),
    ]);
  });

  it('text: what both projects of a school lack is told once, with the place of the other', async () => {
    cpSync(join(ROOT, 'test/bureaus/school.yaml'), 'school.yaml');
    const { stderr } = await gen('check school.yaml --template hubei');
    expect(stderr).toMatch(
      /缺少“绩效\.项目\.完成情况”（校舍维修）\n[\s\S]*?\n {3}同样 {2}另有 1 处要填\n {9}school\.yaml:148:7 名称: 教学设备购置\n/,
    );
    expect(stderr).not.toContain('（教学设备购置）');
  });

  it('github: annotations at the line, with their details', async () => {
    const line = spoil();
    const { stdout } = await gen('check data.yaml --report github');
    expect(stdout).toBe(
      `::error file=data.yaml,line=${line},endLine=${line},col=11,endColumn=14,title=错误 政府采购::` +
        '授予小微企业合同金额大于授予中小企业合同金额%0A应为 不大于授予中小企业合同金额 35 万元%0A实为 120 万元%0A相差 多 85 万元\n',
    );
  });

  it('sarif: rules with their sources, results with their places', async () => {
    const line = spoil();
    const log = JSON.parse((await gen('check data.yaml --report sarif')).stdout);
    const [{ tool, results }] = log.runs;
    const error = results.find(({ level }: { level: string }) => level === 'error');
    expect(log.version).toBe('2.1.0');
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toContain(error.ruleId);
    expect(error.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'data.yaml' },
      region: { startLine: line, startColumn: 11, endLine: line, endColumn: 14 },
    });
  });

  it('keeps standard output for the report when files are written', async () => {
    const { stdout, stderr } = await gen('data.yaml --format json --report json');
    expect(JSON.parse(stdout)).toMatchObject({ fonts: [{ file: 'data.yaml', uses: [] }] });
    expect(stderr).toContain('out/data.json\n');
  });

  it('json: which font drew which characters of the files made, and why not the official one', async () => {
    const { stdout } = await gen('data.yaml --format pdf --no-system-fonts --report json --quiet');
    const { diagnostics, fonts } = JSON.parse(stdout);
    expect(diagnostics.some(({ level }: { level: string }) => level === '已说明')).toBe(true);
    expect(fonts).toEqual([{ file: 'data.yaml', uses: expect.any(Array) }]);
    expect(fonts[0].uses).toContainEqual({
      typeface: '仿宋',
      bold: false,
      script: '汉字',
      official: '仿宋_GB2312',
      font: 'NotoSerifSC-Light',
      reason: '未找到',
      characters: expect.stringContaining('决'),
    });
  });

  it('refuses others', async () => {
    expect(await gen('check data.yaml --report xml')).toEqual({
      code: 2,
      stdout: '',
      stderr: '错误 命令行：没有“xml”这种核对信息，可用 text、json、github、sarif。\n',
    });
  });
});

describe('出错说明', () => {
  it('lets a breach stand, and lists it for the reviewer', async () => {
    spoil();
    change(/$/, WAIVER);
    const plain = await gen('check data.yaml --strict');
    expect(plain).toMatchObject({ code: 0 });
    expect(plain.stderr).toBe(`另有 2 处已写出错说明，用 gen-report check --waivers 列出。\n${PASSED}`);
    const { stderr } = await gen('check data.yaml --waivers');
    expect(stderr).toContain('已说明 政府采购：授予小微企业合同金额大于授予中小企业合同金额');
    expect(stderr).toContain('   说明  中标企业年末重新划型（2025-03-20）\n');
    expect(stderr).toContain('共 2 处出错说明，请复核。\n');
  });

  it('is an error where nothing is wrong any more', async () => {
    change(/$/, WAIVER);
    const { code, stderr } = await gen('check data.yaml');
    expect(code).toBe(1);
    expect(stderr).toContain('错误 出错说明：“政府采购.授予小微企业”没有“政府采购”方面的错误，说明多余');
  });
});

describe('尾差', () => {
  it('is listed on demand only, and in reports', async () => {
    takeRounded();
    expect((await gen('check data.yaml')).stderr).not.toContain('尾差');
    const { code, stderr } = await gen('check data.yaml --verbose');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^尾差 \d+ 处，为四舍五入所致：\n(?: {2}data\.yaml.*\n)* {2}data\.yaml:\d+:\d+ “208 收入 一般公共预算”的批复数与推算值有尾差：应为 169\.53 万元（.*），实为 169\.52 万元\n/,
    );
    const all = JSON.parse((await gen('check data.yaml --report json -q')).stdout);
    expect(all.some(({ level }: { level: string }) => level === '尾差')).toBe(true);
  });
});

describe('rules of a pack', () => {
  it('change levels', async () => {
    spoil();
    writePack('规则: {政府采购: 提醒}');
    expect(await gen('check data.yaml --template ./pack')).toMatchObject({ code: 0 });
    writePack('规则: {政府采购: 关闭, 文表一致: 关闭}');
    expect((await gen('check data.yaml --template ./pack')).stderr).toBe(
      `${WAIVED}${PASSED}1 份数据文件所用的模板包改低了核对规则：政府采购（错误→关闭）、文表一致（错误→关闭）。\n`,
    );
  });

  it('leave the reader of the finished pages, who goes by rules of his own', async () => {
    spoil();
    writePack('规则: {政府采购: 关闭}');
    const { code, stderr } = await gen('check data.yaml --template ./pack');
    expect(code).toBe(1);
    expect(stderr).toContain(
      '错误 文表一致：“…100%，其中：授予小微企业合同金额120万元，占”与印出的其他数不合',
    );
    writePack('规则: {政府采购: 提醒}');
    expect((await gen('check data.yaml --template ./pack')).stderr).not.toContain('文表一致');
  });

  it('must exist', async () => {
    writePack('规则: {政府采购额: 提醒}');
    const { code, stderr } = await gen('check data.yaml --template ./pack');
    expect(code).toBe(3);
    expect(stderr).toContain('pack/pack.yaml:2:13: 错误 模板包：没有“政府采购额”这条核对规则');
    expect(stderr).toContain('是不是“政府采购”？');
  });

  it('may be added as a formula', async () => {
    writePack(`附加规则:
  采购占比:
    标题: 政府采购支出不大于本年支出的百分之一
    公式: 政府采购.总额 ≤ 支出.合计 × 1%
    来源: 本级财政部门的要求
    级别: 错误`);
    const { code, stderr } = await gen('check data.yaml --template ./pack');
    expect(code).toBe(1);
    expect(stderr).toContain('错误 采购占比：不符合“政府采购支出不大于本年支出的百分之一”');
    expect(stderr).toContain('应为  不大于 8.975 万元（政府采购.总额 ≤ 支出.合计 × 1%）');
    expect(stderr).toContain('实为  35 万元');
    expect(stderr).toContain('相差  多 26.025 万元');
    expect(await gen('template check ./pack')).toMatchObject({ code: 0 });
  });

  it('that are added point at the field that their sums are made of', async () => {
    writePack(
      '附加规则:\n  封顶: {标题: 支出不大于一万元, 公式: 支出.合计 ≤ 1万元, 来源: 本级要求, 级别: 提醒}',
    );
    const { stderr } = await gen('check data.yaml --template ./pack');
    expect(stderr).toMatch(/提醒 封顶：不符合“支出不大于一万元”\n +\|\n *\d+ \| 科目:/);
  });

  it('that are added must be readable, name figures and have a name of their own', async () => {
    const rule = (id: string, formula: string) =>
      `  ${id}: {标题: 核对一处, 公式: ${formula}, 来源: 本级要求, 级别: 提醒}\n`;
    writePack(`附加规则:
${rule('甲', '收入.合计数 = 支出.合计')}${rule('乙', '收入.合计 +')}${rule('政府采购', '收入.总计 = 支出.总计')}`);
    const { code, stderr } = await gen('template check ./pack');
    expect(code).toBe(3);
    expect(stderr).toContain(
      'pack/pack.yaml:3:21: 错误 模板包：公式“收入.合计数 = 支出.合计”中“收入”之下没有“合计数”',
    );
    expect(stderr).toContain('错误 模板包：公式“收入.合计 +”缺少 =、≤ 或 ≥');
    expect(stderr).toContain('错误 模板包：已有“政府采购”这条核对规则');
  });
});

function writePack(rules: string): void {
  cpSync(join(ROOT, 'templates/base'), 'pack', { recursive: true });
  writeFileSync('pack/pack.yaml', `继承: base\n${rules}\n`);
}

describe('gen-report rules', () => {
  it('prints source and example of one rule', async () => {
    const { code, stdout } = await gen('rules 教育收费');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^【教育收费】错误\n {2}教育收费包含在事业收入中/);
    expect(stdout).toContain('  来源：部门公开02表');
    expect(stdout).toContain('错误 教育收费：科目 2101501 的教育收费大于事业收入');
  });

  it('knows no other', async () => {
    expect(await gen('rules 教育收入')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“教育收费”'),
    });
  });
});
