import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shardOf } from '../../src/cli/jobs/shard.js';
import { randomFrom } from '../support/a-bureau.js';
import { gen, inFolder } from '../support/command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');
inFolder((folder) => {
  cpSync(join(ROOT, 'test/bureaus/street-office'), join(folder, 'data'), { recursive: true });
  for (const name of ['by-unit', 'department.yaml', 'kindergarten.yaml', 'party-centre.yaml'])
    rmSync(join(folder, 'data', name), { recursive: true });
});

/** In a format that needs no pages. */
const MANIFEST = 'manifest data/*.yaml -q -f html-inline';
const shards = async (count: number, line = MANIFEST) => {
  for (let index = count; index >= 1; index -= 1) {
    const { code, stderr } = await gen(`${line} --shard ${index}/${count}`);
    expect(code, stderr).toBe(0);
  }
};

describe('a part of many files', () => {
  const COUNT = 7;
  const files = Array.from({ length: 600 }, (_, at) => join('many', `${at}.yaml`));
  const parts = (given: readonly string[]) =>
    Array.from({ length: COUNT }, (_, at) => shardOf(given, { index: at + 1, count: COUNT }));

  /** Files of 5 to 400 KB with nothing in them. */
  function makeFiles(): void {
    const random = randomFrom(5);
    mkdirSync('many');
    for (const file of [...files, join('many', 'new.yaml')]) {
      writeFileSync(file, '');
      truncateSync(file, 5_000 + Math.floor(random() ** 4 * 400_000));
    }
  }

  it('has every file once, of about the same work, in whatever order they are given', () => {
    makeFiles();
    const cut = parts(files);
    expect(cut.flatMap((part) => part.files).sort()).toEqual([...files].sort());
    const work = (of: readonly string[]) =>
      of.reduce((sum, file) => sum + statSync(file).size + 32 * 1024, 0);
    const most = Math.max(...cut.map((part) => work(part.files)));
    expect(most / (work(files) / COUNT)).toBeLessThan(1.031);
    const other = parts([...files].reverse());
    expect(other.map((part) => [...part.files].reverse())).toEqual(cut.map((part) => part.files));
    expect(new Set([...cut, ...other].map(({ list }) => list)).size).toBe(1);
  });

  it('keeps its files when one is added, and says that the list is another', () => {
    makeFiles();
    const before = parts(files);
    const after = parts([...files, join('many', 'new.yaml')]);
    const moved = before.flatMap((part, at) => part.files.filter((file) => !after[at]!.files.includes(file)));
    expect(moved.length).toBeLessThan(30);
    expect(after[0]!.list).not.toBe(before[0]!.list);
  });
});

describe('gen-report manifest --shard, manifest merge', () => {
  it('give the manifest and the files of a single run', async () => {
    await gen(`${MANIFEST} -o whole`);
    await shards(3);
    expect(readdirSync('out').filter((name) => name.startsWith('manifest'))).toEqual(
      [1, 2, 3].map((index) => `manifest.${index}-of-3.json`),
    );
    const { code, stdout } = await gen('manifest merge out/manifest.*-of-3.json');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'out/manifest.json\nout/SHA256SUMS\n' });
    const names = [...readdirSync('whole')].sort();
    expect(names.length).toBe(6);
    for (const name of names)
      expect(readFileSync(join('out', name), 'utf8'), name).toBe(readFileSync(join('whole', name), 'utf8'));
    expect((await gen('verify out/manifest.json --rebuild -q')).code).toBe(0);
  });

  it('do a part again only as far as it changed, and take it wherever it lies', async () => {
    await shards(2);
    const { stdout } = await gen(`${MANIFEST} --shard 2/2`);
    expect(stdout).toBe('out/manifest.2-of-2.json\n');
    mkdirSync('elsewhere');
    renameSync('out/manifest.1-of-2.json', 'elsewhere/甲.json');
    expect((await gen('manifest merge elsewhere/甲.json out/manifest.2-of-2.json')).code).toBe(0);
    expect((await gen(MANIFEST)).stdout).toBe('out/manifest.json\nout/SHA256SUMS\n');
  });

  it('allow of more parts than files', async () => {
    await shards(12);
    expect((await gen('manifest merge out/manifest.*-of-12.json')).code).toBe(0);
    expect((await gen('verify out/manifest.json')).code).toBe(0);
  });

  it('refuse parts that are missing or twice, and write nothing', async () => {
    await shards(3);
    cpSync('out/manifest.1-of-3.json', 'out/copy.json');
    const { code, stderr } = await gen('manifest merge out/manifest.1-of-3.json out/copy.json');
    expect(code).toBe(1);
    expect(stderr).toContain('第 1 份有 2 个清单：out/manifest.1-of-3.json、out/copy.json');
    expect(stderr).toContain('缺少第 2 份的清单 manifest.2-of-3.json');
    expect(stderr).toContain('缺少第 3 份的清单');
    expect(stderr).toContain('用 --shard 2/3 再运行一次这一份');
    expect(stderr).toContain('共 3 处错误、0 处提醒，未合并清单。');
    expect(readdirSync('out')).not.toContain('manifest.json');
  });

  it('refuse parts of other lists, of other options, and what is no part', async () => {
    await shards(2);
    writeFileSync('data/office.yaml', `${readFileSync('data/office.yaml', 'utf8')}# 注\n`);
    await gen(`${MANIFEST} --shard 1/2`);
    const merge = () => gen('manifest merge out/manifest.1-of-2.json out/manifest.2-of-2.json');
    expect((await merge()).stderr).toContain(
      'out/manifest.2-of-2.json 与 out/manifest.1-of-2.json 不是从同样的数据文件分出来的',
    );
    await gen(`${MANIFEST} --shard 2/2 --explanations`);
    expect((await merge()).stderr).toContain('的选项不同');
    await gen(`${MANIFEST} --shard 2/2`);
    expect((await merge()).code).toBe(0);
    expect((await gen('manifest merge out/manifest.json')).stderr).toContain('不是可以核验的清单');
  });

  it('refuse a manifest from which a file was taken', async () => {
    await shards(1);
    const part = JSON.parse(readFileSync('out/manifest.1-of-1.json', 'utf8'));
    part.publications.pop();
    writeFileSync('out/manifest.1-of-1.json', JSON.stringify(part));
    expect((await gen('manifest merge out/manifest.1-of-1.json')).stderr).toContain(
      '各份共 3 个数据文件，应为 4 个，各一次',
    );
  });

  it('check and status of a part look at its files only', async () => {
    const seen = [];
    for (const index of [1, 2]) {
      const { stderr } = await gen(`check data/*.yaml --shard ${index}/2`);
      seen.push(...stderr.matchAll(/^data\/\S+\.yaml(?= {2}核对通过)/gm));
    }
    expect(seen.map(([file]) => file).sort()).toEqual(readdirSync('data').map((name) => `data/${name}`));
    expect((await gen('check data/*.yaml --shard 3/2')).stderr).toContain('写第几份/共几份，例如 2/4');
  });
});
