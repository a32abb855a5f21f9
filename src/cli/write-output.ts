import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../kernel/diagnostic.js';

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

function unwritable(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new Failure('命令行', [
    {
      rule: '写入文件',
      level: '错误',
      message: `无法写入输出文件：${error.message}`,
      hint: '检查 --out 指定的文件夹是否存在、可写，文件是否正被其他程序打开。',
    },
  ]);
}
