/**
 * Two pages, a person at each, and another program at one file: whatever is done in whatever order, what is typed is in
 * the file, or is shown as unsaved, or is asked about.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Session } from '../../../src/studio/page/state/session.js';
import { randomFrom } from '../../support/a-bureau.js';
import { SCHOOL } from '../school.js';
import { inBrowser } from './in-browser.js';
import { OpenPages } from './open-pages.js';

inBrowser();

/** Each person types into fields of her own, the other program writes elsewhere. */
const DEEDS = ['save', 'hold', 'release', 'add a row', 'type a budget'] as const;
const WRITES = ['a remark', 'a row', 'half of it'] as const;
const who = fc.constantFrom<0 | 1>(0, 1);
const types = fc.stringMatching(/^[校中学区]{1,4}$/);
const steps = fc.array(
  fc.oneof(
    fc.record({ who, types, composing: fc.boolean() }),
    fc.record({ who, does: fc.constantFrom(...DEEDS) }),
    fc.record({ writes: fc.constantFrom(...WRITES) }),
  ),
  { minLength: 3, maxLength: 12 },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** A person at a page: what she has typed last, by the words that lead to its place. */
class Person {
  readonly typed = new Map<string, string>();
  #rows = 0;

  constructor(
    readonly page: Session,
    readonly number: 0 | 1,
  ) {}

  types(value: string, composing: boolean): void {
    const field = ['自称', '公开日期'][this.number]!;
    this.page.type([field], value, composing);
    this.typed.set(field, value);
  }

  /** Her last word is done, and the keyboard is nowhere. */
  ends(): void {
    const field = ['自称', '公开日期'][this.number]!;
    const word = this.typed.get(field);
    if (word !== undefined) this.page.type([field], word);
    this.page.release();
  }

  /** Of the row that she sees of the 科目. */
  typesBudget(): void {
    const code = ['2050204', '2080505'][this.number]!;
    const rows = this.#subjects()?.rows ?? [];
    const row = rows.findIndex(({ values }) => values[0] === code);
    if (row < 0) return;
    const value = String(100 + this.typed.size + this.#rows);
    this.page.type(rows[row]!.path.concat('年初预算'), value);
    this.typed.set(code, value);
  }

  addsRow(): void {
    const [code, budget] = [`22${this.number}01${10 + this.#rows}`, String(500 + this.#rows)];
    const columns = this.#subjects()?.columns ?? [];
    const row = ['科目', `\u0000${this.#rows}`];
    this.page.type([...row, 0], code);
    this.page.type([...row, columns.findIndex(({ label }) => label === '年初预算')], budget);
    this.#rows += 1;
    this.typed.set(code, budget);
  }

  /** What she has typed that is neither in the file nor shown as unsaved. */
  lost(text: string): string[] {
    const file = parse(text);
    const unsaved = [...this.page.typed.values.value.values()].map(({ value }) => value);
    const budgetOf = (code: string) =>
      file.科目.find((one: { 编码: string | number }) => String(one.编码) === code)?.年初预算;
    return [...this.typed].flatMap(([name, value]) => {
      const inFile = /^\d/.test(name) ? String(budgetOf(name)) : file[name];
      return inFile === value || unsaved.includes(value) ? [] : [`${name}: ${value}, but ${inFile}`];
    });
  }

  #subjects() {
    const fields = this.page.outline.value?.parts.flatMap(({ sections }) =>
      sections.flatMap((one) => one.fields),
    );
    return fields?.find(({ label }) => label === '科目');
  }
}

function take(step: Step, open: OpenPages, people: readonly Person[]): void {
  if ('writes' in step) {
    write(step.writes, open);
    return;
  }
  const person = people[step.who]!;
  if ('types' in step) person.types(step.types, step.composing);
  else if (step.does === 'save') void person.page.save();
  else if (step.does === 'hold') person.page.hold(['科目', '\u00000']);
  else if (step.does === 'release') person.page.release();
  else if (step.does === 'add a row') person.addsRow();
  else person.typesBudget();
}

/** Another program, which may be seen while it has written only half. */
function write(what: (typeof WRITES)[number], open: OpenPages): void {
  const text = readFileSync(open.path, 'utf8');
  const row = text.includes('2050202') ? '' : '  - {编码: "2050202"}\n';
  if (what === 'a remark') writeFileSync(open.path, text.replace('# 全称', '# 全称，已核'));
  else if (what === 'a row') writeFileSync(open.path, text.replace('  # 教育\n', `  # 教育\n${row}`));
  else {
    writeFileSync(open.path, text + HALF);
    open.will(() => writeFileSync(open.path, readFileSync(open.path, 'utf8').replace(HALF, '')));
  }
  open.will(() => open.tellVersion());
}
const HALF = '机构: [';

it('nothing that is typed is lost without a word', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer(), async (asked, seed) => {
      const open = await OpenPages.of(SCHOOL, 2);
      const people = open.pages.map((page, number) => new Person(page, number as 0 | 1));
      for (const step of asked) open.will(() => take(step, open, people));
      for (let times = 0; times < 3; times += 1) open.will(() => open.tellVersion());
      const random = randomFrom(seed);
      await open.run(random);
      for (const person of people) person.ends();
      open.tellVersion();
      await open.run(random);
      const text = readFileSync(open.path, 'utf8');
      expect(people.flatMap((person) => person.lost(text))).toEqual([]);
      // Nobody has touched what somebody else has.
      expect(people.map(({ page }) => page.disk.conflict.value?.stale.clashes)).toEqual([
        undefined,
        undefined,
      ]);
      expect(people.flatMap(({ page }) => [...page.typed.values.value])).toEqual([]);
    }),
    { numRuns: 30, seed: 8 },
  );
});
