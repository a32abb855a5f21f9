import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, parse } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { nearestName } from '../../kernel/nearest-name.js';
import type { Span } from '../../kernel/span.js';
import { decodeText } from './decode-text.js';
import type { SourceText } from './source-text.js';

/** No publication comes near this; a larger file is not a data file. */
const MAX_MEGABYTES = 10;

/**
 * Reads a text file of UTF-8.
 *
 * @param path where the file is, as the user named it
 * @param named the place where another file names this one; messages then point there
 * @throws Failure when there is no such file, it is too large, or is not text in UTF-8
 */
export function readSource(path: string, named?: Span): SourceText {
  const refuse = (message: string, hint: string): never => {
    const diagnostic: Diagnostic = { rule: '读取文件', level: '错误', message, hint };
    throw new Failure('数据', [named ? { ...diagnostic, span: named } : diagnostic]);
  };
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) refuse(`${path} 是文件夹，不是文件`, '写出其中的文件，连同文件夹的名称。');
    if (!stat.isFile()) refuse(`${path} 不是普通文件`, '把内容存成一个文件，再写出它的路径。');
    if (stat.size > MAX_MEGABYTES * 1024 * 1024)
      refuse(tooLarge(path, stat.size), '检查路径是否写对：数据文件是手写的 YAML 文本，不会这样大。');
    return decodeText(path, readFileSync(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      return refuse(`找不到文件 ${path}`, `${named ? '' : besides(path)}检查文件名和所在文件夹。`);
    return refuse(`无法读取文件 ${path}（${error.code}）`, '检查文件名，以及是否有权读取它。');
  }
}

function tooLarge(path: string, bytes: number): string {
  return `${path} 太大：${Math.ceil(bytes / 1024 / 1024)} MB，最多 ${MAX_MEGABYTES} MB`;
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
