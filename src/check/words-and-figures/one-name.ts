import { bureauElsewhere } from '../engine/narrative/bureau-elsewhere.js';
import { differsByOne, namesOf } from '../engine/narrative/names-of.js';
import { NameEnds, nearNames } from '../engine/narrative/near-names.js';
import type { Rule } from '../engine/rule.js';
import { freeTexts } from '../engine/texts.js';

/** Shorter names resemble other words too easily. */
const LEAST_UNIT = 6;
const LEAST_PROJECT = 8;
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
      for (const { name, at } of nearNames(text.text, ends, known)) {
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
