import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { statusJsonSchema } from '../../src/cli/status/file-status.js';
import { gen, inFolder } from '../support/command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');
const BUREAUS = join(ROOT, 'test/bureaus');
inFolder((folder) => {
  mkdirSync(join(folder, 'data'));
  for (const [at, name] of ['court', 'school', 'water'].entries())
    cpSync(join(BUREAUS, `${name}.yaml`), join(folder, 'data', `${at + 1}.yaml`));
});

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

/** What `--format json` says of the files, by their names. */
async function told(line = 'status data/*.yaml') {
  const { code, stdout } = await gen(`${line} --format json -q`);
  expect(stdout).toBe('out/status.json\n');
  const json = JSON.parse(readFileSync('out/status.json', 'utf8'));
  const validate = new Ajv2020({ strict: false }).compile(statusJsonSchema());
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  return { code, files: json.files as Record<string, unknown>[] };
}

describe('gen-report status', () => {
  it('says of each file how it stands, what needs attention first, and writes nothing', async () => {
    edit('data/2.yaml', /^年度: \d+$/m, '年度: 二〇二四');
    edit('data/3.yaml', /^公开日期:.*$/m, '公开日期: 2025年9月\n保密审查: {日期: 2025-08-20}');
    const { code, stdout } = await gen('status data/*.yaml');
    expect(code).toBe(1);
    const [head, first, ...rest] = stdout.split('\n');
    expect(head).toMatch(/^单位 +年度 +状态 +错误/);
    expect(first).toMatch(/二〇二四 +未通过 +1 .*data\/2\.yaml$/);
    expect(rest.find((line) => line.startsWith('云岭市水务局'))).toMatch(/有提醒 .* 2025-08-20 /);
    expect(stdout).toContain('共 3 份数据文件：未通过 1，');
    expect(stdout).toMatch(/提醒 保密审查：2 个单位.*没有登记保密审查/);
    expect(readdirSync('.')).toEqual(['data']);
  });

  it('counts what check tells', async () => {
    edit('data/1.yaml', /预算差异原因: .*$/m, '预算差异原因: 增加（减少）XX万元');
    edit('data/2.yaml', /^年度: 2024$/m, '年度: 2024\n增减说明: 多余');
    const { files } = await told();
    for (const { file, errors, reminders } of files) {
      const { stdout } = await gen(`check ${file} --report json`);
      const levels = (JSON.parse(stdout) as { level: string }[]).map(({ level }) => level);
      const count = (level: string) => levels.filter((one) => one === level).length;
      expect({ file, errors, reminders }).toEqual({ file, errors: count('错误'), reminders: count('提醒') });
    }
    expect(files.some(({ reminders }) => Number(reminders) > 0)).toBe(true);
  });

  it('has the totals to the 分, and by how much they changed', async () => {
    const { files } = await told('status data/1.yaml');
    const accounts = await gen('export data/1.yaml --format json -o accounts -q');
    expect(accounts.code).toBe(0);
    const { 收入, 支出, 上年 } = JSON.parse(readFileSync('accounts/1.json', 'utf8'));
    const totals = files[0]!.totals as Record<string, { amount: string; change?: string }>;
    expect(Number(totals.收支总计!.amount)).toBe(收入.总计);
    expect(Number(totals.本年支出!.amount)).toBe(支出.合计);
    expect(Number(totals.收支总计!.change)).toBeCloseTo(收入.总计 / 上年.收入.总计 - 1, 8);
  });

  it('says what is still to be filled in, also beside other errors', async () => {
    await gen('init new --template shandong -q');
    edit('data/1.yaml', /^公开日期:.*\n/m, '');
    edit('data/1.yaml', /^年度: \d+$/m, '年度: 2024\n增减说明: 多余');
    const [path] = readdirSync('new').filter((name) => name.endsWith('.yaml'));
    const { files } = await told(`status new/${path} data/1.yaml`);
    expect(files[0]).toMatchObject({ file: `new/${path}`, state: '未通过', format: 'shandong' });
    expect(files[0]!.unfilled).toBe(files[0]!.errors);
  });

  it('takes data files from a manifest, and knows pages, outputs and what was changed since', async () => {
    await gen('manifest data/1.yaml data/2.yaml data/3.yaml --format docx,html --no-system-fonts -q');
    edit('data/2.yaml', /^名称:.*$/m, '名称: 松河区博物馆');
    writeFileSync('out/3.html', 'another');
    const { files } = await told('status out/manifest.json');
    const made = Object.fromEntries(files.map(({ file, made }) => [file, made]));
    expect(made).toEqual({
      'data/1.yaml': { state: '最新', pages: expect.any(Number), outputs: ['1.docx', '1.html'] },
      'data/2.yaml': { state: '数据已改', pages: expect.any(Number), outputs: ['2.docx', '2.html'] },
      'data/3.yaml': { state: '文件已改', pages: expect.any(Number), outputs: ['3.docx', '3.html'] },
    });
    const { stdout } = await gen('status data/*.yaml');
    expect(stdout).toContain('生成之后');
  });

  it('writes a page and a workbook beside the publications', async () => {
    const { stdout } = await gen('status data/*.yaml --format html,xlsx -o public -q');
    expect(stdout).toBe('public/status.html\npublic/status.xlsx\n');
    expect(existsSync('out')).toBe(false);
  });

  it('refuses other formats, and what is no manifest', async () => {
    const { code, stderr } = await gen('status data/*.yaml --format pdf');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '错误 命令行：status 只写 html、xlsx、json，没有 pdf。\n',
    });
    writeFileSync('other.json', '{}');
    expect((await gen('status other.json')).stderr).toContain('other.json 不是可以核验的清单');
  });
});

it('documents its JSON', () => {
  const written = JSON.parse(readFileSync(join(ROOT, 'schema/status.schema.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(statusJsonSchema())));
});
