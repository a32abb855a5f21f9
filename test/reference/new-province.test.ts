import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

inFolder(() => {});

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/new-province.md'), 'utf8');

/** The guide's blocks: files to be written, named behind the kind, and commands to be run. */
const BLOCKS = [...GUIDE.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', file, text = '']) => ({ kind, file, text }),
);

/** Does what the guide says; gives what each command told. */
async function follow(): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const { kind, file, text } of BLOCKS) {
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    for (const line of kind === 'sh' ? text.trim().split('\n') : []) {
      const { code, stderr } = await gen(line.replace(/^gen-report /, ''));
      expect(code, `${line}\n${stderr}`).toBe(0);
      told.set(line, stderr);
    }
  }
  return told;
}

it('the guide to a new province leads to a pack that passes, of its own files only, and to its publication', async () => {
  const told = await follow();
  expect(told.get('gen-report template check ./yunling')).toContain('检查通过');
  expect(told.get('gen-report template tidy ./yunling')).toContain(
    'parts/assets.hbs、parts/equipment.hbs、parts/other-matters.hbs、parts/statements.hbs、tables/10-vehicles.hbs',
  );
  expect(readdirSync('yunling', { recursive: true })).toHaveLength(8);
  expect(told.get('gen-report check 2024.yaml')).toContain('核对通过');
  expect(existsSync('out/2024.pdf') && existsSync('out/2024.docx')).toBe(true);
  await gen('2024.yaml -f html');
  const html = readFileSync('out/2024.html', 'utf8').replace(/<[^>]*>|\n/g, '');
  expect(html).toContain(
    '云岭县图书馆共有车辆3辆，其中，机要通信用车1辆、其他用车2辆；没有单价100万元以上设备。',
  );
  expect(html).toContain('收、支总计各增加118.8万元（增长9.9%），主要原因：增加购书经费。');
  expect(html).toContain('机关运行经费支出234.56万元，高于上年，主要原因是物业费增加。');
  expect(html).toContain('购书费支出3.2万元，读者活动费支出5.1万元。');
  expect(html).toContain('2其他用车2合计3');
  expect(html).toContain('本年收入合计1,318.80本年支出合计1,318.80');
});
