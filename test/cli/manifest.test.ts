import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/kernel/file-digest.js';
import type { Manifest } from '../../src/manifest/manifest.js';
import { gen, inFolder } from '../support/command-line.js';

const SAMPLE = resolve(import.meta.dirname, '../compose');
inFolder((folder) => {
  mkdirSync(join(folder, 'data'));
  for (const name of ['sample.yaml', 'sample.md']) cpSync(join(SAMPLE, name), join(folder, 'data', name));
});

function manifestOf(path = 'out/manifest.json'): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Writes a manifest again with something changed in it. */
function rewrite(change: (manifest: Manifest) => void): void {
  const manifest = manifestOf();
  change(manifest);
  writeFileSync('out/manifest.json', JSON.stringify(manifest));
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('gen-report manifest', () => {
  it('writes down every file that the publication was made from, and what was made', async () => {
    const { code, stdout } = await gen('manifest data/sample.yaml --no-system-fonts --format pdf,html -q');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'out/sample.pdf\nout/sample.html\nout/manifest.json\nout/SHA256SUMS\n',
    });
    const { publications, packs, fonts, options, tool } = manifestOf();
    const digest = (path: string) => digestOf(readFileSync(path));
    expect(publications).toEqual([
      {
        source: 'data/sample.yaml',
        pack: 'base',
        namedPacks: [{ file: 'data/sample.yaml', name: 'base' }],
        key: expect.stringMatching(/^[0-9a-f]{64}$/),
        reminders: 0,
        fonts: fonts.map(({ name }) => name),
        pages: expect.any(Number),
        loweredRules: [],
        inputs: ['data/sample.yaml', 'data/sample.md'].map((path) => ({ path, sha256: digest(path) })),
        outputs: ['sample.pdf', 'sample.html'].map((path) => ({ path, sha256: digest(`out/${path}`) })),
      },
    ]);
    expect(packs[0]).toMatchObject({ name: 'base', extends: [] });
    expect(packs[0]!.files).toContainEqual({
      path: 'base/pack.yaml',
      sha256: digest(join(SAMPLE, '../..', 'templates/base/pack.yaml')),
    });
    expect(fonts.map(({ name }) => name)).toContain('Tinos-Regular');
    expect(fonts.every(({ origin, version }) => origin === 'package' && /\d/.test(version))).toBe(true);
    expect(options).toEqual({
      formats: ['pdf', 'html'],
      template: null,
      systemFonts: false,
      fontDirs: [],
      explanations: false,
      sourceDateEpoch: null,
    });
    expect(tool.libraries).toHaveProperty('docx');
    expect(readFileSync('out/SHA256SUMS', 'utf8')).toBe(
      ['sample.pdf', 'sample.html', 'manifest.json']
        .map((path) => `${digest(`out/${path}`)}  ${path}\n`)
        .join(''),
    );
  });

  it('warns of fonts that are not everywhere', async () => {
    mkdirSync('fonts');
    const letters = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    );
    cpSync(letters, 'fonts/Times New Roman.ttf');
    const { stderr } = await gen(
      'manifest data/sample.yaml --no-system-fonts --font-dir fonts --format docx',
    );
    expect(stderr).toMatch(/用了不随程序安装的字体 Tinos-Regular：别处要有同样的字体文件才能重建；.*\n$/);
    expect(manifestOf().fonts).toContainEqual({
      name: 'Tinos-Regular',
      version: expect.stringMatching(/\d/),
      file: 'Times New Roman.ttf',
      origin: 'machine',
      sha256: digestOf(readFileSync(letters)),
    });
  });

  it('writes none when a publication failed', async () => {
    cpSync('data/sample.yaml', 'data/wrong.yaml');
    edit('data/wrong.yaml', '年度: 2024', '年度: 二〇二四');
    const { code, stdout, stderr } = await gen('manifest data/sample.yaml data/wrong.yaml --format html');
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'out/sample.html\n' });
    expect(stderr).toMatch(/有文件没有生成，未写清单。\n$/);
    expect(existsSync('out/manifest.json')).toBe(false);
  });
});

