import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gen } from '../support/command-line.js';

const FILE = 'test/compose/sample.yaml';

const explain = (words: string, file = FILE) => gen(`explain ${file} ${words}`.trim());

describe('gen-report explain', () => {
  it('tells a figure down to its lines in the data file', async () => {
    const { code, stdout } = await explain('收入决算表 2101501 财政拨款');
    expect(code).toBe(0);
    expect(stdout).toContain(`2101501 行政运行.收入.一般公共预算  800 万元  ← ${FILE}:19:19`);
  });

  it('tells what a figure is compared with when the pages are read through', async () => {
    const { stdout } = await explain('支出.合计');
    expect(stdout).toContain('\n  通读  与印出的其他数比较 8 处\n');
    expect(stdout).toContain(
      '    总计 = 本年支出合计 + 结余分配 + 年末结转和结余  《收入支出决算总表》总计 897.50\n',
    );
    const { answers } = JSON.parse((await explain('支出.合计 --json')).stdout);
    expect(answers[0].compared).toContainEqual({
      relation: '同一个数在各处印得一样',
      holds: true,
      others: [{ name: '2024年度支出合计', printed: '897.5万元' }],
    });
  });

  it('prints data', async () => {
    const { answers } = JSON.parse((await explain('上年.收入.总计 --json')).stdout);
    expect(answers).toMatchObject([
      { name: '上年.收入.总计', figure: { origin: '填写', exact: '8200000', place: { file: FILE } } },
    ]);
  });

  it('lists the choices where words may mean several figures, and takes the one that is named', async () => {
    const { code, stdout } = await explain('增长9.5%');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^“增长9\.5%”有 3 种可能/);
    expect(stdout.split('\n').filter((line) => /^ +\d {2}9\.5%/.test(line))).toHaveLength(3);
    expect((await explain('增长9.5% --choice 1')).stdout).toContain('(897.5 − 820) ÷ 820');
    expect(await explain('增长9.5% --choice 9')).toMatchObject({
      code: 2,
      stderr: '错误 命令行：“增长9.5%”只有 3 种可能，没有第 9 种。\n',
    });
  });

  it('suggests what is near, and exits with 1, where nothing is found', async () => {
    const { code, stdout, stderr } = await explain('收人.总计');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^没有找到“收人\.总计”。最接近的是：\n {3}收入\.总计\n/);
  });

  it('quotes within quotes by single marks', async () => {
    expect((await explain('“四公”经费')).stderr).toMatch(/^没有找到“‘四公’经费”。/);
  });

  it('tells where a text was written', async () => {
    const told = (options = '') => explain(`参保1922179人${options}`, 'data/2024.yaml');
    expect((await told()).stdout).toMatch(
      /\n {2}由来 {2}文字，照所填的印出，不参与计算 {2}← data\/2024\.yaml:\d+:\d+\n$/,
    );
    expect(JSON.parse((await told(' --json')).stdout).texts).toHaveLength(1);
  });

  it('asks for the words', async () => {
    expect((await explain('')).stderr).toBe(
      '错误 命令行：没有说明是哪个数，例如 gen-report explain data/2024.yaml 收入.总计。\n',
    );
  });
});

describe('the HTML output', () => {
  it('tells the reasons when asked to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'explain-'));
    const publish = async (options = '') => {
      await gen(`${FILE} --format html --out ${folder} --quiet${options}`);
      return readFileSync(join(folder, 'sample.html'), 'utf8');
    };
    const [full, plain] = [await publish(' --explanations'), await publish()];
    rmSync(folder, { recursive: true });
    expect(full).toContain('(897.5 − 820) ÷ 820');
    expect(full.length).toBeLessThan(3 * plain.length);
    expect(plain).not.toMatch(/aria-description|<script/);
    const main = (html: string) => html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
    expect(main(full).replace(/ aria-description="[^"]*"/g, '')).toBe(main(plain));
  });
});
