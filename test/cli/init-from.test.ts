import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gen, inFolder } from '../support/command-line.js';

const COURT = join(import.meta.dirname, '../rollover/court-2024.yaml');

const SCHOOL = `格式: base
年度: 2024
名称: 青石桥小学
公开日期: 2025年9月
金额单位: 万元
概况: {职责: [开展小学教育。], 机构设置: {单位: [{名称: 青石桥小学}]}}
科目:
  - 编码: "2050202"
    收入: {一般公共预算: 500}
    支出: {基本支出: {一般公共预算: 500}}
    年初预算: 500
经济分类: {"30201": 500}
上年:
  收入: {总计: 500}
  支出: {总计: 500}
  财政拨款: {收入总计: 500, 支出总计: 500}
  一般公共预算: {支出: 500}
增减原因:
  收入: {总计: 与上年持平}
  财政拨款: {收入总计: 与上年持平}
  一般公共预算: {支出: 与上年持平}
`;

inFolder((folder) => cpSync(COURT, join(folder, '院/court-2024.yaml')));

describe('gen-report init --from', () => {
  it('writes next year’s file beside last year’s and says what is left to do', async () => {
    const { code, stdout, stderr } = await gen('init --from 院/court-2024.yaml');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '院/court-2025.yaml\n' });
    expect(stderr).toContain('court-2025.yaml:35:9: 提醒 科目年份：2025年度的科目表没有科目 2010308');
    expect(stderr.split('\n').slice(-5)).toEqual([
      '由 院/court-2024.yaml 写出。还要填 40 处：一般公共预算 4、年度指标值 4、实际完成值 4、分值 4、得分 4、年初预算 2 等。',
      '上年的原因和说明 7 处留在注释里，写好本年的再删去。',
      '沿用的文字 8 行，行末有“# 沿用……，核实后删去本注”，逐处核实。',
      '填好后核对：gen-report check 院/court-2025.yaml',
      '',
    ]);
    expect(parse(readFileSync('院/court-2025.yaml', 'utf8'))).toMatchObject({
      年度: 2025,
      上年: 'court-2024.yaml',
      名称: '栖霞岭人民法院',
    });
    expect(JSON.parse(readFileSync('院/report.schema.json', 'utf8')).title).toBe('部门决算公开数据文件');
  });

  it('names what lies elsewhere as it is seen from another folder', async () => {
    mkdirSync('院/packs/county', { recursive: true });
    writeFileSync('院/packs/county/pack.yaml', '继承: base\n');
    const text = readFileSync('院/court-2024.yaml', 'utf8').replace('格式: base', '格式: ./packs/county');
    writeFileSync('院/旧账.yaml', text.replace('$schema=report', '$schema=../schemas/report'));
    const { stdout, stderr } = await gen('init 新/2025 --from 院/旧账.yaml');
    expect(stdout).toBe('新/2025/2025.yaml\n');
    expect(stderr).toContain('gen-report check 新/2025/2025.yaml --root 院/旧账.yaml\n');
    const made = readFileSync('新/2025/2025.yaml', 'utf8');
    expect(made).toMatch(/^# yaml-language-server: \$schema=report\.schema\.json\n/);
    expect(parse(made)).toMatchObject({ 上年: '../../院/旧账.yaml', 格式: '../../院/packs/county' });
  });

  it('leaves the schema to the file that last year’s names', async () => {
    const text = readFileSync('院/court-2024.yaml', 'utf8');
    writeFileSync('2024.yaml', text.replace('$schema=report', '$schema=schemas/report'));
    await gen('init --from 2024.yaml');
    expect(readFileSync('2025.yaml', 'utf8')).toMatch(/^# yaml-language-server: \$schema=schemas\/report/);
    expect(() => readFileSync('report.schema.json')).toThrow('ENOENT');
  });

  it('never writes over a file, and writes nothing of one that cannot be read', async () => {
    writeFileSync('院/court-2025.yaml', '我的\n');
    const there = await gen('init --from 院/court-2024.yaml');
    expect(there.code).toBe(2);
    expect(there.stderr).toContain('院/court-2025.yaml 已经有了，没有改动。');
    expect(readFileSync('院/court-2025.yaml', 'utf8')).toBe('我的\n');
    writeFileSync('2024.yaml', SCHOOL.replace('金额单位: 万元\n', ''));
    const broken = await gen('init --from 2024.yaml');
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain('缺少“金额单位”');
    expect(broken.stderr).toContain('未写数据文件');
    expect(() => readFileSync('2025.yaml')).toThrow('ENOENT');
    expect((await gen('init --from 没有.yaml')).stderr).toContain('找不到文件 没有.yaml');
  });

  it('takes year and pack from last year’s file alone', async () => {
    const { code, stderr } = await gen('init --from 院/court-2024.yaml --year 2026');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '错误 命令行：选项 --from 和 --year 不能同时用。\n',
    });
    expect((await gen('init --from 院/court-2024.yaml -t anhui')).stderr).toContain('--from 和 --template');
  });

  it('is checked with last year’s file; texts that nobody has looked at stop a strict check', async () => {
    writeFileSync('2024.yaml', SCHOOL);
    expect((await gen('check 2024.yaml')).code).toBe(0);
    await gen('init --from 2024.yaml');
    const unfilled = await gen('check 2025.yaml');
    expect(unfilled.code).toBe(1);
    expect(unfilled.stderr).toContain('共 8 处错误、0 处提醒');
    const filled = readFileSync('2025.yaml', 'utf8')
      .replace('公开日期:', '公开日期: 2026年9月')
      .replaceAll(/(总计|支出): \} # .*/g, '$1: 年中增加课后服务补助}')
      .replaceAll(/: (?=\})/g, ': 501')
      .replace('年初预算:', '年初预算: 501');
    writeFileSync('2025.yaml', filled);
    const checked = await gen('check 2025.yaml');
    expect(checked.stderr).toContain('2025.yaml:7:48');
    expect(checked.stderr).toContain('提醒 沿用文字：有 1 处文字沿用2024年的，还没有核实');
    expect(checked.code).toBe(0);
    expect((await gen('check 2025.yaml --strict')).code).toBe(1);
    writeFileSync('2025.yaml', filled.replace(/ # 沿用2024年.*/, ''));

    expect(await gen('check 2025.yaml --strict')).toMatchObject({ code: 0 });
  });
});
