import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { gen, inFolder } from '../support/command-line.js';
import { sampleOf } from '../support/samples.js';
import { treeOutline } from '../support/tree-outline.js';

inFolder(() => {});

const SAMPLE = sampleOf('data/jiangan/2024.yaml');

const read = (path: string) => readFileSync(path, 'utf8');
const templates = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.hbs'));

describe('gen-report template new', () => {
  it('makes a pack that prints what the other one does', async () => {
    const { code, stdout, stderr } = await gen('template new 云岭 --from hubei');
    expect({ code, stdout }).toEqual({ code: 0, stdout: './云岭\n' });
    expect(stderr).toContain('gen-report template check ./云岭');
    expect((await gen('template check ./云岭')).stderr).toBe('./云岭  检查通过\n');
    const { read: data, accounts } = SAMPLE;
    const [copy, model] = ['./云岭', 'hubei'].map((pack) =>
      treeOutline(composeDocument(data, accounts, loadPack(pack))),
    );
    expect(copy).toBe(model);
  });

  it('says of each file what it prints, and of the pack.yaml what it may say', async () => {
    await gen('template new 云岭 --from hubei');
    expect(templates('云岭').filter((path) => !read(`云岭/${path}`).startsWith('{{!-- 部件“'))).toEqual([]);
    expect(read('云岭/parts/cover.hbs')).toMatch(
      /^\{\{!-- 部件“封面”，用在：公开文本。印出：年度＿决算公开 --\}\}\n/,
    );
    const pack = read('云岭/pack.yaml');
    expect(pack).toContain('\n名称: 云岭格式\n继承: hubei\n');
    expect(pack).toContain('#     行次: 是 # 01、04 表有没有行次一列\n');
    expect(pack, 'hubei prints no table with it').not.toContain('教育收费列');
  });

  it('leaves a folder that has something in it as it is', async () => {
    mkdirSync('云岭');
    writeFileSync('云岭/说明.txt', '甲');
    const { code, stderr } = await gen('template new 云岭');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '错误 命令行：云岭 已经有了，里面有文件，没有改动。换一个文件夹。\n',
    });
    expect(readdirSync('云岭')).toEqual(['说明.txt']);
  });

  it('extends a pack by its name only, which has to lie beside it', async () => {
    await gen('template new packs/yunling --from base');
    expect((await gen('template new packs/qingxi --from packs/yunling')).code).toBe(0);
    expect(read('packs/qingxi/pack.yaml')).toContain('\n继承: yunling\n');
    expect((await gen('template check packs/qingxi')).code).toBe(0);
    expect((await gen('template new 云岭 --from packs/yunling')).stderr).toContain('--from 只能是');
  });

  it('says what is missing', async () => {
    expect((await gen('template new')).stderr).toContain('template new ./shanghai --from base');
    expect((await gen('template new 云岭 --from hubai')).stderr).toContain('找不到模板包“hubai”');
    expect(existsSync('云岭')).toBe(false);
  });
});

describe('gen-report template tidy', () => {
  it('keeps only what is different', async () => {
    await gen('template new 云岭 --from hubei');
    writeFileSync('云岭/parts/cover.hbs', read('云岭/parts/cover.hbs').replaceAll('决算公开', '决算'));
    writeFileSync(
      '云岭/pack.yaml',
      `${read('云岭/pack.yaml')}\n目录: {页码: 是}\n设置:\n  本级: 区级\n  本级专项: 县级专项 # 改了\n`,
    );
    const { code, stderr } = await gen('template tidy ./云岭');
    expect(code).toBe(0);
    expect(stderr).toContain(
      'pack.yaml 中的 2 项\n  目录.页码\n  设置.本级\n留下改动的 1 个文件：parts/cover.hbs\n',
    );
    expect(templates('云岭')).toEqual(['parts/cover.hbs']);
    expect(existsSync('云岭/tables')).toBe(false);
    expect(read('云岭/pack.yaml')).toMatch(/\n设置:\n {2}本级专项: 县级专项 # 改了\n$/);
    expect((await gen('template check ./云岭')).code).toBe(0);
    expect((await gen('template tidy ./云岭')).stderr).toContain('相同的 0 个文件、pack.yaml 中的 0 项');
  });

  it('touches no pack of the program', async () => {
    expect((await gen('template tidy hubei')).stderr).toContain('hubei 是程序自带的包');
  });
});
