import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');
inFolder((folder) => {
  cpSync(join(ROOT, 'test/compose/sample.yaml'), join(folder, 'data/2024.yaml'));
  cpSync(join(ROOT, 'test/compose/sample.md'), join(folder, 'data/sample.md'));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

function spoil(from: string | RegExp, to: string): void {
  const text = readFileSync('data/2024.yaml', 'utf8');
  expect(text).toMatch(from);
  writeFileSync('data/2024.yaml', text.replace(from, to));
}

describe('gen-report', () => {
  it('writes the publication and tells its paths on standard output', async () => {
    const { code, stdout, stderr } = await gen('data/2024.yaml --no-system-fonts --format html,pdf,docx');
    expect(stdout).toBe('out/2024.pdf\nout/2024.docx\nout/2024.html\n');
    expect(stderr).toMatch(/^PDF 用替代字体：.*\ndata\/2024\.yaml {2}\d+ 页 {2}\d+\.\d 秒\n$/);
    expect(code).toBe(0);
    expect(readdirSync('out').sort()).toEqual(['2024.docx', '2024.html', '2024.pdf']);
  });

  it('says nothing but the paths when asked to be quiet', async () => {
    const { stdout, stderr } = await gen('data/2024.yaml --quiet --format html --out a/b');
    expect({ stdout, stderr }).toEqual({ stdout: 'a/b/2024.html\n', stderr: '' });
  });

  it('exits with 1 and leaves older files alone when the data is wrong', async () => {
    mkdirSync('out');
    writeFileSync('out/2024.html', 'last good one');
    spoil('预算代码: "101"', '预算代号: "101"');
    const { code, stdout, stderr } = await gen('data/2024.yaml --format html');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^data\/2024\.yaml:6:1: 错误 未知字段：没有“预算代号”这个字段\n/);
    expect(stderr).toMatch(/处错误、0 处提醒，未生成文件：data\/2024\.yaml。\n$/);
    expect(readFileSync('out/2024.html', 'utf8')).toBe('last good one');
  });

  it('shows where a character stands that no font has', async () => {
    spoil('差异原因: 压减开支', '差异原因: 压减\u{21D46}开支');
    const { code, stderr } = await gen('data/2024.yaml --format pdf --no-system-fonts');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^data\/2024\.yaml:\d+:15: 错误 缺字：没有字体能显示“\u{21D46}”（U\+21D46）\n/u);
  });

  it('tells in one line which fonts were not found, and with --verbose what each font drew', async () => {
    const missing =
      'PDF 用替代字体：未找到 仿宋_GB2312、宋体、方正小标宋简体、楷体_GB2312、黑体，代替的字体汉字同宽；如有这些字体，可用 --font-dir 指明所在文件夹。\n';
    spoil('差异原因: 压减开支', '差异原因: ☑压减开支');
    const plain = await gen('data/2024.yaml --format pdf --no-system-fonts');
    expect(plain.stderr.split('data/2024.yaml')[0]).toBe(missing);
    const word = await gen('data/2024.yaml --format docx --no-system-fonts');
    expect(word.stderr).toMatch(/^data\/2024\.yaml {2}\d+ 页/);
    const { stderr } = await gen('data/2024.yaml --format pdf --no-system-fonts --verbose');
    expect(stderr).toMatch(
      new RegExp(
        `^${missing}字体 小标宋汉字：NotoSerifSC-Bold \\d+ 个字符“.{10}…”，因未找到 方正小标宋简体\n`,
      ),
    );
    expect(stderr).toContain('字体 仿宋西文：Tinos-Regular ');
    expect(stderr).toContain(
      '字体 仿宋汉字：DejaVuSans 1 个字符“☑”，因排在前面的字体没有这些字（或全角的这些符号）\n',
    );
  });

  it('exits with 1 when one of several files is wrong, and writes the others', async () => {
    for (const folder of ['more/data', 'third/data']) cpSync('data', folder, { recursive: true });
    spoil('预算代码: "101"', '预算代码: "101"\n单位数: 4');
    const { code, stdout } = await gen('data/2024.yaml more/data/2024.yaml --quiet --format html');
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'out/more/data/2024.html\n' });
    const both = 'data/2024.yaml more/data/2024.yaml';
    expect((await gen(`${both} --format html`)).stderr).toMatch(
      /\n共 2 份数据文件，1 份已生成，1 份未生成：data\/2024\.yaml。\n$/,
    );
    expect((await gen(`check ${both}`)).stderr).toMatch(/，1 份未通过核对：data\/2024\.yaml。\n$/);
    expect((await gen('check more/data/2024.yaml third/data/2024.yaml')).stderr).toMatch(
      /\n共 2 份数据文件，全部核对通过。\n$/,
    );
  });

  it('takes 提醒 for 错误 when told to be strict', async () => {
    spoil(/^经济分类:/m, '支出用途: {"205": 培训}\n经济分类:');
    expect((await gen('check data/2024.yaml')).code).toBe(0);
    const { code, stderr } = await gen('check data/2024.yaml --strict');
    expect(code).toBe(1);
    expect(stderr).toContain('提醒 类级说明');
  });

  it('exits with 2 when the command line is wrong', async () => {
    expect(await gen('data/2024.yaml --format doc')).toEqual({
      code: 2,
      stdout: '',
      stderr: '错误 命令行：没有“doc”这种格式，可用 pdf、docx、html、html-inline、xlsx、csv、json。\n',
    });
    cpSync('data/2024.yaml', 'data/2024.yml');
    expect((await gen('data/2024.yaml data/2024.yml')).stderr).toContain('会写入同一个文件');
    expect((await gen('data/2024.yaml --font-dir nowhere')).code).toBe(2);
  });

  it('exits with 3 when the template is wrong', async () => {
    mkdirSync('pack');
    writeFileSync('pack/pack.yaml', '名称: 试验\n继承: base\n部件:\n  封面: cover.hbs\n');
    writeFileSync('pack/cover.hbs', '<p class="封面标题">{{名字}}</p>\n');
    const { code, stderr } = await gen('data/2024.yaml --template ./pack --format html');
    expect(code).toBe(3);
    expect(stderr).toMatch(/pack\/cover\.hbs:1:\d+: 错误 /);
  });

  it('exits with 70 and a trace when the program itself fails', async () => {
    const { code, stderr } = await gen('schema', {
      stdout: () => {
        throw new Error('broken pipe');
      },
    });
    expect(code).toBe(70);
    expect(stderr).toMatch(
      /^错误 程序故障：程序出错，不是数据的问题\n.*\n {9}Error: broken pipe\n {9} {4}at /,
    );
  });

  it('prints the JSON Schema of the data file', async () => {
    const { code, stdout } = await gen('schema');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse(readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8')),
    );
  });

  it('gives the same bytes in any time zone, and another date only when told', async () => {
    const html = async (epoch?: string) => {
      await gen('data/2024.yaml --quiet --format html', { epoch });
      return readFileSync('out/2024.html', 'utf8');
    };
    const first = await html();
    vi.stubEnv('TZ', 'America/Lima');
    expect(await html()).toBe(first);
    expect(await html('1700000000')).not.toBe(first);
  });
});
