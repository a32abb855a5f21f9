import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ASSETS = ['SHA256SUMS', 'a-2024.docx', 'a-2024.html', 'a-2024.pdf', 'b-2024.docx', 'b-2024.html'];
let repository: string;

/** A bureau's own repository: two committed data files, and one that is not. */
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'bureau-'));
  for (const name of ['a', 'b']) copySample(`data/${name}`);
  command('git', ['init', '--quiet']);
  command('git', ['add', 'data']);
  copySample('data/draft');
});

afterEach(() => {
  rmSync(repository, { recursive: true });
});

function copySample(folder: string): void {
  const sample = join(ROOT, 'test/compose');
  mkdirSync(join(repository, folder), { recursive: true });
  cpSync(join(sample, 'sample.yaml'), join(repository, folder, '2024.yaml'));
  cpSync(join(sample, 'sample.md'), join(repository, folder, 'sample.md'));
}

function command(program: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(program, argv, {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', ...env },
  });
  return { status, stdout, stderr };
}

const script = (name: string, argv: readonly string[], env?: NodeJS.ProcessEnv) =>
  command(join(ROOT, 'scripts/ci', name), argv, env);

/** A gh that writes down what it was asked, and knows of one release or of none. */
function fakeGh(knowsRelease: boolean): NodeJS.ProcessEnv {
  const folder = join(repository, '.bin');
  mkdirSync(folder);
  const answer = knowsRelease ? 0 : 1;
  const lines = ['#!/bin/sh', 'printf "%s\\n" "$*" >>"$GH_LOG"', `[ "$2" != view ] || exit ${answer}`];
  writeFileSync(join(folder, 'gh'), `${lines.join('\n')}\n`, { mode: 0o755 });
  return { PATH: `${folder}:${process.env.PATH}`, GH_LOG: join(repository, 'gh.log') };
}

describe('check-data.sh', () => {
  it('checks what is committed, with annotations on GitHub', () => {
    const { status, stdout, stderr } = script('check-data.sh', [], { GITHUB_ACTIONS: 'true' });
    expect(stderr).toMatch(
      /^::stop-commands::(\S+)\ndata\/a\/2024\.yaml {2}核对通过，没有登记保密审查\ndata\/b\/2024\.yaml {2}核对通过，没有登记保密审查\n共 2 份数据文件，全部核对通过。\n::\1::\n$/,
    );
    expect(status).toBe(0);
    const [added, ...removed] = stdout.trim().split('\n');
    const matchers = readFileSync(added!.replace('::add-matcher::', ''), 'utf8');
    for (const each of removed) expect(matchers).toContain(/owner=([\w-]+)/.exec(each)![1]);
    expect(removed).toHaveLength(2);
  });

  it('fails with the place of a mistake, and where there is nothing to check', () => {
    appendFileSync(join(repository, 'data/b/2024.yaml'), '单位数: 4\n');
    const wrong = script('check-data.sh', ['data/b/*.yaml']);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/^data\/b\/2024\.yaml:\d+:1: 错误 未知字段：/);
    expect(wrong.stdout).toBe('');
    expect(script('check-data.sh', ['nowhere/*.yaml'])).toMatchObject({
      status: 2,
      stderr: '没有找到已提交的数据文件：nowhere/*.yaml\n',
    });
  });
});

