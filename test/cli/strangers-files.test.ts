/** Data files, packs and manifests of strangers: they get no file of the machine, and switch no check off unseen. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

const SAMPLE = resolve(import.meta.dirname, '../compose');
const SECRET = '机密甲乙丙';
let elsewhere: string;

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  writeFileSync(join(elsewhere, 'secret.md'), `# ${SECRET}\n`);
  writeFileSync(join(elsewhere, 'secret.yaml'), `口令: ${SECRET}\n`);
  mkdirSync(join(elsewhere, 'pack'));
  writeFileSync(join(elsewhere, 'pack/pack.yaml'), `继承: base\n名称: ${SECRET}\n口令: ${SECRET}\n`);
});
afterAll(() => rmSync(elsewhere, { recursive: true }));

inFolder((folder) => {
  mkdirSync(join(folder, 'court'));
  for (const name of ['sample.yaml', 'sample.md']) cpSync(join(SAMPLE, name), join(folder, 'court', name));
});

function edit(from: string | RegExp, to: string): void {
  const text = readFileSync('court/sample.yaml', 'utf8');
  expect(text).toMatch(from);
  writeFileSync(
    'court/sample.yaml',
    text.replace(from, () => to),
  );
}

/** Nothing of the secret is said or printed, and nothing is written. */
async function expectRefused(line: string, message: string | RegExp) {
  const { code, stdout, stderr } = await gen(line);
  expect(stderr).toMatch(message);
  expect(stdout + stderr).not.toContain(SECRET);
  expect(code === 1 || code === 3).toBe(true);
  expect(existsSync('out')).toBe(false);
}

const ATTACKS: [string, () => string, RegExp][] = [
  ['a path that leads up', () => `../../${elsewhere.split('/').at(-1)}/secret.md`, /在可以读取的文件夹之外/],
  ['an absolute path', () => join(elsewhere, 'secret.md'), /在可以读取的文件夹之外/],
  ['the environment of the process', () => '/proc/self/environ', /在可以读取的文件夹之外/],
  ['a device', () => '/dev/zero', /在可以读取的文件夹之外/],
  ['another computer', () => '//evil.example/share/x.md', /在可以读取的文件夹之外/],
  [
    'a link',
    () => {
      symlinkSync(join(elsewhere, 'secret.md'), 'court/link.md');
      return 'link.md';
    },
    /是链接，指向可以读取的文件夹之外/,
  ],
  [
    'a folder that is a link',
    () => {
      symlinkSync(elsewhere, 'court/up');
      return 'up/secret.md';
    },
    /是链接，指向可以读取的文件夹之外/,
  ],
  [
    'a link to the environment of the process',
    () => {
      symlinkSync('/proc/self/environ', 'court/环境.md');
      return '环境.md';
    },
    /是链接，指向可以读取的文件夹之外/,
  ],
  [
    'the settings of git, which hold the token of a job',
    () => {
      mkdirSync('.git');
      writeFileSync('.git/config', `token = ${SECRET}`);
      return '../.git/config';
    },
    /的路径里有以“\.”开头的名称/,
  ],
  [
    'a pipe',
    () => {
      execFileSync('mkfifo', ['court/pipe.md']);
      return 'pipe.md';
    },
    /不是普通文件/,
  ],
  ['a device of Windows', () => 'aux.md', /的路径里有 Windows 保留的名称/],
];

