import { Failure } from '../../kernel/diagnostic.js';
import { causeOf } from '../../kernel/system-cause.js';

/** An error of the system as a failure that names the file; any other as it is. */
export function unwritable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new Failure('命令行', [
    {
      rule: '写入文件',
      level: '错误',
      message: `无法写入 ${path}：${causeOf(error) ?? error.code}`,
      hint: '检查文件夹是否可写、磁盘是否有空间，文件是否正被其他程序打开。',
    },
  ]);
}
