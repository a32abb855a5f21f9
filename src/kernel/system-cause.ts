/** What stands in the way of reading or writing a file, by the code of the system's error. */
const CAUSES: Readonly<Record<string, string>> = {
  EEXIST: '同名的文件占了文件夹的位置',
  ENOTDIR: '路径当中有一段是文件，不是文件夹',
  EISDIR: '同名的文件夹占了文件的位置',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件正被其他程序打开',
  EBUSY: '文件正被其他程序打开',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘的配额已用完',
  EROFS: '磁盘只能读',
  EIO: '磁盘读写出错',
  ENAMETOOLONG: '文件名太长',
  ELOOP: '链接绕成了圈',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
  ENOMEM: '内存不够',
};

/** In words; undefined for what is no error of the system, or one that nobody meets. */
export function causeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? CAUSES[String(error.code)] : undefined;
}
