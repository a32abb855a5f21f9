import { existsSync, readdirSync } from 'node:fs';
import { dirname, parse, relative } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { nearestName } from '../../kernel/nearest-name.js';
import { bytesOf, NotRegularFile, useRegularFile } from '../../kernel/regular-file.js';
import { OutsideRoots, type Roots, useFileInside } from '../../kernel/roots.js';
import type { Span } from '../../kernel/span.js';
import { decodeText } from './decode-text.js';
import type { SourceText } from './source-text.js';

/** No publication comes near this; a larger file is not a data file. */
const MAX_MEGABYTES = 10;
const MEGABYTE = 1024 * 1024;

interface Reading {
  /** Where the file must lie; only what the command line itself names may lie anywhere. */
  readonly roots?: Roots;
  /** The place where another file names this one; messages then point there. */
  readonly named?: Span | undefined;
}

/**
 * Reads a text file of UTF-8.
 *
 * @param path where the file is, as the user named it
 * @throws Failure when there is no such file, it lies outside the roots, is too large, or is not text in UTF-8
 */
export function readSource(path: string, { roots, named }: Reading): SourceText {
  const refuse = (message: string, hint: string): never => {
    const diagnostic: Diagnostic = { rule: '读取文件', level: '错误', message, hint };
    throw new Failure('数据', [named ? { ...diagnostic, span: named } : diagnostic]);
  };
  const read = (file: number, size: number): Buffer =>
    size > MAX_MEGABYTES * MEGABYTE
      ? refuse(tooLarge(path, size), '检查路径是否写对：数据文件是手写的 YAML 文本，不会这样大。')
      : bytesOf(file, size);
  try {
    const bytes = roots ? useFileInside(path, roots, read) : useRegularFile(path, read);
    return decodeText(path, bytes);
  } catch (error) {
    if (error instanceof OutsideRoots) return refuse(...trespass(path, error));
    if (error instanceof NotRegularFile && error.isFolder)
      return refuse(`${path} 是文件夹，不是文件`, '写出其中的文件，连同文件夹的名称。');
    if (error instanceof NotRegularFile)
      return refuse(`${path} 不是普通文件`, '把内容存成一个文件，再写出它的路径。');
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      return refuse(`找不到文件 ${path}`, `${named ? '' : besides(path)}检查文件名和所在文件夹。`);
    return refuse(`无法读取文件 ${path}（${error.code}）`, '检查文件名，以及是否有权读取它。');
  }
}

/** What is wrong with a path that leads to where nothing may be read, and what to do. */
export function trespass(path: string, { trespass, roots }: OutsideRoots): [message: string, hint: string] {
  const folders = [...new Set(roots.map(({ named }) => relative('.', named) || '.'))].join('、');
  const move = `只能读取 ${folders} 里面的文件：把它移到里面，或用 --root 指明可以读取的文件夹。`;
  switch (trespass) {
    case '在外':
      return [`${path} 在可以读取的文件夹之外`, move];
    case '链接':
      return [`${path} 是链接，指向可以读取的文件夹之外`, move];
    case '隐藏':
      return [`${path} 的路径里有以“.”开头的名称`, '这样的文件可能存有密码，不能引用；换一个文件夹。'];
    case '保留名':
      return [`${path} 的路径里有 Windows 保留的名称`, '设备名（CON、NUL）和短文件名（GIT~1）不能用；改名。'];
    default:
      return trespass satisfies never;
  }
}

function tooLarge(path: string, bytes: number): string {
  return `${path} 太大：${Math.ceil(bytes / MEGABYTE)} MB，最多 ${MAX_MEGABYTES} MB`;
}

/** The file of nearly that name in the same folder: 2024.yaml for 2024.yml. */
function besides(path: string): string {
  const folder = dirname(path);
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const near = nearestName(
    parse(path).name,
    files.map((file) => parse(file).name),
  );
  const found = files.find((file) => parse(file).name === near);
  return found === undefined ? '' : `那里有 ${found}。`;
}
