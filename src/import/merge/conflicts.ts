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
