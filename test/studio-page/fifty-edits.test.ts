import fc from 'fast-check';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { SCHOOL } from '../studio/school.js';
import { openSection, paste, SLOW } from './in-studio.js';
import { it } from './studio-test.js';

/** With things of which one can say that there are none. */
const TEXT = SCHOOL.replace(
  /# 完\n$/,
  `国有资产: # 资产系统
  车辆:
  单价100万元以上设备: 0 # 台
结转结余:
三公经费:
# 完
`,
);

const SEED = 20_261_130;
const KINDS = { amount: 16, text: 14, paste: 6, remove: 4, none: 3, undo: 7 };
type Kind = keyof typeof KINDS;

const SECTIONS = [
  /^基本信息/,
  /^一、单位职责/,
  /^二、机构设置/,
  /^一、收入支出决算总表/,
  /^六、一般公共预算财政拨款基本支出决算明细表/,
  /^一、收入支出决算总体情况说明/,
  /^（三）国有资产占有使用情况/,
];
const AMOUNTS = ['0', '1234.50', '12,345.6', '-3.00', '１２.８０', '999999999.99'];
const TEXTS = [
  '增加 # 不是注释',
  '"引号"与\'撇号\'',
  '- 像一项',
  '键: 值',
  '{花} [方]',
  '@甲',
  '甲\\乙',
  ' 空格 ',
];
/** A control that is typed into and stands for a value of the file that is not needed to read it. */
const TYPED =
  '[data-field]:not([role=combobox], [data-field*="\\\\u000"], [data-field*=格式], [data-field*=年度])';

/** Numbers at random, and the same in each run. */
function chances(): (below: number) => number {
  const drawn = fc.sample(fc.noBias(fc.nat(999_999)), { numRuns: 500, seed: SEED }).values();
  return (below) => drawn.next().value! % below;
}

function kindsInTurn(): readonly Kind[] {
  const all = Object.entries(KINDS).flatMap(([kind, times]) => Array<Kind>(times).fill(kind as Kind));
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length });
  return fc.sample(shuffled, { numRuns: 1, seed: SEED })[0]!;
}

/** The lines in which two texts differ, from the first to the last. */
function difference(before: string, after: string): { readonly was: string[]; readonly is: string[] } {
  const [was, is] = [before.split('\n'), after.split('\n')];
  while (was.length > 0 && was[0] === is[0]) [was, is].map((lines) => lines.shift());
  while (was.length > 0 && was.at(-1) === is.at(-1)) [was, is].map((lines) => lines.pop());
  return { was, is };
}

const commentIn = (line: string) => /(?:^|\s)#[^"']*$/.exec(line)?.[0] ?? '';

/** What a user does, at a place of the open file that chance decides. Each ends when the file has it. */
class Hand {
  readonly #chance = chances();
  readonly #versions: string[] = [];
  #pasted = 0;

  constructor(
    private readonly page: Page,
    private readonly read: () => string,
  ) {}

  async do(kind: Kind): Promise<void> {
    const before = this.read();
    await this[kind](before);
    if (kind !== 'undo') this.#versions.push(before);
  }

  /** One line changes and keeps its comment, or there is none yet. */
  amount = (before: string) => this.#type(before, `input.number${TYPED}`, AMOUNTS);
  text = (before: string) => this.#type(before, `:is(input:not(.number), textarea)${TYPED}`, TEXTS);

