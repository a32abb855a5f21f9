import { Failure } from './diagnostic.js';

/** The failure (程序) that a file of the program is missing or cut off. */
export function incomplete(file: string): Failure {
  const message = `程序自带的文件缺少或损坏：${file}`;
  const hint = '重新安装程序；在源码文件夹里执行 npm ci。';
  return new Failure('程序', [{ rule: '程序安装', level: '错误', message, hint }]);
}
