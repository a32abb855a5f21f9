import { unzipSync } from 'fflate';
import { refuseFile } from './refuse.js';

/** Of all parts that are read of one file, unpacked: ten times a workbook with 3000 rows in twenty sheets. */
const MAX_BYTES = 200 * 1024 * 1024;

/**
 * The wanted parts of an Office file, unpacked, by name.
 * @throws Failure when it is damaged, or would fill the memory
 */
export function unzipParts(
  file: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > MAX_BYTES) throw new RangeError('too large');
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof RangeError)
      return refuseFile(file, '解压后太大，没有读', '检查这是不是决算系统导出的表；把要用的表另存为新文件。');
    return refuseFile(file, '文件已损坏，无法解压', '在 Excel、WPS 或 Word 中打开，另存一份，再运行一次。');
  }
}