describe('A data file names', () => {
  it.each(ATTACKS)('as report %s: refused', async (_, attack, message) => {
    edit('sample.md', JSON.stringify(attack()));
    await expectRefused('court/sample.yaml --format html', message);
  });

  it.each(ATTACKS)('as last year %s: refused', async (_, attack, message) => {
    edit(/^上年:\n(?: .*\n)+/m, `上年: ${JSON.stringify(attack())}\n`);
    await expectRefused('check court/sample.yaml', message);
  });

  it.each([
    ['elsewhere', () => join(elsewhere, 'pack'), /模板包 \S+ 在可以读取的文件夹之外/],
    [
      'that is a link',
      () => {
        symlinkSync(join(elsewhere, 'pack'), 'court/pack');
        return './pack';
      },
      /模板包 \S+ 是链接，指向可以读取的文件夹之外/,
    ],
    [
      'whose pack.yaml is a link',
      () => {
        mkdirSync('court/pack');
        symlinkSync(join(elsewhere, 'secret.yaml'), 'court/pack/pack.yaml');
        return './pack';
      },
      /pack\.yaml 是链接，指向可以读取的文件夹之外/,
    ],
    [
      'that extends a link',
      () => {
        mkdirSync('court/packs/mine', { recursive: true });
        writeFileSync('court/packs/mine/pack.yaml', '继承: theirs\n');
        symlinkSync(join(elsewhere, 'pack'), 'court/packs/theirs');
        return './packs/mine';
      },
      /模板包 \S+theirs 是链接，指向可以读取的文件夹之外/,
    ],
  ] as [string, () => string, RegExp][])('as pack one %s: refused', async (_, attack, message) => {
    edit('格式: base', `格式: ${attack()}`);
    await expectRefused('check court/sample.yaml', message);
  });

  it('what lies in a folder that --root allows, or in its git checkout', async () => {
    mkdirSync('shared');
    writeFileSync('shared/评价.md', readFileSync('court/sample.md'));
    edit('sample.md', '../shared/评价.md');
    await expectRefused(
      'check court/sample.yaml',
      '提示  只能读取这里面的文件：court。把它移到里面，或用 --root 指明可以读取的文件夹。',
    );
    expect((await gen('check court/sample.yaml --root shared')).code).toBe(0);
    expect((await gen('check --root court --root . court/sample.yaml')).code).toBe(0);
    await expectRefused('check court/sample.yaml --root court', '只能读取这里面的文件：court。');
    mkdirSync('.git');
    expect((await gen('check court/sample.yaml')).code).toBe(0);
    await expectRefused('check court/sample.yaml --root court', '只能读取这里面的文件：court。');
    expect(await gen('check court/sample.yaml --root nowhere')).toMatchObject({
      code: 2,
      stderr: '错误 命令行：找不到文件夹 nowhere。\n',
    });
  });

  it('is itself no link out of its folder: patterns find whatever a stranger has put there', async () => {
    symlinkSync(join(elsewhere, 'secret.yaml'), 'court/2024.yaml');
    rmSync('court/sample.yaml');
    await expectRefused('check court/*.yaml', 'court/2024.yaml 是链接，指向可以读取的文件夹之外');
    await expectRefused('explain court/2024.yaml 口令', 'court/2024.yaml 是链接，指向可以读取的文件夹之外');
    await expectRefused('init --from court/2024.yaml', 'court/2024.yaml 是链接，指向可以读取的文件夹之外');
  });
});

