import { getHeapStatistics } from 'node:v8';

const MEGABYTE = 1024 * 1024;
/** The samples need half of it. With less, Node breaks off somewhere with a trace of its own, which nobody can catch. */
const LEAST = 96;

/** A complaint about the memory that Node may use; undefined where it is enough for a publication of usual size. */
export function tooLittleMemory(limit = getHeapStatistics().heap_size_limit): string | undefined {
  const megabytes = Math.floor(limit / MEGABYTE);
  if (megabytes >= LEAST) return undefined;
  return `错误 内存：Node.js 只能用 ${megabytes} MB 内存，至少要 ${LEAST} MB。
   提示  去掉 NODE_OPTIONS 中的 --max-old-space-size，或写大一些。
`;
}
