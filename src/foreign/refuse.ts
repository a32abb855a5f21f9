import { Failure } from '../kernel/diagnostic.js';

/** Stops at a file that cannot be read, or not with certainty. @throws Failure, always */
export function refuseFile(file: string, message: string, hint: string): never {
  throw new Failure('数据', [{ rule: '读取来源', level: '错误', place: file, message, hint }]);
}