describe('A pack that lowers rules', () => {
  const pack = (name: string, text: string) => {
    mkdirSync(`court/${name}`, { recursive: true });
    writeFileSync(`court/${name}/pack.yaml`, text);
  };
  const use = (name: string) => edit('格式: base', `格式: ./${name}`);
  const LAST = '1 份数据文件所用的模板包改低了核对规则：批复数（错误→提醒）。\n';

  it('is told of in the last line, however quiet the run and however it ends', async () => {
    pack('mine', '继承: base\n规则: {批复数: 提醒}\n');
    use('mine');
    for (const line of ['check -q', '--format html -q'])
      expect((await gen(`${line} court/sample.yaml`)).stderr, line).toBe(LAST);
    expect((await gen('check court/sample.yaml')).stderr).toBe(
      `court/sample.yaml  核对通过，没有登记保密审查\n${LAST}`,
    );
    edit('"30101": 700', '"30101": 701');
    const wrong = await gen('check court/sample.yaml --report json -q');
    expect(wrong).toMatchObject({ code: 1, stderr: LAST });
  });

  it('is told of once for all files that use it', async () => {
    pack('mine', '继承: base\n规则: {批复数: 提醒}\n');
    use('mine');
    cpSync('court/sample.yaml', 'court/second.yaml');
    const { stderr } = await gen('check court/sample.yaml court/second.yaml');
    expect(stderr).toMatch(/\n2 份数据文件所用的模板包改低了核对规则：批复数（错误→提醒）。\n$/);
  });

  it('is told of also where it lowers what another pack has made graver, or rewrites its rule', async () => {
    const added = (formula: string, level: string) =>
      `附加规则: {接待: {标题: 甲, 公式: "${formula}", 来源: 乙, 级别: ${level}}}\n`;
    pack('city', `继承: base\n规则: {增减悬殊: 错误}\n${added('收入.总计 ≥ 0', '错误')}`);
    pack('mine', `继承: city\n规则: {增减悬殊: 提醒}\n${added('收入.总计 ≥ -1', '提醒')}`);
    use('mine');
    expect((await gen('check -q court/sample.yaml')).stderr).toContain(
      '改低了核对规则：接待（错误→提醒）、增减悬殊（错误→提醒）、接待（错误→改写）。\n',
    );
  });

  it('is not told of where it raises them or leaves them', async () => {
    pack('mine', '继承: base\n规则: {批复数: 错误, 增减悬殊: 错误}\n');
    use('mine');
    expect((await gen('check court/sample.yaml')).stderr).not.toContain('改低');
  });

  it('is an error with --no-lowering, at its place', async () => {
    pack('mine', '继承: base\n规则: {批复数: 关闭}\n');
    use('mine');
    const { code, stderr } = await gen('check --no-lowering court/sample.yaml');
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^court\/mine\/pack\.yaml:2:11: 错误 模板包：不准改低核对规则：批复数（错误→关闭）\n/,
    );
  });

  it('stands in the manifest, and verify tells of it', async () => {
    pack('mine', '继承: base\n规则: {批复数: 提醒}\n');
    use('mine');
    await gen('manifest court/sample.yaml --format html -q');
    expect(JSON.parse(readFileSync('out/manifest.json', 'utf8')).publications[0].loweredRules).toEqual([
      { rule: '批复数', from: '错误', to: '提醒' },
    ]);
    expect((await gen('verify out/manifest.json -q')).stderr).toBe(LAST);
  });
});

describe('--packs', () => {
  it('allows the packs of the program, those named, and what they extend; no other', async () => {
    for (const [name, base] of [
      ['mine', 'base'],
      ['yours', 'mine'],
    ]) {
      mkdirSync(`court/${name}`);
      writeFileSync(`court/${name}/pack.yaml`, `继承: ${base}\n`);
    }
    const check = (packs: string) => gen(`check court/sample.yaml --packs ${packs}`);
    expect((await check('own')).code).toBe(0);
    expect((await check('base,shanxi')).code).toBe(0);
    expect((await check('shanxi')).stderr).toMatch(/:\d+:\d+: 错误 模板包：不准用模板包 \S*base\n/);
    edit('格式: base', '格式: ./yours');
    expect((await check('own,court/yours,court/mine')).code).toBe(0);
    expect((await check('own,court/yours')).stderr).toContain('不准用模板包 ');
    const { code, stderr } = await check('own');
    expect(code).toBe(3);
    expect(stderr).toMatch(/court\/sample\.yaml:\d+:\d+: 错误 模板包：不准用模板包 court\/yours\n/);
    expect(stderr).toContain('应为  程序自带的模板包\n');
    expect((await gen('check court/sample.yaml --packs own --template court/yours')).code).toBe(0);
  });
});

