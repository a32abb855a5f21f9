/** The built program on a machine where something is wrong, and broken off at any moment. */
import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/bin/gen-report.js');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broken-'));
  for (const name of ['sample.yaml', 'sample.md'])
    cpSync(join(ROOT, 'test/compose', name), join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function gen(argv: readonly string[], options: SpawnOptions & { node?: string[] } = {}) {
  const { node = [], ...rest } = options;
  const result = spawnSync(process.execPath, [...node, PROGRAM, ...argv], {
    cwd: folder,
    ...rest,
    encoding: 'utf8',
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

describe('words, not a stack,', () => {
  const full = () => openSync('/dev/full', 'w');

  it('for a full disk behind standard output', () => {
    const { code, stderr } = gen(['sample.yaml', '--format', 'html', '-q'], {
      stdio: ['ignore', full(), 'pipe'],
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '错误 写入文件：无法写到标准输出：磁盘已满\n' });
  });

  it('or nothing, with the exit code, for one behind standard error', () => {
    const { code, stdout } = gen(['sample.yaml', '--format', 'html'], { stdio: ['ignore', 'pipe', full()] });
    expect({ code, stdout }).toEqual({ code: 2, stdout: 'out/sample.html\n' });
  });

  it('for a working folder that is gone', () => {
    const script = 'cd "$1" && rmdir "$1" && exec "$2" "$3" ../sample.yaml';
    const gone = mkdtempSync(join(folder, 'gone-'));
    const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', gone, process.execPath, PROGRAM], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^错误 当前文件夹：当前文件夹已经不存在\n/);
    expect(status).toBe(2);
  });

  it('for too small a heap', () => {
    const { code, stderr } = gen(['sample.yaml'], { node: ['--max-old-space-size=20'] });
    expect(stderr).toMatch(/^错误 内存：Node\.js 只能用 \d+ MB 内存/);
    expect(code).toBe(2);
  });

  it('for memory that runs out in a worker; the other files are published', () => {
    for (const name of ['b', 'c']) cpSync(join(folder, 'sample.yaml'), join(folder, `${name}.yaml`));
    const projects = Array.from(
      { length: 3000 },
      (_, at) =>
        `    - 名称: 项目${at}\n      实施单位: "101001"\n      本年财政拨款: { 年初预算: 1, 全年预算: 1, 执行: 1 }\n      指标:\n        产出指标:\n          数量指标: [[完成数, =1项, 1项, 90, 90]]\n`,
    );
    const text = readFileSync(join(folder, 'c.yaml'), 'utf8');
    writeFileSync(join(folder, 'c.yaml'), `${text}${projects.join('')}`);
    const { code, stdout, stderr } = gen(['sample.yaml', 'b.yaml', 'c.yaml', '--format', 'html', '-q'], {
      node: ['--max-old-space-size=48'],
    });
    expect(stderr).toContain('错误 内存：内存不够，没有做完\n');
    expect(stdout).toBe('out/sample.html\nout/b.html\n');
    expect(code).toBe(70);
  });
});

describe('a run that is broken off', () => {
  /** Writes two large files again and again, which always belong together, with the program's own code. */
  const writer = () => `
    const { writeOutputs } = await import(${JSON.stringify(String(pathToFileURL(join(ROOT, 'dist/cli/jobs/write-outputs.js'))))});
    for (let run = 0; ; run += 1) {
      const bytes = Buffer.alloc(4_000_000, String(run).padStart(8, '0'));
      await writeOutputs(['pdf', 'docx'].map((ending) => ({ path: 'out/2024.' + ending, bytes })));
      if (run === 0) process.stdout.write('begun');
    }`;

  async function breakOff(signal: NodeJS.Signals): Promise<string[]> {
    const child = spawn(process.execPath, ['--input-type=module', '-e', writer()], { cwd: folder });
    await new Promise((done) => child.stdout.once('data', done));
    await new Promise((done) => setTimeout(done, 20 + Math.random() * 100));
    const ended = new Promise((done) => child.once('exit', (_, by) => done(by)));
    child.kill(signal);
    expect(await ended).toBe(signal);
    const names = readdirSync(join(folder, 'out'));
    const written = names.filter((name) => name.startsWith('2024.'));
    if (signal !== 'SIGKILL') expect(written).toEqual(['2024.docx', '2024.pdf']);
    const runs = written.map((name) => readFileSync(join(folder, 'out', name), 'latin1').slice(0, 8));
    expect(new Set(runs).size).toBeLessThan(2);
    return names.filter((name) => !name.startsWith('2024.'));
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves nothing behind', async (signal) => {
    for (let times = 0; times < 10; times += 1) expect(await breakOff(signal)).toEqual([]);
  });

  it('by force leaves what the next run removes', async () => {
    const left = new Set<string>();
    for (let times = 0; times < 40; times += 1) for (const name of await breakOff('SIGKILL')) left.add(name);
    expect(left.size).toBeGreaterThan(0);
    const long = new Date(Date.now() - 3600_000);
    for (const name of readdirSync(join(folder, 'out'))) utimesSync(join(folder, 'out', name), long, long);
    expect(gen(['sample.yaml', '--format', 'html', '-q']).code).toBe(0);
    expect(readdirSync(join(folder, 'out')).filter((name) => !/^(2024|sample)\.\w+$/.test(name))).toEqual([]);
  });

  it('leaves no folder of a rebuild', () => {
    gen(['manifest', 'sample.yaml', '--format', 'html', '-q']);
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const env = { ...process.env, TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1' };
    expect(gen(['verify', 'out/manifest.json', '--rebuild', '-q'], { env }).code).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });
});
