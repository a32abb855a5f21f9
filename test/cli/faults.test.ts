/** What goes wrong on a machine is told in words; what goes wrong in the program ends one file, not the run. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureFrom } from '../../src/cli/failure-from.js';
import { STAND_INS } from '../../src/fonts/package-fonts.js';
import { tooLittleMemory } from '../../src/launch/too-little-memory.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { gen, inFolder } from '../support/command-line.js';

const SAMPLE = resolve(import.meta.dirname, '../compose');

inFolder((folder) => {
  for (const name of ['甲', '乙', '丙']) {
    mkdirSync(join(folder, name));
    cpSync(join(SAMPLE, 'sample.md'), join(folder, name, 'sample.md'));
    cpSync(join(SAMPLE, 'sample.yaml'), join(folder, name, '2024.yaml'));
  }
});

const FILES = '甲/2024.yaml 乙/2024.yaml 丙/2024.yaml';

describe('a fault of the program in one of several files', () => {
  beforeEach(() => {
    const span = SourceText.prototype.span;
    vi.spyOn(SourceText.prototype, 'span').mockImplementation(function (this: SourceText, ...range) {
      if (this.file.startsWith('乙')) throw new TypeError('nobody thought of this');
      return span.apply(this, range);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const FAULT =
    /^错误 程序故障：程序出错，不是数据的问题\n {3}提示 {2}请把以下内容报告给维护者：\n {9}TypeError: nobody thought of this\n {9} {4}at /m;

  it('is told, and the others are published', async () => {
    const { code, stdout, stderr } = await gen(`${FILES} --format html`);
    expect({ code, stdout }).toEqual({ code: 70, stdout: 'out/甲/2024.html\nout/丙/2024.html\n' });
    expect(stderr).toMatch(FAULT);
    expect(stderr).toMatch(/共 3 份数据文件，2 份已生成，1 份未生成：乙\/2024\.yaml。\n$/);
  });

  it('is told, and the others are checked', async () => {
    const { code, stderr } = await gen(`check ${FILES}`);
    expect(code).toBe(70);
    expect(stderr).toMatch(FAULT);
    expect(stderr).toMatch(/共 3 份数据文件，2 份核对通过，1 份未通过核对：乙\/2024\.yaml。\n$/);
  });

  it('is a message for machines, too', async () => {
    const { code, stdout } = await gen(`check ${FILES} --report json`);
    expect(code).toBe(70);
    expect(JSON.parse(stdout).map(({ rule }: { rule: string }) => rule)).toContain('程序故障');
  });

  it('leaves no manifest', async () => {
    const { code, stderr } = await gen(`manifest ${FILES} --format html`);
    expect(code).toBe(70);
    expect(stderr).toMatch(/有文件没有生成，未写清单。\n$/);
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  it.each(['abc', '-1', '1.5', '1e9', '999999999999', '2024-01-01'])('is no time: %s', async (epoch) => {
    const { code, stdout, stderr } = await gen('甲/2024.yaml --format html', { epoch });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `错误 命令行：SOURCE_DATE_EPOCH 是“${epoch}”，应为 1970 年以来的秒数，例如 1735689600。\n`,
    );
  });

  it.each(['0', '1735689600', '99999999999'])('is a time: %s', async (epoch) => {
    expect((await gen('甲/2024.yaml --format html,docx -q', { epoch })).code).toBe(0);
  });
});

describe('a font of the package', () => {
  const fonts = STAND_INS as Map<string, { regular: string; bold?: string }>;
  const whole = new Map(fonts);
  afterEach(() => {
    for (const [name, files] of whole) fonts.set(name, files);
  });

  it.each([
    ['missing', () => {}],
    [
      'cut off',
      (path: string) => {
        cpSync(whole.get('宋细')!.regular, path);
        truncateSync(path, 9_000_000);
      },
    ],
    ['empty', (path: string) => writeFileSync(path, '')],
    ['no font', (path: string) => writeFileSync(path, '<html>')],
  ])('that is %s', async (_, spoil) => {
    const regular = resolve('Serif.ttf');
    spoil(regular);
    for (const name of fonts.keys()) fonts.set(name, { regular });
    const { code, stdout, stderr } = await gen('甲/2024.yaml --format docx --no-system-fonts');
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toContain(`错误 程序安装：程序自带的文件缺少或损坏：${regular}\n   提示  重新安装程序；`);
  });
});

it('passes over pipes, devices and broken files among fonts', async () => {
  mkdirSync('fonts');
  execFileSync('mkfifo', ['fonts/a.ttf']);
  symlinkSync('/dev/zero', 'fonts/b.ttf');
  symlinkSync('nowhere', 'fonts/c.ttf');
  writeFileSync('fonts/d.ttc', 'ttcf\0\x01\0\0\xff\xff\xff\xff');
  const { code } = await gen('甲/2024.yaml --format docx --no-system-fonts --font-dir fonts -q');
  expect(code).toBe(0);
});

describe('a failure from', () => {
  const told = (error: object) => {
    const { fault, diagnostics } = failureFrom(Object.assign(new Error('said'), error));
    return `${fault} ${diagnostics[0]!.message}`;
  };

  it.each([
    ['命令行 无法读写 /tmp/x：磁盘只能读', { code: 'EROFS', path: '/tmp/x' }],
    ['命令行 无法读写 /tmp/x：磁盘已满', { code: 'ENOSPC', path: '/tmp/x' }],
    [
      '程序 内存不够，没有做完',
      { message: 'Worker terminated due to reaching memory limit: JS heap out of memory' },
    ],
    [
      '程序 程序自带的文件缺少或损坏：Cannot find module x',
      { code: 'MODULE_NOT_FOUND', message: 'Cannot find module x\nby y' },
    ],
    ['程序 程序出错，不是数据的问题', {}],
    ['程序 程序出错，不是数据的问题', { code: 'ERR_INVALID_ARG_TYPE' }],
  ])('%s', (message, error) => {
    expect(told(error)).toBe(message);
  });

  it('a file of the program', () => {
    const path = resolve(import.meta.dirname, '../../catalogue/functional.json');
    expect(told({ code: 'ENOENT', path })).toBe(`程序 程序自带的文件缺少或损坏：${path}`);
  });

  it('what is no error', () => {
    expect(failureFrom('oops').diagnostics[0]!.hint).toBe('请把以下内容报告给维护者：\noops');
    expect(failureFrom(undefined).fault).toBe('程序');
  });
});

it('wants as much memory as a publication takes', () => {
  expect(tooLittleMemory(72 * 1024 * 1024)).toBe(
    '错误 内存：Node.js 只能用 72 MB 内存，至少要 96 MB。\n   提示  去掉 NODE_OPTIONS 中的 --max-old-space-size，或写大一些。\n',
  );
  expect(tooLittleMemory(96 * 1024 * 1024)).toBeUndefined();
  expect(tooLittleMemory()).toBeUndefined();
});
