import { hostilePath, hostileValue } from '../hostile.js';
import { atLine, type Mutations, ofLine, withLines, withText, withValue } from './mutation.js';

const BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ['[', ']'],
  ['{甲: ', '}'],
  ['[', ''],
  ['- ', ''],
  ['? ', ''],
];
const SIGNS = `"|'| #| #甲|: |, |&a |*a|!!str |- |{|}|[|]|%`.split('|').concat('|');
const INDENTS = ['', ' ', '   ', '\t', '\u3000', '          '];
/** What names another file: the value of such a key, or whatever ends like one. */
const FILE_NAMES = /(?<=(?:文件|上年|格式|继承):[ ]+)[^,}\s]+|[^\s:,{}"]+\.(?:hbs|md|yaml|html)/g;

/** What may happen to YAML, and to JSON. */
export const YAML: Mutations = {
  'another value': ofLine((line, random, scale) => withValue(line, hostileValue(random, scale))),
  'a value in quotation marks': ofLine((line, random, scale) =>
    withValue(line, JSON.stringify(hostileValue(random, scale))),
  ),
  'another file': (text, random) => {
    const names = [...text.matchAll(FILE_NAMES)];
    if (names.length === 0) return text;
    const { index, 0: name } = random.pick(names);
    return text.slice(0, index) + hostilePath(random) + text.slice(index + name.length);
  },
  'a text of many lines': atLine((lines, at, random, scale) => {
    const indent = ' '.repeat(lines[at]!.search(/\S|$/) + 2);
    const block = Array<string>(random.size(9) * scale).fill(`${indent}${hostileValue(random, 1)}`);
    return withLines(lines.with(at, withValue(lines[at]!, '|')), at + 1, block);
  }),
  'another key': atLine((lines, at, random) => {
    const keys = lines.flatMap((line) => /^\s*([^\s:#-][^:]*):/.exec(line)?.[1] ?? []);
    if (keys.length === 0) return lines;
    const key = random.pick(keys);
    return lines.with(
      at,
      lines[at]!.replace(/[^\s:#-][^:]*(?=:)/, () => key),
    );
  }),
  'another indent': ofLine((line, random) => random.pick(INDENTS) + line.trimStart()),
  'brackets in brackets': ofLine((line, random, scale) => {
    const [open, close] = random.pick(BRACKETS);
    const depth = random.size(13) * scale;
    return withValue(line, open.repeat(depth) + close.repeat(depth));
  }),
  'a sign of YAML': ofLine((line, random) =>
    withText(line, random.below(line.length + 1), random.pick(SIGNS)),
  ),
  'a slip of a digit': (text, random) => {
    const digits = [...text.matchAll(/\d/g)];
    const { index } = digits.length > 0 ? random.pick(digits) : { index: 0 };
    return text.slice(0, index) + random.below(10) + text.slice(index + 1);
  },
};
