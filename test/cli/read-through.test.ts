import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');

inFolder((folder) => {
  cpSync(join(ROOT, 'test/compose/sample.yaml'), join(folder, 'data.yaml'));
  cpSync(join(ROOT, 'test/compose/sample.md'), join(folder, 'sample.md'));
  cpSync(join(ROOT, 'templates/base'), join(folder, 'pack'), { recursive: true });
  writeFileSync(join(folder, 'pack/pack.yaml'), '继承: base\n');
});

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const WITH_PACK = 'check data.yaml --template ./pack';
const SPENT = '支出合计{{万元 合计}}，其中：基本支出{{万元 基本支出}}';

describe('what a pack prints wrongly', () => {
  it('in a sentence is told at its line, as the fault of the template', async () => {
    change('pack/parts/explanation.hbs', SPENT, SPENT.replace('{{万元 基本支出}}', '{{万元 项目支出}}'));
    const { code, stderr } = await gen(WITH_PACK);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^pack\/parts\/explanation\.hbs:\d+:\d+: 错误 文表一致：“…出合计897\.5万元，其中：基本支出100万元，占”/,
    );
    expect(stderr).toContain('   应为  797.5 万元\n   实为  100万元\n   相差  少 697.5 万元\n');
    expect(stderr).toContain('核对模板这一处：取的数、加的列、写的话');
  });

  it('in a column of a table is told once', async () => {
    change('pack/tables/03-expenditure.hbs', '<td>{{数 项目支出}}</td>', '<td>{{数 经营支出}}</td>');
    const { stderr } = await gen(WITH_PACK);
    expect(stderr).toMatch(
      /^pack\/tables\/03-expenditure\.hbs:\d+:\d+: 错误 .*（模板这一处另有 3 个数不合）\n/,
    );
    expect(stderr).toContain('\n共 1 处错误、0 处提醒');
  });

  it('leaves files that were there as they are', async () => {
    writeFileSync('data.docx', 'kept');
    change('pack/parts/explanation.hbs', SPENT, SPENT.replace('{{万元 合计}}', '{{万元 基本支出}}'));
    expect((await gen('data.yaml -f docx --flat -o . --template ./pack')).code).toBe(3);
    expect(readFileSync('data.docx', 'utf8')).toBe('kept');
    expect(existsSync('data.pdf')).toBe(false);
  });
});

describe('what a bureau writes wrongly', () => {
  const SLIP = '备用项目全年预算20万元，支出20万元，完成预算的98%，完成较好';

  it('is told at its line of the data file', async () => {
    change('data.yaml', '结果: 完成较好', `结果: ${SLIP}`);
    const { code, stderr } = await gen('check data.yaml');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^data\.yaml:38:\d+: 提醒 自评表勾稽：/);
    expect(stderr).toContain('   应为  100%\n   实为  98%\n');
  });

  it('in words of its own stops nothing, since they may be about other money', async () => {
    change('data.yaml', '收入: { 总计: 人员增加 }', '收入: { 总计: 人员增加。2024年度支出总计1万元 }');
    writeFileSync('pack/pack.yaml', '继承: base\n规则: {文中金额: 关闭}\n');
    const { code, stderr } = await gen(WITH_PACK);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^data\.yaml:31:\d+: 提醒 文表一致：/);
  });

  it('and what the check of the data has told is not told again', async () => {
    change('data.yaml', '执行: 78.80', '执行: 88.80');
    const { stderr } = await gen('check data.yaml');
    expect(stderr.match(/data\.yaml:\d+/g)).toHaveLength(1);
  });

  it('may be explained like any breach', async () => {
    change('data.yaml', '结果: 完成较好', `结果: ${SLIP}`);
    const text = readFileSync('data.yaml', 'utf8');
    const waiver =
      '{规则: 自评表勾稽, 位置: （1）绩效评价工作开展情况。, 原因: 按批复口径计算, 日期: 2025-03-20}';
    writeFileSync('data.yaml', `${text}出错说明:\n  - ${waiver}\n`);
    expect((await gen('check data.yaml --strict')).stderr).toBe(
      '另有 1 处已写出错说明，用 gen-report check --waivers 列出。\ndata.yaml  核对通过，没有登记保密审查\n',
    );
  });
});

describe('--verbose', () => {
  it('says how much was compared, and which sentences with figures were not', async () => {
    const { stderr } = await gen('check data.yaml --verbose');
    expect(stderr).toMatch(
      /^通读成文，比较印出的数 \d{3} 处。\n下列 1 句写有数，没有可比的数，请人工核对：\n/m,
    );
    expect(stderr).toMatch(/\n {2}\S.*\n {4}组织对备用项目等1个项目开展了部门评价，共涉及资金20\.00万元\n/);
  });
});

describe('template check', () => {
  it('tells a wrong column, total or direction before a bureau uses the pack', async () => {
    change('pack/parts/explanation.hbs', SPENT, SPENT.replace('{{万元 合计}}', '{{万元 基本支出}}'));
    change('pack/tables/02-income.hbs', '{{数 事业收入}}', '{{数 经营收入}}');
    const { code, stderr } = await gen('template check ./pack');
    expect(code).toBe(3);
    expect(stderr).toMatch(/pack\/parts\/explanation\.hbs:\d+:\d+: 错误 文表一致/);
    expect(stderr).toMatch(/pack\/tables\/02-income\.hbs:\d+:\d+: 错误 印出/);
    expect(stderr).toContain('\n共 2 处错误、0 处提醒');
    expect(stderr).toContain('试排的数据没有错');
  });

  it('goes by the levels of the pack', async () => {
    change('pack/parts/explanation.hbs', SPENT, SPENT.replace('{{万元 合计}}', '{{万元 基本支出}}'));
    writeFileSync('pack/pack.yaml', '继承: base\n规则: {文表一致: 关闭, 文中比率: 关闭}\n');
    expect(await gen('template check ./pack')).toMatchObject({ code: 0, stderr: './pack  检查通过\n' });
  });
});
