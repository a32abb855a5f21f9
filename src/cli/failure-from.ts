import { fileURLToPath } from 'node:url';
import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { incomplete } from '../kernel/incomplete.js';
import { PACKAGE_ROOT } from '../kernel/package-root.js';
import { causeOf } from '../kernel/system-cause.js';

const OWN_FOLDER = fileURLToPath(PACKAGE_ROOT);

/**
 * What was thrown, as the failure that it means: what the system refuses is told in words, a fault of ours with its trace.
 */
export function failureFrom(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { path = '', message, stack = message, code } = (error ?? {}) as NodeJS.ErrnoException;
  if (code !== undefined && path.startsWith(OWN_FOLDER)) return incomplete(path);
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') return incomplete(firstLine(message));
  const cause = causeOf(error);
  if (cause !== undefined && path !== '') return refused(`无法读写 ${path}：${cause}`);
  if (/memory limit|heap out of memory/.test(message ?? '')) return new Failure('程序', [outOfMemory()]);
  const detail = error instanceof Error ? stack : String(error);
  return new Failure('程序', [
    {
      rule: '程序故障',
      level: '错误',
      message: '程序出错，不是数据的问题',
      hint: `请把以下内容报告给维护者：\n${detail}`,
    },
  ]);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}

function refused(message: string): Failure {
  const hint = '检查磁盘和权限，再运行一次。';
  return new Failure('命令行', [{ rule: '读写文件', level: '错误', message, hint }]);
}

function outOfMemory(): Diagnostic {
  const hint = '一次少给几个文件；限制了内存的（NODE_OPTIONS 中的 --max-old-space-size），调大或去掉。';
  return { rule: '内存', level: '错误', message: '内存不够，没有做完', hint };
}
