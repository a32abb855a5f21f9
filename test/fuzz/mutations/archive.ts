import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hostileValue } from '../hostile.js';
import type { Random } from '../random.js';
import { ANYWHERE } from './anywhere.js';

/** Changes a file that is no text; `scale` multiplies how often something is repeated. */
export type ByteMutation = (bytes: Uint8Array, random: Random, scale: number) => Uint8Array;

/** What may happen to any bytes. */
export const BYTES: Readonly<Record<string, ByteMutation>> = {
  'other bytes': (bytes, random) => {
    const changed = bytes.slice();
    for (let left = random.size(7); left > 0; left -= 1)
      changed[random.below(changed.length)] = random.below(256);
    return changed;
  },
  'a run of one byte': (bytes, random) => {
    const at = random.below(bytes.length);
    return bytes.slice().fill(random.pick([0, 0x7f, 0xff]), at, at + random.size(9));
  },
  'an end that is missing': (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  'bytes behind it': (bytes, random, scale) =>
    Uint8Array.from([...bytes, ...new Uint8Array(random.size(10) * scale).fill(random.below(256))]),
};

/** Addresses and numbers that attributes of workbooks and Word files may hold. */
const ATTRIBUTES = [
  ...['', '0', '-1', '1e9', '99999999999', '1048577', 'NaN', '甲'],
  ...['A1', 'XFD1048576', 'A1:XFD1048576', 'ZZZ9999999', 'A0', '$A$1:$B$2'],
];
/** Signature of an entry of a ZIP's directory, and where in it the unpacked size stands. */
const [ENTRY, SIZE] = [[0x50, 0x4b, 0x01, 0x02], 24];

/** What may happen to the parts of an Office file. */
export const PARTS: Readonly<Record<string, ByteMutation>> = {
  'a part as text': ofPart((text, random, scale) => {
    const [, mutate] = random.pick(Object.entries(ANYWHERE));
    return mutate(text.replaceAll('><', '>\n<'), random, scale);
  }),
  'another value of a cell': ofPart((text, random, scale) =>
    atMatch(text, /(?<=<(?:w:)?[vt](?: [^>]*)?>)[^<]*(?=<)/g, random, () =>
      escaped(hostileValue(random, scale)),
    ),
  ),
  'another attribute': ofPart((text, random) =>
    atMatch(text, /(?<==")[^"]*(?=")/g, random, () => random.pick(ATTRIBUTES)),
  ),
  'other names of elements': ofPart((text, random) => {
    const [one, other] = [random.pick(ELEMENTS), random.pick(ELEMENTS)];
    return text.replaceAll(`<${one}`, `<${other}`).replaceAll(`</${one}`, `</${other}`);
  }),
  'elements in elements': ofPart((text, random, scale) => {
    const depth = random.size(13) * scale;
    const element = random.pick(ELEMENTS);
    const at = text.indexOf('>', random.below(text.length)) + 1;
    return `${text.slice(0, at)}${`<${element}>`.repeat(depth)}${`</${element}>`.repeat(depth)}${text.slice(at)}`;
  }),
  'entities that grow': ofPart((text) => {
    const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`);
    return `<!DOCTYPE x [<!ENTITY a0 "甲">${lol.join('')}]>${text.replace('</', '&a9;</')}`;
  }),
  'a part that is missing': (bytes, random) => {
    const parts = unzipSync(bytes);
    delete parts[random.pick(Object.keys(parts))];
    return zipSync(parts);
  },
  'a size that is not so': (bytes, random) => {
    const changed = bytes.slice();
    const entries = [...bytes.keys()].filter((at) => startsAt(bytes, at));
    const size = random.pick([0, 1, 0x7fffffff, 0xffffffff]);
    if (entries.length > 0) new DataView(changed.buffer).setUint32(random.pick(entries) + SIZE, size, true);
    return changed;
  },
};

const ELEMENTS = [
  'row',
  'c',
  'v',
  'f',
  'is',
  't',
  'si',
  'mergeCell',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:p',
  'w:t',
  'w:vMerge',
];

function startsAt(bytes: Uint8Array, at: number): boolean {
  return ENTRY.every((byte, index) => bytes[at + index] === byte);
}

function ofPart(change: (text: string, random: Random, scale: number) => string): ByteMutation {
  return (bytes, random, scale) => {
    const parts = unzipSync(bytes);
    const name = random.pick(Object.keys(parts));
    return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!), random, scale)) });
  };
}

function atMatch(text: string, pattern: RegExp, random: Random, by: () => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: match } = random.pick(found);
  return text.slice(0, index) + by() + text.slice(index + match.length);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
