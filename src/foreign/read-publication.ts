import { readDocx } from './docx/read-docx.js';
import { readPdf } from './pdf/read-pdf.js';
import type { ReadFile } from './read-file.js';
import { refuseFile } from './refuse.js';
import { sourceBytes } from './source-bytes.js';

/** Bytes before the mark of a PDF that readers overlook. */
const BEFORE_MARK = 1024;

/**
 * A finished publication, whoever made it, as it is printed.
 * @throws Failure when it is neither PDF nor a Word file of today, is locked or damaged, or cannot be read with certainty
 */
export async function readPublication(file: string): Promise<ReadFile> {
  const bytes = sourceBytes(file);
  if (Buffer.from(bytes.subarray(0, BEFORE_MARK)).includes('%PDF-')) return readPdf(file, bytes);
  if (!Buffer.from(bytes.subarray(0, 2)).equals(Buffer.from('PK')))
    return refuseFile(
      file,
      '不是 PDF 或 .docx，或有打开密码',
      '在 Word 或 WPS 中打开，另存为没有密码的 .docx 或 PDF，再运行一次。',
    );
  return readDocx(file, bytes);
}
