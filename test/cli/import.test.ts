import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../src/render/xlsx/render-xlsx.js';
import { generalBudgetSheet, incomeSheet, spendingSheet, workbook } from '../import/workbooks.js';
import { gen, inFolder } from '../support/command-line.js';
import { treeOf } from '../support/samples.js';

const SAMPLE = 'data/jiangan/2024.yaml';
const BOOK = renderXlsx(treeOf(SAMPLE), { modified: new Date(0) });

inFolder((folder) => {
  mkdirSync(join(folder, '表'));
  const book = workbook(incomeSheet(), spendingSheet(), generalBudgetSheet());
  writeFileSync(join(folder, '表/决算.xlsx'), book);
  writeFileSync(join(folder, '表/~$决算.xlsx'), 'Excel');
});

const text = () => readFileSync('2024.yaml', 'utf8');
const record = () => readFileSync('2024.导入.json', 'utf8');

describe('gen-report import', () => {
  it('makes a data file of what a folder holds, and says what is left to fill in', async () => {
    const { code, stdout, stderr } = await gen('import 2024.yaml 表 --template shandong');
    expect({ code, stdout, stderr }).toMatchObject({ code: 0, stdout: '2024.yaml\n' });
    expect(stderr).toMatch(/^填入 11 处，相同 0 处，冲突 0 处；还要自己填 \d+ 处：.*年初预算 2/m);
    expect(existsSync('report.schema.json')).toBe(true);
    expect(text()).toContain('名称: 禾岭县实验小学 # 部门或单位全称\n');
    expect(text()).toContain('      - 名称: 禾岭县实验小学 # 单位名称\n');
    expect(stderr).toContain(
      '“单位”的名称填作表上的编制单位，1 处（表/决算.xlsx Z03 收入决算表(财决03表)!A3）',
    );
    expect(text()).toContain('    收入: {一般公共预算: 4000000, 事业收入: 123225.40, 教育收费: 123225.40}\n');
  });

  it('gives a new file the year and the name that its sources say', async () => {
    await gen('import 决算.yaml 表');
    const made = readFileSync('决算.yaml', 'utf8');
    expect(made).toContain('\n年度: 2024 #');
    expect(made).toContain('\n名称: 禾岭县实验小学 #');
    await gen('import 前年.yaml 表 --year 2024');
    expect(readFileSync('前年.yaml', 'utf8')).toBe(made);
  });

  it('takes tables of the year before for 上年 alone only where 年度 is accepted', async () => {
    const before = '格式: base\n年度: 2025\n金额单位: 元\n上年:\n  收入:\n    事业收入:\n';
    writeFileSync('2025.yaml', before);
    const refused = await gen('import 2025.yaml 表');
    expect([refused.code, readFileSync('2025.yaml', 'utf8')]).toEqual([1, before]);
    expect(refused.stderr).toContain(
      '错误 导入：来源是上一年度的表，只用来填“上年”里列出的栏目，有 1 处：收入决算表、支出决算表、一般公共预算财政拨款收入支出决算表',
    );
    expect(refused.stderr).toMatch(/Z03 .*!D3: .*\n +应为 {2}2025（数据文件的“年度”）\n +实为 {2}2024\n/);
    expect((await gen('import 2025.yaml 表 --accept 年度')).code).toBe(0);
    expect(readFileSync('2025.yaml', 'utf8')).toContain('    事业收入: 123225.40\n');
  });

  it('changes no byte of either file when nothing has changed', async () => {
    await gen('import 2024.yaml 表');
    const before = [text(), record()];
    const { code, stderr } = await gen('import 2024.yaml 表');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^填入 0 处，相同 8 处，冲突 0 处；/);
    expect([text(), record()]).toEqual(before);
  });

  it('writes nothing on --dry-run, nor where there is a conflict', async () => {
    expect((await gen('import 2024.yaml 表 --dry-run')).stderr).toMatch(/^可填入 11 处/m);
    expect(existsSync('2024.yaml')).toBe(false);
    const head = '格式: base\n年度: 2024\n金额单位: 元\n';
    writeFileSync('2024.yaml', `${head}科目:\n  - 编码: 2210201\n    收入: {一般公共预算: 7}\n`);
    const before = text();
    const { code, stderr } = await gen('import 2024.yaml 表');
    expect([code, text(), existsSync('2024.导入.json')]).toEqual([1, before, false]);
    expect(stderr).toContain('2024.yaml:6:18: 错误 导入冲突：“科目.2210201.收入.一般公共预算”已经填了别的值');
    expect(stderr).toContain('未改动数据文件');
    expect((await gen('import 2024.yaml 表 --accept 科目.2210201')).code).toBe(0);
    expect(text()).toContain('    收入: {一般公共预算: 500000}\n');
  });

  it('knows the tables that the pack of the data file describes', async () => {
    mkdirSync('包/import', { recursive: true });
    writeFileSync('包/pack.yaml', '继承: base\n');
    const kind = '- 表: 支出决算表\n  标题: [学校支出表]\n  科目列:\n    支出.上缴上级支出: [上缴]\n';
    writeFileSync('包/import/学校.yaml', kind);
    writeFileSync('2024.yaml', '格式: ./包\n年度: 2024\n金额单位: 元\n');
    const heads = ['科目编码', '科目名称', '上缴'];
    const rows = [['学校支出表'], ['金额单位：元'], heads, ['2050202', '小学教育', 6]];
    writeFileSync('校.xlsx', workbook({ name: '一', rows }));
    expect(await gen('import 2024.yaml 校.xlsx')).toMatchObject({ code: 0 });
    expect(text()).toContain('  - 编码: 2050202 # 小学教育\n    支出: {上缴上级支出: 6}\n');
  });

  it.each([
    ['没有.xlsx', '没有.xlsx: 错误 读取来源：找不到文件'],
    ['2024.csv', '错误 导入：来源里没有认得的表：“2024”'],
  ])('tells of %s', async (source, message) => {
    writeFileSync('2024.csv', '姓名,年龄\n甲,1\n');
    const { code, stderr } = await gen(`import 2024.yaml ${source}`);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  it('reads no links in a folder: they may lead anywhere, or round in a circle', async () => {
    mkdirSync('链');
    symlinkSync(join('..', '表/决算.xlsx'), '链/决算.xlsx');
    symlinkSync('.', '链/圈');
    const { code, stderr } = await gen('import 2024.yaml 链');
    expect([code, existsSync('2024.yaml')]).toEqual([1, false]);
    expect(stderr).toContain('文件夹 链 里没有能导入的文件');
  });

  it('gives data for --report json', async () => {
    writeFileSync('坏.xlsx', 'PK');
    const { stdout } = await gen('import 2024.yaml 坏.xlsx --report json');
    expect(JSON.parse(stdout)).toMatchObject([{ rule: '读取来源', place: '坏.xlsx' }]);
  });

  it('is why explain names the cell that a value came from, as long as it stands unchanged', async () => {
    const source = readFileSync(join(import.meta.dirname, '../..', SAMPLE), 'utf8');
    writeFileSync('2024.yaml', source);
    writeFileSync('公开.xlsx', BOOK);
    expect(await gen('import 2024.yaml 公开.xlsx')).toMatchObject({ code: 0 });
    const told = async () => (await gen('explain 2024.yaml 经济分类.30101')).stdout;
    expect(await told()).toMatch(
      /← 2024\.yaml:\d+:\d+（导入自 公开\.xlsx 一般公共预算财政拨款基本支出决算明细表!C7）/,
    );
    writeFileSync('2024.yaml', source.replace('"30101": 29.78', '"30101": 29.79'));
    expect(await told()).not.toContain('导入自');
  });
});
