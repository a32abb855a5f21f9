import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Conflict, Merged } from './merge-values.js';

/** Places where both sides have changed, each with both values and how to decide. */
export function conflictDiagnostics(
  conflicts: readonly Conflict[],
  locate: (path: Path) => Span,
): Diagnostic[] {
  return conflicts.map(({ name, path, ours, theirs, place, last }) => ({
    rule: '导入冲突',
    level: '错误',
    message: last === undefined ? `“${name}”已经填了别的值` : `“${name}”在上次导入后，数据文件和来源都改了`,
    span: locate(path),
    expected: `${theirs}（${place}）`,
    actual: `${ours === '' ? '已删去' : ours}${last === undefined ? '' : `；上次导入的是 ${last.值}（${last.来源}）`}`,
    hint: `以来源为准，加 --accept ${name}；以数据文件为准，加 --keep ${name}。`,
  }));
}

/** Nothing is deleted: what the sources no longer have may still be right. */
export function goneDiagnostics(gone: Merged['gone']): Diagnostic[] {
  return gone.map(({ name, last }) => ({
    rule: '导入',
    level: '提醒',
    place: last.来源,
    message: `来源已没有“${name}”，数据文件里的没有动`,
    actual: last.值,
    hint: '确实没有了，在数据文件里删去。',
  }));
}

/** An indicator that is a row has no place for 年初指标值, 性质, 方向 and 计量单位. */
export function unplacedDiagnostics(
  unplaced: Merged['unplaced'],
  locate: (path: Path) => Span,
): Diagnostic[] {
  return unplaced.map(({ value: { path: names, value, place }, path }) => ({
    rule: '导入',
    level: '错误',
    message: `指标“${names.at(-2)}”写成一行，没有“${names.at(-1)}”的位置`,
    span: locate(path),
    expected: `${String(value)}（${place}）`,
    hint: `把这一行改写成“字段: 值”再导入，例如 - {三级指标: ${names.at(-2)}, ${names.at(-1)}: ${String(value)}}，其余各项由导入填。`,
  }));
}