describe('names of strangers', () => {
  const EVIL = '--template=evil.yaml';

  beforeEach(() => {
    copySample('.');
    mkdirSync(join(repository, 'evil.yaml'));
    cpSync(join(repository, '2024.yaml'), join(repository, EVIL));
    writeFileSync(join(repository, 'evil.yaml/pack.yaml'), '继承: base\n部件: {封面: cover.hbs}\n');
    writeFileSync(join(repository, 'evil.yaml/cover.hbs'), '<p class="封面标题">陌生人的话</p>\n');
    command('git', ['add', '--', '2024.yaml', 'sample.md', 'evil.yaml', EVIL]);
  });

  it('are no options, for the program and for gh', () => {
    expect(script('check-data.sh', ['*.yaml']).stderr).toContain(`${EVIL}  核对通过`);
    const built = script('build-release.sh', ['out', '*.yaml'], { FORMATS: 'html' });
    expect(built.status).toBe(0);
    expect(readdirSync(join(repository, 'out'))).toContain('--template=evil.html');
    expect(readFileSync(join(repository, 'out/2024.html'), 'utf8')).not.toContain('陌生人的话');

    rmSync(join(repository, 'out'), { recursive: true });
    command('git', ['mv', '--', EVIL, '--notes.yaml']);
    script('build-release.sh', ['out', '*.yaml'], { FORMATS: 'html' });
    const env = fakeGh(false);
    expect(script('publish-release.sh', ['v1', 'out'], env).status).toBe(0);
    expect(readFileSync(env.GH_LOG!, 'utf8').split('\n')[1]).toMatch(/ -- v1 .*--notes\.html/);
  });

  it('lead to nothing outside the repository', () => {
    symlinkSync('/proc/self/environ', join(repository, 'environment.yaml'));
    command('git', ['add', 'environment.yaml']);
    const { status, stdout, stderr } = script('check-data.sh', ['env*.yaml'], { SECRET: '机密甲乙丙' });
    expect(status).toBe(1);
    expect(stderr).toContain('environment.yaml 是链接，指向可以读取的文件夹之外');
    expect(stdout + stderr).not.toContain('机密甲乙丙');
  });

  it('do not choose where outputs go', () => {
    symlinkSync(tmpdir(), join(repository, 'out'));
    command('git', ['add', 'out']);
    expect(script('build-release.sh', ['out'])).toMatchObject({
      status: 2,
      stderr: '输出文件夹“out”里有已提交的文件，请换一个文件夹\n',
    });
  });

  it('bring no pack and lower no rule where the caller says so', () => {
    writeFileSync(join(repository, 'evil.yaml/pack.yaml'), '继承: base\n规则: {批复数: 关闭}\n');
    const text = readFileSync(join(repository, '2024.yaml'), 'utf8');
    writeFileSync(join(repository, '2024.yaml'), text.replace('格式: base', '格式: ./evil.yaml'));
    const check = (env: NodeJS.ProcessEnv) => script('check-data.sh', ['2024.yaml'], env);
    expect(check({}).stderr).toContain('所用的模板包改低了核对规则：批复数（错误→关闭）。');
    expect(check({ LOWERING: 'false' })).toMatchObject({ status: 3 });
    expect(check({ PACKS: 'own' }).stderr).toContain('不准用模板包 evil.yaml');
    expect(check({ PACKS: 'own,evil.yaml', ROOT: '.' }).status).toBe(0);
  });
});

describe('build-release.sh and publish-release.sh', () => {
  it('build one folder that can be verified, and attach all of it to a new release', () => {
    const built = script('build-release.sh', ['out']);
    expect(built.stderr).toMatch(/重新生成 6 个文件，与清单逐字节相同\n$/);
    expect(built.status).toBe(0);
    expect(readdirSync(join(repository, 'out')).sort()).toEqual([...ASSETS, 'b-2024.pdf', 'manifest.json']);

    const env = fakeGh(false);
    expect(script('publish-release.sh', ['v1', 'out'], env).status).toBe(0);
    const [viewed, created] = readFileSync(env.GH_LOG!, 'utf8').split('\n');
    expect(viewed).toBe('release view -- v1');
    expect(created).toMatch(/^release create --verify-tag .* -- v1 SHA256SUMS /);
    for (const name of [...ASSETS, 'b-2024.pdf', 'manifest.json']) expect(created).toContain(name);
    expect(created).toContain('--verify-tag');

    appendFileSync(join(repository, 'out/a-2024.html'), 'changed on the way');
    expect(script('publish-release.sh', ['v1', 'out'], env).status).toBe(1);
  });

  it('add to a release that is there already', () => {
    script('build-release.sh', ['out', 'data/a/*.yaml'], { FORMATS: 'html' });
    const env = fakeGh(true);
    script('publish-release.sh', ['v1', 'out'], env);
    expect(readFileSync(env.GH_LOG!, 'utf8').split('\n')[1]).toBe(
      'release upload --clobber -- v1 SHA256SUMS 2024.html manifest.json',
    );
  });

  it('refuse names that GitHub would change', () => {
    copySample('data/局');
    command('git', ['add', 'data']);
    script('build-release.sh', ['out', 'data/a/*.yaml', 'data/局/*.yaml'], { FORMATS: 'html' });
    const env = fakeGh(false);
    const { status, stderr } = script('publish-release.sh', ['v1', 'out'], env);
    expect({ status, stderr }).toMatchObject({ status: 2 });
    expect(stderr).toContain('局-2024.html');
  });
});
