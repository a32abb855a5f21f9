import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../kernel/diagnostic.js';

/**
 * Writes all files or none: each is written beside its target first and renamed only when every one
 * of them is complete, so that a failure leaves older files as they were.
 */
export async function writeOutputs(
  files: readonly { path: string; bytes: Uint8Array | string }[],
): Promise<void> {
  const staged: { path: string; temporary: string }[] = [];
  try {
    for (const { path, bytes } of files) {
      const temporary = `${path}.${randomUUID()}.tmp`;
      await mkdir(dirname(path), { recursive: true });
      staged.push({ path, temporary });
      await writeFile(temporary, bytes);
    }
    for (const { path, temporary } of staged) await rename(temporary, path);
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    throw unwritable(error);
  }
}

/** What {@link writeOutputs} writes beside a target has more at its end. */
const TEMPORARY = /\.[\da-f-]{36}\.tmp$/;

/** What stands in the way, by the code of the system's error. */
const CAUSES: Readonly<Record<string, string>> = {
  EEXIST: '同名的文件占了文件夹的位置',
  ENOTDIR: '路径当中有一段是文件，不是文件夹',
  EISDIR: '同名的文件夹占了文件的位置',
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限，或文件正被其他程序打开',
  EBUSY: '文件正被其他程序打开',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘只能读',
};

function unwritable(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const { code, path, dest = path } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const cause = CAUSES[code ?? ''] ?? code;
  return new Failure('命令行', [
    {
      rule: '写入文件',
      level: '错误',
      message: `无法写入 ${dest?.replace(TEMPORARY, '') ?? '输出文件'}：${cause}`,
      hint: '检查 --out 指定的文件夹是否存在、可写，文件是否正被其他程序打开。',
    },
  ]);
}
