import type { Numbers } from '../figures/numbers.js';
import type { Ledger } from '../ledger.js';
import { CellEntries } from '../tables/cell-entries.js';
import type { TableView } from '../tables/find-tables.js';
import { GRADE_LABEL, noteGrade } from './form-grades.js';
import { projectKey } from './read-form.js';

/** A list of projects with their scores: 绩效自评情况汇总表. Gives whether a table is one. */
export function readScores(view: TableView, ledger: Ledger, numbers: Numbers): boolean {
  const cells = new CellEntries(view, numbers);
  const words = view.words[0] ?? [];
  const [name, score] = [/^项目名称$/, /^(?:自评)?得分$/].map((pattern) =>
    words.findIndex((word) => pattern.test(word)),
  );
  const grade = words.findIndex((word) => GRADE_LABEL.test(word));
  if (name === undefined || score === undefined || name < 0 || score < 0) return false;
  for (let row = 1; row < view.slots.length; row += 1) {
    const project = cells.words(row, name);
    const points = cells.number([row, score], project, '自评得分');
    if (project === '') continue;
    const text = cells.cell(row, name)!;
    if (points !== undefined) ledger.listed.set(project, { text, start: 0, end: text.text.length });
    if (points !== undefined) ledger.enter(`得分 ${projectKey(project)}`, points);
    if (grade >= 0) noteGrade(view, [row, grade], projectKey(project), ledger);
  }
  return true;
}