describe('gen-report verify', () => {
  const write = () => gen('manifest data/sample.yaml --format html -q');
  const verify = (more = '') => gen(`verify out/manifest.json${more}`);

  it('finds the same files and makes them again', async () => {
    await write();
    expect(await verify(' --rebuild')).toEqual({
      code: 0,
      stdout: '',
      stderr: '2 个数据文件、1 个生成的文件与清单一致\n重新生成 1 个文件，与清单逐字节相同\n',
    });
  });

  it('makes them again with the date of then, also from several folders', async () => {
    cpSync('data', 'more', { recursive: true });
    await gen('manifest data/sample.yaml more/sample.yaml --flat --format html -q', { epoch: '1700000000' });
    expect(manifestOf().publications[1]!.outputs[0]!.path).toBe('more-sample.html');
    expect((await verify(' --rebuild --quiet')).code).toBe(0);
  });

  it('names each file that was changed or is missing, with both digests', async () => {
    await write();
    const [before] = manifestOf().publications[0]!.outputs;
    writeFileSync('out/sample.html', 'another');
    rmSync('data/sample.md');
    const { code, stderr } = await verify();
    expect(code).toBe(1);
    expect(stderr).toContain(
      [
        '错误 生成的文件：out/sample.html 与清单不符',
        `   应为  sha256 ${before!.sha256}`,
        `   实为  sha256 ${digestOf('another')}`,
      ].join('\n'),
    );
    expect(stderr).toContain('错误 数据文件：找不到文件 data/sample.md');
    expect(stderr).toMatch(/共 2 处错误、0 处提醒，未通过核验：out\/manifest\.json。\n$/);
  });

  it('tells why the same data gives other bytes: another template', async () => {
    mkdirSync('pack');
    writeFileSync('pack/pack.yaml', '继承: base\n部件:\n  封面: cover.hbs\n');
    writeFileSync('pack/cover.hbs', '<p class="封面标题">{{年度}}</p>\n');
    await gen('manifest data/sample.yaml --template ./pack --format html -q');
    writeFileSync('pack/cover.hbs', '<p class="封面标题">{{年度}}年度</p>\n');
    const { code, stderr } = await verify(' --rebuild');
    expect(code).toBe(1);
    expect(stderr).toMatch(/错误 重新生成：\S+sample\.html 与清单不符\n {3}应为 {2}sha256 /);
    expect(stderr).toMatch(/提醒 重建条件：模板文件 pack\/cover\.hbs 与清单不同\n {3}应为 {2}sha256 /);
    expect(stderr).toContain('共 1 处错误、1 处提醒');
    const kept = /重新生成：(\S+)\/sample\.html/.exec(stderr)![1]!;
    rmSync(resolve(kept), { recursive: true });
  });

  it('tells why it cannot be built again', async () => {
    await write();
    rewrite((manifest) => {
      manifest.options.template = 'gone';
    });
    const { code, stderr } = await verify(' --rebuild');
    expect(code).toBe(3);
    expect(stderr).toContain('找不到模板包“gone”');
  });

  it('takes nothing for a manifest that is none, and no path that leads out of its folder', async () => {
    expect((await verify()).stderr).toContain('找不到文件 out/manifest.json');
    await write();
    rewrite((manifest) => {
      manifest.publications[0]!.outputs[0]!.path = '../../elsewhere.html';
    });
    const { code, stderr } = await verify(' --rebuild');
    expect(code).toBe(1);
    expect(stderr).toContain('out/manifest.json 不是可以核验的清单');
    expect(stderr).toContain('“publications.0.outputs.0”处与清单的格式不符');
    writeFileSync('out/manifest.json', '<html>');
    expect((await verify()).stderr).toContain('不是 JSON 文件');
  });
});
