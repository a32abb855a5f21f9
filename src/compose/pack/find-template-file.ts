import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Failure } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';

/** Folders and file of plain names: nothing absolute, no `..`, no backslash, no drive. */
const INSIDE = /^(?:[\w-]+\/)*[\w-]+\.hbs$/;

/**
 * The file of a 部件: the first found from the pack itself up through what it extends. Templates are
 * not trusted: a file must lie in its pack's folder, also when links are followed.
 * @param folders of the pack and of those that it extends, the pack's own first
 * @throws Failure (模板) if the name reaches outside or nothing is there
 */
export function findTemplateFile(file: string, folders: readonly string[], span: Span): string {
  if (!INSIDE.test(file))
    throw refuse(`“${file}”不是包内的 .hbs 文件`, '文件名用字母、数字、- 和 _，不能用 .. 或绝对路径', span);
  for (const folder of folders) {
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    if (realpathSync(path).startsWith(realpathSync(folder) + sep)) return path;
    throw refuse(`“${file}”链接到了包的文件夹之外`, '把文件放进包的文件夹', span);
  }
  throw refuse(`找不到模板文件“${file}”`, `找过的文件夹：${folders.join('、')}`, span);
}

function refuse(message: string, hint: string, span: Span): Failure {
  return new Failure('模板', [{ rule: '模板包', level: '错误', message, hint, span }]);
}
