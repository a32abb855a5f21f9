import { readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../kernel/package-root.js';

/** Level of a 科目; told by the length of its code. */
export type SubjectLevel = '类' | '款' | '项';

/** The years for which a 科目 stands in the classification; a bound that is not certain is left out. */
export interface Validity {
  readonly 自?: number;
  readonly 至?: number;
  /** Code under which its money is told afterwards. */
  readonly 改列?: string;
}

/** One 科目 of the official classification. */
export interface Subject {
  readonly code: string;
  readonly name: string;
  readonly level: SubjectLevel;
  /** Code of the 科目 above; absent for a 类. */
  readonly parent?: string;
  /** Whether its name was read in a publication or an official notice: only such a name is held against another. */
  readonly attested: boolean;
  readonly validity: Validity;
}

/** The 预算 that pay for 科目 of their own; 一般公共预算 pays for all others. */
type SubjectBudget = '一般公共预算' | '政府性基金' | '国有资本经营';

/** The official 科目 that the package carries. Lookups give undefined for a code it does not know. */
export interface Catalogue {
  /** 支出功能分类: 类, 款, 项. */
  functional(code: string): Subject | undefined;
  /** Names that a code of 支出功能分类 may have, where it is not certain which: none is printed unless the bureau writes it. */
  doubtful(code: string): readonly string[] | undefined;
  /** The 预算 that a code of 支出功能分类 belongs to. */
  budget(code: string): SubjectBudget;
  /** 部门预算支出经济分类: 类, 款. */
  economic(code: string): Subject | undefined;
  /** All of 支出功能分类, in the order of the codes. */
  readonly functionalSubjects: readonly Subject[];
  /** All of 部门预算支出经济分类, in the order of the codes. */
  readonly economicSubjects: readonly Subject[];
}

/** `catalogue/*.json`: attested names under 科目, others under 补名; what is not certain under 存疑. */
interface SubjectFile {
  readonly 科目: Readonly<Record<string, string>>;
  readonly 补名?: Readonly<Record<string, string>>;
  readonly 存疑?: Readonly<Record<string, readonly string[]>>;
  readonly 年份?: Readonly<Record<string, Validity>>;
  /** Beginnings of the codes that belong to each. */
  readonly 预算?: Readonly<Record<Exclude<SubjectBudget, '一般公共预算'>, readonly string[]>>;
}

const LEVELS: Readonly<Record<number, SubjectLevel>> = { 3: '类', 5: '款', 7: '项' };
const FOLDER = new URL('catalogue/', PACKAGE_ROOT);

let cached: Catalogue | undefined;

/** The catalogue, read once per process and frozen. Throws only when the package itself is damaged. */
export function readCatalogue(): Catalogue {
  cached ??= load();
  return cached;
}

/** Level and parent follow from the code alone; undefined for a text that cannot be a code. */
export function levelOf(code: string): SubjectLevel | undefined {
  return /^\d+$/.test(code) ? LEVELS[code.length] : undefined;
}

/** Reads one list of the catalogue. Throws only when the package itself is damaged. */
export function readCatalogueFile<File>(name: string): File {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

function load(): Catalogue {
  const functionalFile = readCatalogueFile<SubjectFile>('functional.json');
  const functional = subjectsOf('functional.json', functionalFile);
  const economic = subjectsOf('economic.json', readCatalogueFile<SubjectFile>('economic.json'));
  const doubtful = new Map(Object.entries(functionalFile.存疑 ?? {}));
  return Object.freeze({
    functional: (code: string) => functional.get(code),
    doubtful: (code: string) => doubtful.get(code),
    budget: (code: string) => budgetOf(code, functionalFile.预算),
    economic: (code: string) => economic.get(code),
    functionalSubjects: Object.freeze([...functional.values()]),
    economicSubjects: Object.freeze([...economic.values()]),
  });
}

function budgetOf(code: string, budgets: SubjectFile['预算']): SubjectBudget {
  const of = (budget: '政府性基金' | '国有资本经营') =>
    budgets?.[budget].some((beginning) => code.startsWith(beginning)) ?? false;
  if (of('政府性基金')) return '政府性基金';
  return of('国有资本经营') ? '国有资本经营' : '一般公共预算';
}

function subjectsOf(file: string, { 科目, 补名 = {}, 年份 = {} }: SubjectFile): ReadonlyMap<string, Subject> {
  const make = (names: Readonly<Record<string, string>>, attested: boolean) =>
    Object.entries(names).map(([code, name]) => subject(file, code, name, attested, 年份[code] ?? {}));
  const subjects = [...make(科目, true), ...make(补名, false)];
  subjects.sort((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(subjects.map((s) => [s.code, s]));
}

function subject(file: string, code: string, name: string, attested: boolean, validity: Validity): Subject {
  const level = levelOf(code);
  if (level === undefined || typeof name !== 'string') throw new Error(`${file}: malformed entry ${code}`);
  const parent = level === '类' ? {} : { parent: code.slice(0, -2) };
  return Object.freeze({ code, name, level, ...parent, attested, validity });
}
