import { TASK_FIELDS } from '../tables/form-labels.js';
import { columnNamed, headColumns } from '../tables/head-columns.js';
import type { DataValue } from '../values/data-value.js';
import { stepOf } from '../values/step-of.js';
import type { OpenForm } from './form.js';

/** 主要职责和年度重点任务 of the form of a whole bureau, one on each line. */
export function taskValues({ sheet, labels, heads, path }: OpenForm): DataValue[] {
  const { tasks: head } = heads;
  if (head === undefined) return [];
  const columns = headColumns(sheet, head, head + 1);
  const column = (field: (typeof TASK_FIELDS)[number]) => columnNamed(columns, labels.任务列[field] ?? []);
  const until = heads.indicators.find((row) => row > head) ?? Number.POSITIVE_INFINITY;
  const values: DataValue[] = [];
  for (const row of sheet.rows.filter((one) => one > head && one < until)) {
    const name = sheet.text(row, column('名称')!).replace(/\s*\n\s*/g, '');
    if (name === '') break;
    for (const field of TASK_FIELDS) {
      const at = column(field);
      const value = field === '名称' ? name : at === undefined ? '' : sheet.text(row, at);
      if (value === '' || /^[-—*/]+$/.test(value)) continue;
      values.push({
        path: [...path, '任务', stepOf(name), field],
        value,
        isNumber: false,
        ...(field === '名称' && { isIdentity: true }),
        place: sheet.place(row, at!),
        table: labels.自评表,
      });
    }
  }
  return values;
}
