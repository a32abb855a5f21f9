import { bytesOf, FileTooLarge, NotRegularFile, useRegularFile } from '../kernel/regular-file.js';
import { causeOf } from '../kernel/system-cause.js';
import { refuseFile } from './refuse.js';

const MAX_MEGABYTES = 50;

/** What a file holds that somebody else made. @throws Failure when it cannot be read, or is larger than any publication */
export function sourceBytes(file: string): Uint8Array {
  try {
    return useRegularFile(file, MAX_MEGABYTES * 1024 * 1024, bytesOf);
  } catch (error) {
    if (error instanceof NotRegularFile) return refuseFile(file, '不是文件', '写出文件的路径。');
    if (error instanceof FileTooLarge)
      return refuseFile(file, `太大，超过 ${MAX_MEGABYTES} MB`, '只留下要用的部分，另存为新文件。');
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return refuseFile(file, '找不到文件', '检查文件名和所在文件夹。');
    return refuseFile(
      file,
      `无法读取：${causeOf(error) ?? String(error.code)}`,
      '关闭正在打开它的程序，再运行一次。',
    );
  }
}
