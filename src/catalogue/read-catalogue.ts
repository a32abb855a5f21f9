import { readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../kernel/package-root.js';

/** Level of a 科目; told by the length of its code. */
export type Level = '类' | '款' | '项';

/** One 科目 of the official classification. */
export interface Subject {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** Code of the 科目 above; absent for a 类. */
  readonly parent?: string;
}

/** The official 科目 that the package carries. Lookups give undefined for a code it does not know. */
export interface Catalogue {
  /** 支出功能分类: 类, 款, 项. */
  functional(code: string): Subject | undefined;
  /** 部门预算支出经济分类: 类, 款. */
  economic(code: string): Subject | undefined;
  /** All of 支出功能分类, in the order of the codes. */
  readonly functionalSubjects: readonly Subject[];
  /** All of 部门预算支出经济分类, in the order of the codes. */
  readonly economicSubjects: readonly Subject[];
}

const LEVELS: Readonly<Record<number, Level>> = { 3: '类', 5: '款', 7: '项' };
const FOLDER = new URL('catalogue/', PACKAGE_ROOT);

let cached: Catalogue | undefined;

/** The catalogue, read once per process and frozen. Throws only when the package itself is damaged. */
export function readCatalogue(): Catalogue {
  cached ??= load();
  return cached;
}

/** Level and parent follow from the code alone; undefined for a text that cannot be a code. */
export function levelOf(code: string): Level | undefined {
  return /^\d+$/.test(code) ? LEVELS[code.length] : undefined;
}

function load(): Catalogue {
  const functional = readSubjects('functional.json');
  const economic = readSubjects('economic.json');
  return Object.freeze({
    functional: (code: string) => functional.get(code),
    economic: (code: string) => economic.get(code),
    functionalSubjects: Object.freeze([...functional.values()]),
    economicSubjects: Object.freeze([...economic.values()]),
  });
}

function readSubjects(file: string): ReadonlyMap<string, Subject> {
  const content: { 科目: Record<string, string> } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  const subjects = Object.entries(content.科目).map(([code, name]) => subject(file, code, name));
  subjects.sort((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(subjects.map((s) => [s.code, s]));
}

function subject(file: string, code: string, name: string): Subject {
  const level = levelOf(code);
  if (level === undefined || typeof name !== 'string') throw new Error(`${file}: malformed entry ${code}`);
  return Object.freeze({ code, name, level, ...(level === '类' ? {} : { parent: code.slice(0, -2) }) });
}
