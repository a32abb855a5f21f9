import type { Catalogue, Subject } from './read-catalogue.js';

/** That the 科目表 of a year does not have a 科目. */
export interface OutOfYear {
  /** Why, one sentence without a full stop. */
  readonly message: string;
  /** Under what its money is told in that year, as far as that is known. */
  readonly instead: string;
}

/** Whether a code, or the 款 above it, stands in the 支出功能分类 of a year; undefined where nothing is known against it. */
export function outOfYear(code: string, year: number, catalogue: Catalogue): OutOfYear | undefined {
  const found = [code.slice(0, 5), code]
    .map(catalogue.functional)
    .find(
      (subject) => subject && (year < (subject.validity.自 ?? year) || year > (subject.validity.至 ?? year)),
    );
  return (
    found && {
      message: `${year}年度的科目表没有科目 ${code}：${whenOf(found)}`,
      instead: instead(found, year, catalogue),
    }
  );
}

function whenOf({ code, name, validity: { 自, 至 } }: Subject): string {
  return 自 === undefined ? `${code} ${name}用到${至}年` : `${code} ${name}自${自}年起设立`;
}

/** Where the money is told in the year: under the successor, or under the 科目 that became this one. */
function instead({ code, validity }: Subject, year: number, catalogue: Catalogue): string {
  const other =
    validity.自 !== undefined && year < validity.自
      ? catalogue.functionalSubjects.find((subject) => subject.validity.改列 === code)
      : catalogue.functional(validity.改列 ?? '');
  return other === undefined ? '请照批复的表核对编码。' : `${year}年度列 ${other.code} ${other.name}。`;
}