  async paste(before: string): Promise<void> {
    await this.#open(/^六、/);
    await this.page
      .getByRole('table', { name: '经济分类', exact: true })
      .locator('tr.fresh input')
      .first()
      .focus();
    const codes = [30_202, 30_302].map((code) => `${code + this.#pasted}`);
    this.#pasted += 1;
    const values = codes.map((code) => `${code}\t1,0${this.#chance(90) + 10}.00\n`);
    await paste(this.page, values.join(''));
    // They go where their codes are in turn.
    const lines = (await this.#changed(before)).split('\n');
    expect(lines.filter((line) => !codes.some((code) => line.includes(`"${code}":`))).join('\n')).toBe(
      before,
    );
    expect(lines).toHaveLength(before.split('\n').length + 2);
  }

  /** Of rows that were pasted: those of the file have comments of their own. */
  async remove(before: string): Promise<void> {
    await this.#open(/^六、/);
    const rows = Object.keys(parse(before).经济分类).length;
    if (rows <= 3) return this.paste(before);
    await this.page.getByRole('button', { name: `删去第 ${4 + this.#chance(rows - 3)} 行` }).click();
    const { was, is } = difference(before, await this.#changed(before));
    expect([was.length, is]).toEqual([1, []]);
  }

  /** What was said to be none may have come back by 撤销; where all is said, another amount is typed. */
  async none(before: string): Promise<void> {
    for (const section of [/^（三）国有资产/, /^九、/, /^基本信息/]) {
      await this.#open(section);
      const offered = this.page.getByRole('button', { name: /^没有这一项：(车辆|三公经费|结转结余)$/ });
      if ((await offered.count()) === 0) continue;
      await offered.first().click();
      const { was, is } = difference(before, await this.#changed(before));
      expect(was).toHaveLength(1);
      expect(is.length).toBeLessThanOrEqual(1);
      return;
    }
    await this.amount(before);
  }

  async undo(before: string): Promise<void> {
    const last = this.#versions.pop();
    if (last === undefined) return this.amount(before);
    await this.page.getByRole('button', { name: '撤销' }).click();
    expect(await this.#changed(before)).toBe(last);
  }

  async #type(before: string, controls: string, values: readonly string[]): Promise<void> {
    const control = await this.#any(controls);
    const path = JSON.parse((await control.getAttribute('data-field'))!) as (string | number)[];
    const old = await control.inputValue();
    const others = values.filter((one) => numberOf(one) !== numberOf(old));
    const value = others[this.#chance(others.length)]!;
    await control.fill(value);
    await control.blur();
    const after = await this.#changed(before);
    const { was, is } = difference(before, after);
    expect(was.length, `${path}`).toBeLessThanOrEqual(1);
    if (was[0]) expect(is.map(commentIn)).toEqual([commentIn(was[0])]);
    const read = path.reduce((inside, step) => inside[step], parse(after));
    expect(String(read), `${path}`).toBe(typeof read === 'number' ? `${Number(numberOf(value))}` : value);
  }

  async #any(controls: string): Promise<Locator> {
    for (;;) {
      await this.#open(SECTIONS[this.#chance(SECTIONS.length)]!);
      const there = this.page.locator('.section').locator(controls);
      const count = await there.count();
      if (count > 0) return there.nth(this.#chance(count));
    }
  }

  async #open(section: RegExp): Promise<void> {
    await openSection(this.page, section);
    await this.page.locator('#section-title', { hasText: section }).waitFor();
  }

  async #changed(before: string): Promise<string> {
    await expect.poll(this.read, SLOW).not.toBe(before);
    await expect.poll(() => this.page.locator('.saving').textContent(), SLOW).toBe('已保存');
    return this.read();
  }
}

/** A number as the file has it; other texts but for their commas. */
const numberOf = (typed: string) => typed.normalize('NFKC').replaceAll(',', '');

it('keeps comments, and every line that is not meant, byte for byte through fifty edits of all kinds', async ({
  studio,
  show,
}) => {
  const kinds = kindsInTurn();
  expect(kinds).toHaveLength(50);
  studio.write('fifty.yaml', TEXT);
  const hand = new Hand(await show('fifty.yaml'), () => studio.read('fifty.yaml'));
  for (const kind of kinds) await hand.do(kind);
  const text = studio.read('fifty.yaml');
  const comments = TEXT.split('\n').map(commentIn).filter(Boolean);
  const lines = text.split('\n');
  expect(lines.flatMap((line) => comments.find((one) => line.endsWith(one)) ?? [])).toEqual(comments);
});
