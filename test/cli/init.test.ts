import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderOf } from '../compose/try-pack.js';
import { gen, inFolder } from '../support/command-line.js';

inFolder(() => {});

const SAMPLE = join(import.meta.dirname, '../compose/sample.yaml');

describe('gen-report init', () => {
  it('writes a data file, with the schema beside it for editors', async () => {
    const { code, stdout, stderr } = await gen('init mine --template shandong --year 2024');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'mine/2024.yaml\n' });
    expect(stderr).toMatch(/^各栏怎么填：.*docs\/data\.md\n填好后核对：gen-report check mine\/2024\.yaml\n$/);
    const text = readFileSync('mine/2024.yaml', 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=report\.schema\.json\n/);
    expect(parse(text)).toMatchObject({ 格式: 'shandong', 年度: 2024, 名称: null, 类型: '部门' });
    expect(JSON.parse(readFileSync('mine/report.schema.json', 'utf8')).title).toBe('部门决算公开数据文件');
  });

  it('says where a pack lies that the data file may else not name', async () => {
    mkdirSync('packs/court', { recursive: true });
    writeFileSync('packs/court/pack.yaml', '继承: base\n');
    const { stderr } = await gen('init mine --template packs/court --year 2024');
    expect(stderr).toMatch(/\n填好后核对：gen-report check mine\/2024\.yaml --root packs\/court\n$/);
    mkdirSync('.git');
    const inside = await gen('init yours --template packs/court --year 2024');
    expect(inside.stderr).toMatch(/check yours\/2024\.yaml\n$/);
  });

  it('puts a path with a space in quotation marks, to be typed as it stands', async () => {
    const { stderr } = await gen('init 本局\u3000数据 --year 2024');
    expect(stderr).toContain('gen-report check "本局\u3000数据/2024.yaml"\n');
  });

  it('is for last year in this folder unless told otherwise', async () => {
    const { stdout } = await gen('init');
    expect(stdout).toBe(`${new Date().getFullYear() - 1}.yaml\n`);
  });

  it('never writes over a file', async () => {
    await gen('init --year 2024');
    const before = readFileSync('2024.yaml', 'utf8');
    const { code, stderr } = await gen('init --year 2024 --template shandong');
    expect(code).toBe(2);
    expect(stderr).toContain('2024.yaml 已经有了，没有改动');
    expect(readFileSync('2024.yaml', 'utf8')).toBe(before);
  });

  it('names a pack by its path from the data file', async () => {
    process.chdir(folderOf({ 'packs/county/pack.yaml': '名称: 本县\n继承: shandong\n' }));
    await gen('init data/mine --template ./packs/county --year 2024');
    expect(parse(readFileSync('data/mine/2024.yaml', 'utf8')).格式).toBe('../../packs/county');
    expect((await gen('check data/mine/2024.yaml')).stderr).not.toContain('找不到模板包');
    await gen('init packs --template ./packs/county --year 2024');
    const text = readFileSync('packs/2024.yaml', 'utf8');
    expect(text).toMatch(/^格式: \.\/county /m);
    writeFileSync('packs/sample.md', '# 评价结论\n\n完成较好。\n');
    writeFileSync('packs/2024.yaml', readFileSync(SAMPLE, 'utf8').replace('格式: base', '格式: ./city'));
    expect((await gen('check packs/2024.yaml')).stderr).toContain(
      'packs/2024.yaml:1:5: 错误 模板包：找不到模板包“packs/city”',
    );
  });

  it('says that there is no such pack, and no such year', async () => {
    expect(await gen('init --template nowhere')).toMatchObject({ code: 3 });
    expect(await gen('init --year 24')).toMatchObject({
      code: 2,
      stderr: '错误 命令行：年度是四位数字，例如 2024。\n',
    });
  });
});

describe('gen-report template', () => {
  it('lists the packs of the program and of this folder', async () => {
    process.chdir(folderOf({ 'templates/county/pack.yaml': '名称: 本县\n继承: shandong\n' }));
    const { code, stdout } = await gen('template list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^base +全国通用 .*templates\/base$/m);
    expect(stdout).toMatch(/^templates\/county +本县 +继承 shandong → base +templates\/county$/m);
  });

  it('checks a pack: 0 without mistakes, 3 with them', async () => {
    expect(await gen('template check base')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'base  检查通过\n',
    });
    process.chdir(folderOf({ 'mine/pack.yaml': '继承: base\n设置: {闲: 甲}\n' }));
    const { code, stderr } = await gen('template check ./mine');
    expect(code).toBe(3);
    expect(stderr).toContain('mine/pack.yaml:2:6: 错误 未用到：设置“闲”没有用到');
    expect(stderr).toContain('共 1 处错误、0 处提醒，模板包未通过检查：./mine。');
  });

  it('knows the rules whose level a pack changes', async () => {
    process.chdir(folderOf({ 'mine/pack.yaml': '继承: base\n规则: {三公经费超预期: 提醒}\n' }));
    const { code, stderr } = await gen('template check ./mine');
    expect(code).toBe(3);
    expect(stderr).toContain('mine/pack.yaml:2:15: 错误 模板包：没有“三公经费超预期”这条核对规则');
  });

  it('asks for what is missing', async () => {
    expect((await gen('template check')).stderr).toContain(
      '没有给出模板包，例如 gen-report template check base。',
    );
    expect((await gen('template chek')).stderr).toContain('没有命令 chek。');
    expect((await gen('template')).stderr).toContain('要写明做什么，例如 gen-report template list。');
    expect((await gen('template --help')).stdout).toContain('建立、检查、整理、列出模板包');
  });
});
