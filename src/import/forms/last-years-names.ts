import type { Diagnostic } from '../../kernel/diagnostic.js';
import { valueAt } from '../../kernel/value-at.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import { NEEDED_FIELDS } from '../tables/form-labels.js';
import type { DataValue } from '../values/data-value.js';
import type { FormValues } from './form.js';
import type { Forms } from './read-forms.js';

/**
 * Projects and indicators of last year's forms by their names, to be filled in anew; nothing where the data file or its
 * sources name projects of their own.
 */
export function lastYearsNames(last: Forms, current: Forms, tree: Tree): FormValues {
  const first = last.values[0];
  if (!first || current.subjects.length > 0 || namesProjects(tree)) return { values: [], diagnostics: [] };
  const values = last.values.flatMap((value) => asName(value));
  const isIndicator = ({ path }: DataValue) => path.at(-1) === '三级指标';
  const told: Diagnostic = {
    rule: '导入',
    level: '提醒',
    place: first.place,
    message: `来源是上一年度的自评表，只填名称：${last.subjects.join('、')}，指标 ${values.filter(isIndicator).length} 个`,
    hint: '目标值、完成值、分值、得分空着，照本年的自评表填；本年没有的项目和指标删去。',
  };
  return {
    values,
    diagnostics: [...last.diagnostics.map((one) => ({ ...one, level: '提醒' as const })), told],
  };
}

function namesProjects(tree: Tree): boolean {
  const projects = valueAt(tree, ['绩效', '项目']);
  const isNamed = (project: unknown) => {
    const name = valueAt(project, ['名称']);
    return name instanceof Scalar && name.text.trim() !== '';
  };
  return Array.isArray(projects) && projects.some(isNamed);
}

/** A name as it is, what is to be filled in beside it empty. */
function asName(value: DataValue): DataValue[] {
  const { path, isIdentity = false } = value;
  const table = `上年${value.table}`;
  const field = path.at(-1)!;
  if (isIdentity || field === '实施单位') return [{ ...value, table, isIdentity: true }];
  const isOfIndicator = path.includes('指标') && NEEDED_FIELDS.includes(field as never);
  return isOfIndicator ? [{ ...value, table, value: '', isIdentity: true }] : [];
}
