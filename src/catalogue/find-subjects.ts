import { levelOf, readCatalogue, readCatalogueFile, type Subject, type Validity } from './read-catalogue.js';

/** What the catalogue says of one code. */
export interface FoundSubject {
  readonly classification: Classification;
  readonly code: string;
  /** Its name, or the names that it may have. */
  readonly names: readonly string[];
  readonly evidence: '见于公开文本' | '名称未见原文' | '名称存疑';
  /** The 科目 above, from the 类 down. */
  readonly above: readonly Subject[];
  /** Of 支出功能分类: whose money it is. */
  readonly budget?: string;
  readonly validity: Validity;
  /** Of 政府预算支出经济分类: codes of 部门预算支出经济分类 that belong to it. */
  readonly departmental: readonly string[];
}

export const CLASSIFICATIONS = ['支出功能分类', '部门预算支出经济分类', '政府预算支出经济分类'] as const;
type Classification = (typeof CLASSIFICATIONS)[number];

interface FunctionalFile {
  readonly 存疑: Readonly<Record<string, readonly string[]>>;
  readonly 预算: Readonly<Record<string, readonly string[]>>;
}

interface GovernmentFile {
  readonly 科目: Readonly<Record<string, string>>;
  readonly 补名: Readonly<Record<string, string>>;
  readonly 存疑: Readonly<Record<string, string>>;
  readonly 对应: Readonly<Record<string, readonly string[]>>;
}

/** All 科目 that fit every word (a number begins the code, another word stands in the name), by classification and code. */
export function findSubjects(words: string): FoundSubject[] {
  const parts = words.trim().split(/\s+/);
  const fits = ({ code, names }: FoundSubject) =>
    parts.every((part) =>
      /^\d+$/.test(part) ? code.startsWith(part) : names.some((name) => name.includes(part)),
    );
  return everySubject().filter(fits);
}

function everySubject(): FoundSubject[] {
  const { functional, economic, functionalSubjects, economicSubjects } = readCatalogue();
  const { 存疑, 预算 } = readCatalogueFile<FunctionalFile>('functional.json');
  const budgetOf = (code: string) =>
    Object.entries(预算).find(([, codes]) => codes.some((prefix) => code.startsWith(prefix)))?.[0];
  const functionalOf = (code: string) => ({
    classification: '支出功能分类' as const,
    code,
    above: above(code, functional),
    ...(levelOf(code) !== '类' && { budget: budgetOf(code) ?? '一般公共预算' }),
    departmental: [],
  });
  const doubtful = Object.entries(存疑).map(
    ([code, names]): FoundSubject => ({ ...functionalOf(code), names, evidence: '名称存疑', validity: {} }),
  );
  const known = functionalSubjects.map(
    (subject): FoundSubject => ({ ...functionalOf(subject.code), ...certain(subject) }),
  );
  const departmental = economicSubjects.map(
    (subject): FoundSubject => ({
      classification: '部门预算支出经济分类',
      code: subject.code,
      above: above(subject.code, economic),
      departmental: [],
      ...certain(subject),
    }),
  );
  const byCode = (a: FoundSubject, b: FoundSubject) => (a.code < b.code ? -1 : 1);
  return [...[...known, ...doubtful].sort(byCode), ...departmental, ...governmental().sort(byCode)];
}

function certain({ name, attested, validity }: Subject) {
  return { names: [name], evidence: attested ? '见于公开文本' : '名称未见原文', validity } as const;
}

function governmental(): FoundSubject[] {
  const { 科目, 补名, 存疑, 对应 } = readCatalogueFile<GovernmentFile>('government-economic.json');
  const make = (names: GovernmentFile['科目'], evidence: FoundSubject['evidence']) =>
    Object.entries(names).map(
      ([code, name]): FoundSubject => ({
        classification: '政府预算支出经济分类',
        code,
        names: [name],
        evidence,
        above: [],
        validity: {},
        departmental: 对应[code] ?? [],
      }),
    );
  return [...make(科目, '见于公开文本'), ...make(补名, '名称未见原文'), ...make(存疑, '名称存疑')];
}

/** The 科目 above a code, as far as the classification has them. */
function above(code: string, find: (code: string) => Subject | undefined): Subject[] {
  const codes = [3, 5].filter((digits) => digits < code.length).map((digits) => code.slice(0, digits));
  return codes.map(find).filter((subject) => subject !== undefined);
}
