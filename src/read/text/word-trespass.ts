import { relative } from 'node:path';
import type { OutsideRoots } from '../../kernel/roots.js';

/**
 * What is wrong with a path that leads to where nothing may be read, and what to do.
 * @param cure where `--root` is none
 */
export function wordTrespass(
  path: string,
  { trespass, roots }: OutsideRoots,
  cure = '把它移到里面，或用 --root 指明可以读取的文件夹。',
): [message: string, hint: string] {
  const folders = [...new Set(roots.map(({ named }) => relative('.', named) || '当前文件夹'))].join('、');
  const move = `只能读取这里面的文件：${folders}。${cure}`;
  switch (trespass) {
    case '在外':
      return [`${path} 在可以读取的文件夹之外`, move];
    case '链接':
      return [`${path} 是链接，指向可以读取的文件夹之外`, move];
    case '隐藏':
      return [
        `${path} 的路径里有以“.”开头的名称`,
        '这样的文件是隐藏的，可能存有密码，一律不读；改名，或换一个文件夹。',
      ];
    case '保留名':
      return [
        `${path} 的路径里有 Windows 保留的名称`,
        '设备名（CON、NUL）、短文件名（GIT~1）和末尾的点、空格不能用；改名。',
      ];
    default:
      return trespass satisfies never;
  }
}
