import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import '../../src/cli/jobs/job-worker.js';
import { gen, inFolder } from '../support/command-line.js';

type Methods = Readonly<Record<string, (task: unknown) => unknown>>;
const pools = vi.hoisted(() => ({ methods: {} as Methods, sent: [] as string[] }));

/** Workers in this process, the last task done first: what is sent to them and back is copied as between threads. */
vi.mock('workerpool', () => ({
  worker: (methods: Methods) => Object.assign(pools, { methods }),
  workerEmit: () => {},
  pool: () => ({
    terminate: async () => {},
    exec: async (name: string, [task]: [unknown]) => {
      const sent = structuredClone(task);
      pools.sent.push(name);
      await new Promise((begin) => setTimeout(begin, 100 - 10 * pools.sent.length));
      return structuredClone(await pools.methods[name]!(sent));
    },
  }),
}));

const BUREAUS = resolve(import.meta.dirname, '../bureaus');
inFolder((folder) => {
  mkdirSync(join(folder, 'packs/mild'), { recursive: true });
  writeFileSync(join(folder, 'packs/mild/pack.yaml'), '名称: 宽\n继承: base\n规则: {科目名称: 提醒}\n');
  const text = readFileSync(join(BUREAUS, 'court.yaml'), 'utf8');
  const changed: readonly [RegExp, string][] = [
    [/^年度: \d+$/m, '年度: 二〇二四'],
    [/^格式: base$/m, '格式: packs/mild'],
    [/^公开日期:.*$/m, '公开日期: 2025年9月\n保密审查: {日期: 2025-08-20}'],
    [/^名称:.*$/m, '名称: 松河县人民法院'],
  ];
  for (const [at, [from, to]] of changed.entries()) {
    expect(text).toMatch(from);
    writeFileSync(join(folder, `${at + 1}.yaml`), text.replace(from, to));
  }
  cpSync(join(BUREAUS, 'water.yaml'), join(folder, '5.yaml'));
});

const FILES = '1.yaml 2.yaml 3.yaml 4.yaml 5.yaml missing.yaml';

describe('check of many files', () => {
  it.each(['', ' --report json', ' --report sarif', ' --report github --verbose', ' --strict --quiet'])(
    'tells with workers what it tells without:%s',
    async (option) => {
      const line = `check ${FILES}${option}`;
      pools.sent.length = 0;
      const alone = await gen(line);
      expect(pools.sent).toEqual([]);
      expect(await gen(line, { processors: 2 })).toEqual(alone);
      expect(pools.sent).toEqual(new Array(6).fill('checkFile'));
      expect(alone.code).toBe(1);
    },
  );

  it('starts no workers for a few', async () => {
    pools.sent.length = 0;
    expect((await gen('check 2.yaml 3.yaml 4.yaml 5.yaml', { processors: 2 })).code).toBe(0);
    expect(pools.sent).toEqual([]);
  });
});
