import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

const STREET = join(import.meta.dirname, '../bureaus/street-office');
const UNITS = ['office', 'party-centre', 'law-team', 'clinic', 'veterans', 'kindergarten'];

const change = (file: string, from: string | RegExp, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

describe('a department with its units', () => {
  inFolder((folder) => cpSync(STREET, join(folder, '街道'), { recursive: true }));

  it('is published with them by one command, each with its own words', async () => {
    const { code, stderr } = await gen('街道/department.yaml --units -f html -o out');
    expect([code, stderr.split('\n').at(-2)]).toEqual([0, '共 7 份数据文件，全部已生成。']);
    expect(readdirSync('out').sort()).toEqual(['department', ...UNITS].map((name) => `${name}.html`).sort());
    const title = (name: string) => /<title>(.*)<\/title>/.exec(readFileSync(`out/${name}.html`, 'utf8'))![1];
    expect(title('department')).toBe('青柳市云溪区桐荫街道2025年度部门决算');
    expect(title('clinic')).toBe('青柳市云溪区桐荫街道社区卫生服务中心2025年度单位决算');
  });

  it('is checked with them, and a unit that was named beside it once', async () => {
    const { stderr } = await gen('check --units 街道/department.yaml 街道/clinic.yaml');
    expect(stderr.match(/核对通过，/g)).toHaveLength(7);
    change('街道/clinic.yaml', '事业收入: 5800000', '事业收入: 5500000');
    const broken = await gen('check --units 街道/department.yaml');
    expect([broken.code, /clinic\.yaml:\d+:\d+: 错误 收支平衡/.test(broken.stderr)]).toEqual([1, true]);
  });

  it('is not published with files that it may not read', async () => {
    mkdirSync('别处');
    cpSync(join(STREET, 'clinic.yaml'), '别处/clinic.yaml');
    change('街道/department.yaml', 'clinic.yaml', '../别处/clinic.yaml');
    const { code, stderr } = await gen('check --units 街道/department.yaml');
    expect(code).toBe(1);
    expect(stderr).toContain('街道/../别处/clinic.yaml 在可以读取的文件夹之外'.replace('街道/../', ''));
    expect(stderr).toContain('共 6 份数据文件');
    expect((await gen('check --units 街道/department.yaml --root .')).code).toBe(0);
  });

  it('lists units, eliminations, and what the units wrote', async () => {
    const { stdout } = await gen('units 街道/department.yaml');
    expect(stdout).toMatch(/^单位 +本年收入合计 +本年支出合计\n/);
    expect(stdout).toMatch(
      /\n抵销 +−362000 元 +−362000 元\n青柳市云溪区桐荫街道 +23668000.15 元 +23618000.15 元\n/,
    );
    expect(stdout).toContain(
      '【增减原因.机关运行经费】\n  青柳市云溪区桐荫街道办事处（本级）：办公用房维修  ←',
    );
    expect((await gen('units 街道/clinic.yaml')).code).toBe(2);
  });

  it('is told what its units wrote where a text of its own is missing', async () => {
    change('街道/department.yaml', /\n {2}机关运行经费: 办公用房维修/, '');
    const { stderr } = await gen('check 街道/department.yaml');
    expect(stderr).toContain('缺少“增减原因.机关运行经费”');
    expect(stderr).toMatch(/参见 {2}街道\/law-team\.yaml:\d+:\d+ .*综合行政执法队写的是“办公用房维修”/);
  });

  it('explains a sum down to the line of the unit', async () => {
    const { stdout } = await gen('explain 街道/department.yaml 三公经费.公务用车运行维护费.保有量');
    expect(stdout).toContain('＝ 3 项之和 ＝ 2 + 3 + 1');
    expect(stdout).toMatch(/ 3 {2}← 街道\/law-team\.yaml:40:42/);
    const income = await gen('explain 街道/department.yaml 收入.附属单位上缴收入');
    expect(income.stdout).toMatch(/减数 {2}抵销\..* {2}50000 元 {2}← 街道\/department\.yaml:\d+:5/);
  });
});
