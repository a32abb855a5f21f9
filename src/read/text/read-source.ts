import { existsSync, readdirSync } from 'node:fs';
import { dirname, parse } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { LIMITS } from '../../kernel/limits.js';
import { nearestName } from '../../kernel/nearest-name.js';
import { bytesOf, FileTooLarge, NotRegularFile } from '../../kernel/regular-file.js';
import { OutsideRoots, type Roots, useFileInside } from '../../kernel/roots.js';
import type { Span } from '../../kernel/span.js';
import { causeOf } from '../../kernel/system-cause.js';
import { decodeText } from './decode-text.js';
import type { SourceText } from './source-text.js';
import { wordTrespass } from './word-trespass.js';

const MEGABYTE = 1024 * 1024;
const LIMIT = LIMITS.megabytes * MEGABYTE;

interface Reading {
  /** Where the file must lie: a pattern on the command line finds links, too, that a stranger has put there. */
  readonly roots: Roots;
  /** The place where another file names this one; messages then point there. */
  readonly named?: Span | undefined;
  /** What to do about a file that lies elsewhere, where `--root` is no cure. */
  readonly cure?: string;
}

/**
 * Reads a text file of UTF-8.
 *
 * @param path where the file is, as the user named it
 * @throws Failure when there is no such file, it lies outside the roots, is too large, or is not text in UTF-8
 */
export function readSource(path: string, { roots, named, cure }: Reading): SourceText {
  const refuse = (message: string, hint: string): never => {
    const diagnostic: Diagnostic = { rule: '读取文件', level: '错误', message, hint };
    throw new Failure('数据', [named ? { ...diagnostic, span: named } : diagnostic]);
  };
  try {
    return decodeText(path, useFileInside(path, roots, LIMIT, bytesOf));
  } catch (error) {
    if (error instanceof OutsideRoots) return refuse(...wordTrespass(path, error, cure));
    if (error instanceof NotRegularFile && error.isFolder)
      return refuse(`${path} 是文件夹，不是文件`, '写出其中的文件，连同文件夹的名称。');
    if (error instanceof NotRegularFile)
      return refuse(`${path} 不是普通文件`, '把内容存成一个文件，再写出它的路径。');
    if (error instanceof FileTooLarge)
      return refuse(tooLarge(path, error), '检查路径是否写对：数据文件是手写的 YAML 文本，不会这样大。');
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      return refuse(`找不到文件 ${path}`, `${named ? '' : besides(path)}检查文件名和所在文件夹。`);
    return refuse(
      `无法读取文件 ${path}：${causeOf(error) ?? error.code}`,
      '检查文件名，以及是否有权读取它。',
    );
  }
}

function tooLarge(path: string, { size }: FileTooLarge): string {
  return `${path} 太大：${Math.ceil(size / MEGABYTE)} MB，最多 ${LIMITS.megabytes} MB`;
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
