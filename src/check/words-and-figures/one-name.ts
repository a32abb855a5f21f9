import { bureauElsewhere } from '../engine/narrative/bureau-elsewhere.js';
import { differsByOne, namesOf } from '../engine/narrative/names-of.js';
import type { Rule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';

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
    // A unit whose name is that of the bureau but for one character is not known to be right.
    const known = [...units, ...projects].filter((name) => !differsByOne(name, 0, read.report.名称));
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
    yield* bureauElsewhere(read);
  },
};

/** A part of a name and where in the name it begins. */
interface End {
  readonly name: string;
  readonly from: number;
}

/** More names than these that begin, or end, alike are not looked for by that end. */
const MOST_ALIKE = 200;

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
    else if (known.length < MOST_ALIKE) known.push({ name, from });
    this.#beginnings.add(end.charCodeAt(0));
  }
}

/**
 * Where a text has a name but for one character in it, and no known name stands there. Of names that end alike, the
 * first ones: a thousand of them tell no slip from another name.
 */
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
