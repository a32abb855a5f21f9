import type { Ledger } from '../ledger.js';
import type { TableView } from '../tables/find-tables.js';

/** 自评等级, 绩效评价等级 */
const LABEL = '(?:项目|部门|单位|整体|绩效|自评|评价|综合|评定|结果)*(?:等级|等次|评级)';
const GRADE = '[“"]?([优良中差])[秀好等]?[”"]?$';
export const GRADE_LABEL = new RegExp(`^${LABEL}[：:]?$`);
const ALONE = new RegExp(`^${GRADE}`);
const BEHIND_LABEL = new RegExp(`^${LABEL}[：:]${GRADE}`);

/** Notes the grade that a cell holds and nothing else, but for its label. */
export function noteGrade(
  { words, slots }: TableView,
  [row, column]: readonly [row: number, column: number],
  key: string,
  ledger: Ledger,
): void {
  const own = words[row]?.[column] ?? '';
  const grade = (ALONE.exec(own) ?? BEHIND_LABEL.exec(own))?.[1];
  if (grade === undefined) return;
  const text = slots[row]![column]!;
  const start = text.text.lastIndexOf(grade);
  ledger.grades.push({ key, grade, mark: { text, start, end: start + 1 } });
}

/** Notes the grade of a form: it stands beside its label, or in one cell with it. */
export function noteFormGrade(view: TableView, key: string, ledger: Ledger): void {
  for (const { row, column, colspan } of view.cells) {
    const words = view.words[row]![column]!;
    if (GRADE_LABEL.test(words)) noteGrade(view, [row, column + colspan], key, ledger);
    else if (BEHIND_LABEL.test(words)) noteGrade(view, [row, column], key, ledger);
  }
}
