import { type ReadDocx, readDocx } from './docx/read-docx.js';
import { refuseFile } from './refuse.js';
import { sourceBytes } from './source-bytes.js';

const AS_DOCX = '在 Word 或 WPS 中打开，另存为没有密码的 .docx，再运行一次。';

/**
 * A finished publication, whoever made it, as it is printed.
 * @throws Failure when it is no Word file of today, is locked or damaged, or cannot be read with certainty
 */
export function readPublication(file: string): ReadDocx {
  const bytes = sourceBytes(file);
  if (startsWith(bytes, '%PDF-')) return refuseFile(file, '是 PDF；通读的是 Word 文件（.docx）', AS_DOCX);
  if (!startsWith(bytes, 'PK')) return refuseFile(file, '不是 .docx，或有打开密码', AS_DOCX);
  return readDocx(file, bytes);
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
