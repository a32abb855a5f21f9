import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { PrintedCell } from '../../print/printed-document.js';
import type { Ledger, PrintedSubject } from '../ledger.js';

/** Codes of 支出功能分类: each below its 款 and 类, and not the code of a sibling of another name. */
export function checkFunctional(rows: readonly PrintedSubject[], catalogue: Catalogue, ledger: Ledger): void {
  const levels = new Set(rows.map(({ code }) => code.length));
  let above = '';
  for (const { code, name, cell } of rows) {
    const parent = code.slice(0, -2);
    // A list of 项 alone has nothing that they could stand below.
    const isBelow = levels.has(parent.length) && above !== '';
    if (isBelow && !above.startsWith(parent) && !parent.startsWith(above)) {
      const meant = codeBelow(above.slice(0, parent.length), name, catalogue);
      ledger.remarks.push(remark(cell, `“${name}”没有排在所属的款、类之下`, code, meant));
      continue;
    }
    const isKnown = catalogue.functional(code)?.name === name;
    const meant = isKnown ? undefined : siblingsOf(catalogue).get(`${parent} ${name}`);
    if (meant !== undefined && meant !== code) ledger.remarks.push(mismatch(cell, name, code, meant));
    else ledger.subjects.push({ code, name, cell });
    above = code;
  }
}

/** A 科目 has one code in all tables: of two, the one that is printed less often is wrong. */
export function checkOneCode({ subjects, remarks }: Ledger): void {
  const prints = new Map<string, Map<string, PrintedSubject[]>>();
  for (const subject of subjects) {
    const key = `${subject.code.slice(0, -2)} ${subject.name}`;
    const codes = prints.get(key) ?? new Map<string, PrintedSubject[]>();
    prints.set(key, codes.set(subject.code, [...(codes.get(subject.code) ?? []), subject]));
  }
  for (const codes of prints.values()) {
    const [most, ...others] = [...codes.values()].sort((a, b) => b.length - a.length);
    const [meant] = most!;
    for (const [{ code, name, cell }] of others as [PrintedSubject][])
      remarks.push(mismatch(cell, name, code, meant!.code));
  }
}

/** Codes of 经济分类: most names stand under one code only. */
export function checkEconomic(rows: readonly PrintedSubject[], catalogue: Catalogue, ledger: Ledger): void {
  const codes = codesByName(catalogue);
  for (const { code, name, cell } of rows) {
    const known = codes.get(name);
    if (known !== undefined && !known.includes(code))
      ledger.remarks.push(mismatch(cell, name, code, known[0]));
  }
}

function mismatch(cell: PrintedCell, name: string, code: string, meant: string | undefined) {
  return remark(cell, `科目编码与名称“${name}”不相配`, code, meant);
}

function remark(text: PrintedCell, message: string, actual: string, expected: string | undefined) {
  return {
    rule: '印出编码',
    message,
    mark: { text, start: 0, end: text.text.length },
    ...(expected !== undefined && { expected }),
    actual,
    hint: '核对科目编码和名称。',
  };
}

function codeBelow(parent: string, name: string, { functionalSubjects }: Catalogue): string | undefined {
  return functionalSubjects.find((subject) => subject.name === name && subject.code.slice(0, -2) === parent)
    ?.code;
}

const siblingsKnown = new WeakMap<Catalogue, ReadonlyMap<string, string>>();
const economicKnown = new WeakMap<Catalogue, ReadonlyMap<string, readonly string[]>>();

/** Codes by parent and name, of names that were read in a publication. */
function siblingsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const known = siblingsKnown.get(catalogue);
  if (known !== undefined) return known;
  const subjects = catalogue.functionalSubjects.filter(({ attested }) => attested);
  const found = new Map(subjects.map(({ code, name }) => [`${code.slice(0, -2)} ${name}`, code]));
  siblingsKnown.set(catalogue, found);
  return found;
}

function codesByName(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const known = economicKnown.get(catalogue);
  if (known !== undefined) return known;
  const codes = new Map<string, string[]>();
  for (const { code, name } of catalogue.economicSubjects)
    codes.set(name, [...(codes.get(name) ?? []), code]);
  economicKnown.set(catalogue, codes);
  return codes;
}
