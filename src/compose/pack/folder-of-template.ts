import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';

/** Folders and file of plain names: nothing absolute, no `..`, no backslash, no drive. */
const INSIDE = /^(?:[\w-]+\/)*[\w-]+\.hbs$/;

/**
 * The folder that the file of a 部件 is read from: the first that has it, from the pack itself up through what it extends.
 * @param folders of the pack and of those that it extends, the pack's own first
 * @throws Failure (模板) if the name is that of no file in a pack, or nothing is there
 */
export function folderOfTemplate(file: string, folders: readonly string[], span: Span): string {
  if (!INSIDE.test(file))
    throw refuse(`“${file}”不是包内的 .hbs 文件`, '文件名用字母、数字、- 和 _，不能用 .. 或绝对路径', span);
  const found = folders.find((folder) => existsSync(join(folder, file)));
  if (found !== undefined) return found;
  throw refuse(`找不到模板文件“${file}”`, `找过的文件夹：${folders.join('、')}`, span);
}

function refuse(message: string, hint: string, span: Span): Failure {
  return new Failure('模板', [{ rule: '模板包', level: '错误', message, hint, span }]);
}