describe('A manifest of a stranger', () => {
  interface Written {
    options: { formats: string[]; template: string | null; fontDirs: string[] };
    tool: { sha256: string };
    packs: { sha256: string }[];
    publications: {
      source: string;
      inputs: { path: string; sha256: string }[];
      outputs: { path: string; sha256: string }[];
    }[];
  }

  let made: string;
  beforeAll(() => {
    made = mkdtempSync(join(tmpdir(), 'made-'));
  });
  afterAll(() => rmSync(made, { recursive: true }));

  /** Every test verifies what the first has made. */
  async function verify(change: (manifest: Written) => void, options = '') {
    if (!existsSync(join(made, 'out'))) {
      await gen('manifest court/sample.yaml --format html,docx -q');
      cpSync('out', join(made, 'out'), { recursive: true });
    }
    cpSync(join(made, 'out'), 'out', { recursive: true });
    const manifest = JSON.parse(readFileSync('out/manifest.json', 'utf8'));
    change(manifest);
    writeFileSync('out/manifest.json', JSON.stringify(manifest));
    return gen(`verify out/manifest.json ${options}`.trim());
  }

  it.each([
    ['no publications', (one) => one.publications.splice(0)],
    ['a publication without outputs', (one) => one.publications[0]!.outputs.splice(0)],
    ['one output of two', (one) => one.publications[0]!.outputs.pop()],
    ['no data files', (one) => one.publications[0]!.inputs.splice(0)],
    ['no formats', (one) => one.options.formats.splice(0)],
    ['no packs', (one) => one.packs.splice(0)],
    ['another data file as its source', (one) => Object.assign(one.publications[0]!, { source: 'x.yaml' })],
    ['the same output twice', (one) => one.publications.push(one.publications[0]!)],
    [
      'files of a pack that are not those of its digest',
      (one) => Object.assign(one.packs[0]!, { sha256: 'a'.repeat(64) }),
    ],
  ] as [string, (manifest: Written) => void][])('with %s does not verify', async (_, change) => {
    const { code, stderr } = await verify(change);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^错误 清单：out\/manifest\.json 不是可以核验的清单\n/);
  });

  it.each([
    ['court/pipe.md', /court\/pipe\.md 不是普通文件/],
    ['/dev/zero', /找不到文件 dev\/zero/],
    ['../../../../../../../dev/zero', /在可以读取的文件夹之外/],
    ['link.md', /link\.md 是链接，指向可以读取的文件夹之外/],
    ['.git/config', /的路径里有以“\.”开头的名称/],
  ])('that names %s as a data file', async (path, message) => {
    execFileSync('mkfifo', ['court/pipe.md']);
    symlinkSync(join(elsewhere, 'secret.md'), 'link.md');
    mkdirSync('.git');
    writeFileSync('.git/config', SECRET);
    const { code, stderr } = await verify((one) =>
      one.publications[0]!.inputs.push({ path, sha256: 'b'.repeat(64) }),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('实为');
  });

  it('whose outputs are links is not what was published', async () => {
    const { code, stderr } = await verify(() => {
      rmSync('out/sample.html');
      symlinkSync(join(elsewhere, 'secret.md'), 'out/sample.html');
    });
    expect(code).toBe(1);
    expect(stderr).toContain('out/sample.html 是链接，指向可以读取的文件夹之外');
  });

  it.each([
    ['fonts', (one, folder) => one.options.fontDirs.push(folder)],
    ['a pack', (one, folder) => Object.assign(one.options, { template: folder })],
  ] as [string, (manifest: Written, folder: string) => void][])(
    'that wants %s from elsewhere is not built again',
    async (_, change) => {
      const { code, stderr } = await verify((one) => change(one, elsewhere), '--rebuild');
      expect(code).toBe(1);
      expect(stderr).toMatch(/错误 清单：\S+ 在可以读取的文件夹之外\n/);
    },
  );

  it('that another program has written is told of', async () => {
    const { code, stderr } = await verify((one) => Object.assign(one.tool, { sha256: 'c'.repeat(64) }));
    expect(code).toBe(0);
    expect(stderr).toMatch(/提醒 重建条件：程序与清单不同\n {3}应为 {2}gen-report \S+，sha256 c{64}\n/);
    expect(stderr).toContain('共 0 处错误、1 处提醒。\n');
  });
});

describe('A data file', () => {
  it.each([
    ['data/A.yaml', 'data/a.yaml'],
    ['data/e\u0301.yaml', 'data/\u00E9.yaml'],
  ])('does not write over the text of another whose name differs by case: %s, %s', async (one, other) => {
    mkdirSync('data');
    for (const path of [one, other]) cpSync('court/sample.yaml', path);
    const { code, stderr } = await gen(`${one} ${other} --format html`);
    expect(code).toBe(2);
    expect(stderr).toContain('会写入同一个文件');
  });
});
