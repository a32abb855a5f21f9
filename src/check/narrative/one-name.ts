import type { Audit, Finding, Rule } from '../rule.js';
import { type FreeText, freeTexts, matchesIn } from '../texts.js';
import { titleParts } from './place-of-bureau.js';

/** Shorter names resemble other words too easily. */
const LEAST_UNIT = 6;
const LEAST_PROJECT = 8;
/** Characters at either end of a name by which it is looked for: at most half of the shortest. */
const END = 3;

export const oneName: Rule = {
  id: '名称一致',
  title: '部门、单位和项目的名称前后一致，没有一字之差，也没有写成别处的同名部门。',
  source: '校对：名称写错一字，或从别的单位的文本沿用',
  *check({ read }) {
    const { units, projects } = namesOf(read.report);
    const known = [...units, ...projects];
    const names = [
      ...units.filter((name) => name.length >= LEAST_UNIT),
      ...projects.filter((name) => name.length >= LEAST_PROJECT),
    ];
    const ends = new NameEnds(names);
    for (const text of freeTexts(read)) {
      for (const { name, at } of nearNames(text, ends, known)) {
        const found = text.text.slice(at, at + name.length);
        yield {
          message: `“${found}”与“${name}”只差一字`,
          span: text.spanOf(at, at + name.length),
          hint: '同一名称前后一致；确是另一个名称的，可在出错说明中写明。',
        };
      }
    }
    yield* elsewhere(read);
  },
};

/** The bureau of the same name in another place of the same rank, as in a text that was taken over from there. */
function* elsewhere(read: Audit['read']): Generator<Finding> {
  const own = titleParts(read.report.名称);
  if (own === undefined) return;
  const office = own.rank + own.title;
  const ownName = own.place + office;
  const names = `(?<=^|[，。；：“（]|\\d年度?)(?:(?![和与同向由及全各本我省该])\\p{Script=Han}){2,3}${office}(?!、)`;
  const texts = freeTexts(read).filter(({ text }) => text.includes(office));
  for (const { match, span } of matchesIn(texts, new RegExp(names, 'gu'))) {
    if (match[0].endsWith(ownName) || differsByOne(match[0], 0, ownName)) continue;
    yield {
      message: `“${match[0]}”是别处的同名部门`,
      span,
      expected: ownName,
      actual: match[0],
      hint: '从别处的文本沿用的，改正；确是别处的部门，可在出错说明中写明。',
    };
  }
}

function namesOf({ 名称, 主管部门, 概况, 绩效 }: Audit['read']['report']) {
  const { 单位, 内设机构, 下设机构 } = 概况.机构设置;
  const own = 单位.flatMap((unit) => [unit.名称, unit.全称 ?? unit.名称]);
  const units = [名称, 主管部门 ?? 名称, ...own, ...内设机构, ...下设机构];
  const projects = (绩效?.项目 ?? []).flatMap((project) => [project.名称, project.正文名称 ?? project.名称]);
  return { units: [...new Set(units)], projects: [...new Set(projects)] };
}

/** A part of a name and where in the name it begins. */
interface End {
  readonly name: string;
  readonly from: number;
}

const NO_ENDS: readonly End[] = [];

/** Names by their first and last characters: one that differs in a single character has either. */
class NameEnds {
  readonly #ends = new Map<string, End[]>();
  /** What the ends begin with; most places of a text begin none. */
  readonly #beginnings = new Set<number>();

  constructor(names: readonly string[]) {
    for (const name of names) for (const from of [0, name.length - END]) this.#add(name, from);
  }

  /** The ends that stand at a place of a text. */
  at(text: string, place: number): readonly End[] {
    if (!this.#beginnings.has(text.charCodeAt(place))) return NO_ENDS;
    return this.#ends.get(text.slice(place, place + END)) ?? NO_ENDS;
  }

  #add(name: string, from: number): void {
    const end = name.slice(from, from + END);
    const known = this.#ends.get(end);
    if (known === undefined) this.#ends.set(end, [{ name, from }]);
    else known.push({ name, from });
    this.#beginnings.add(end.charCodeAt(0));
  }
}

/** Where a text has a name but for one character in it, and no known name stands there. */
function* nearNames({ text }: FreeText, ends: NameEnds, known: readonly string[]) {
  for (let place = 0; place + END <= text.length; place += 1) {
    for (const { name, from } of ends.at(text, place)) {
      const at = place - from;
      const isFoundBefore = from > 0 && text.startsWith(name.slice(0, END), at);
      if (at < 0 || isFoundBefore || !differsByOne(text, at, name)) continue;
      const part = text.slice(at, at + name.length);
      if (!known.some((other) => other.includes(part) || part.includes(other))) yield { name, at };
    }
  }
}

function differsByOne(text: string, at: number, name: string): boolean {
  let differences = 0;
  for (let place = 0; place < name.length; place += 1) {
    if (text[at + place] === name[place]) continue;
    differences += 1;
    const inside = place < name.length - 1;
    if (differences > 1 || !inside || !/\p{Script=Han}/u.test(text[at + place]!)) return false;
  }
  return differences === 1;
}
