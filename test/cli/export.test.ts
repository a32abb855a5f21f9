import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

const SAMPLE = resolve(import.meta.dirname, '../compose');
inFolder((folder) => {
  for (const name of ['sample.yaml', 'sample.md']) cpSync(join(SAMPLE, name), join(folder, name));
});

describe('gen-report export', () => {
  it('writes a workbook, the tables as CSV and the figures as JSON', async () => {
    expect(await gen('export sample.yaml --format json,csv,xlsx -q')).toEqual({
      code: 0,
      stdout: 'out/sample.xlsx\nout/sample.csv.zip\nout/sample.json\n',
      stderr: '',
    });
    const sheets = Object.values(unzipSync(readFileSync('out/sample.csv.zip'))).map((one) => strFromU8(one));
    const workbook = unzipSync(readFileSync('out/sample.xlsx'));
    expect(sheets.length).toBeGreaterThan(0);
    expect(Object.keys(workbook).filter((path) => path.startsWith('xl/worksheets/'))).toHaveLength(
      sheets.length,
    );
    const { 收入, 金额单位 } = JSON.parse(readFileSync('out/sample.json', 'utf8'));
    expect([typeof 收入.总计, 金额单位]).toEqual(['number', '元']);
  });

  it('writes nothing of a file that does not add up', async () => {
    const text = readFileSync('sample.yaml', 'utf8');
    writeFileSync('sample.yaml', text.replace('名称:', '名称呼:'));
    const { code, stdout } = await gen('export sample.yaml -f xlsx,csv,json');
    expect({ code, stdout, written: existsSync('out') }).toEqual({ code: 1, stdout: '', written: false });
  });
});

describe('gen-report manifest, of tables and figures', () => {
  it('holds true, and builds them again', async () => {
    expect((await gen('manifest sample.yaml --format csv,html,json,xlsx -q')).code).toBe(0);
    expect(await gen('verify out/manifest.json --rebuild -q')).toMatchObject({ code: 0 });
  });

  it('is not written over by the figures of a file of that name', async () => {
    renameSync('sample.yaml', 'manifest.yaml');
    const { code, stderr } = await gen('manifest manifest.yaml --format json');
    expect([code, stderr]).toEqual([
      2,
      '错误 命令行：out/manifest.json 是清单的名称，请给数据文件 manifest 改名。\n',
    ]);
  });
});
