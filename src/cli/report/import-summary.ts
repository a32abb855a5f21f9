import type { Imported } from '../../import/import-sheets.js';
import { visible } from './visible.js';

/** Kinds of fields that are told by name. */
const MAX_KINDS = 6;
/** A sheet with fewer rows is no table. */
const MIN_ROWS = 5;

/**
 * What became of an import, in one line: 填入 412 处，相同 0 处，冲突 2 处；还要自己填 58 处：年初预算 14、原因 23 …
 * @param isUndone nothing was written
 */
export function importSummary({ filled, same, kept, conflicts, left }: Imported, isUndone: boolean): string {
  const counts = [
    `${isUndone ? '可填入' : '填入'} ${filled} 处`,
    `相同 ${same} 处`,
    ...(kept > 0 ? [`保留你改过的 ${kept} 处`] : []),
    `冲突 ${conflicts.length} 处`,
  ];
  const total = [...left.values()].reduce((sum, one) => sum + one, 0);
  const most = [...left].slice(0, MAX_KINDS).map(([name, count]) => `${name} ${count}`);
  const more = left.size > most.length ? ' …' : '';
  const rest = total === 0 ? '没有空着的栏目' : `还要自己填 ${total} 处：${most.join('、')}${more}`;
  return `${counts.join('，')}；${visible(rest)}\n`;
}

/** Sheets of workbooks that are none of the tables; a Word file has tables of many kinds. */
export function unknownSheets({ others }: Imported): string {
  const names = others
    .filter(({ rows, file }) => rows.length >= MIN_ROWS && !/\.docx$/i.test(file))
    .map(({ file, name }) => visible(`${file} ${name}`));
  return names.length === 0 ? '' : `没有导入的表（不认得标题）：${names.join('、')}\n`;
}
