import { XmlError } from '../read-xml.js';
import { refuseFile } from '../refuse.js';
import { sourceBytes } from '../source-bytes.js';
import { readCsv } from './read-csv.js';
import { readDocxTables } from './read-docx-tables.js';
import { readXls } from './read-xls.js';
import { readXlsx } from './read-xlsx.js';
import type { SourceSheet } from './sheet.js';

/** What a source may be, by its ending; its bytes decide how it is read. */
export const SOURCE_ENDINGS = ['.xlsx', '.xlsm', '.xls', '.et', '.csv', '.txt', '.docx'] as const;

/**
 * The sheets of a workbook, or the tables of a Word file.
 * @throws Failure when it cannot be read
 */
export function readSheets(file: string): Promise<readonly SourceSheet[]> {
  return sheetsIn(file, sourceBytes(file));
}

/**
 * The same of bytes that are at hand.
 * @param file as its messages name it
 */
export async function sheetsIn(file: string, bytes: Uint8Array): Promise<readonly SourceSheet[]> {
  try {
    if (isZip(bytes)) return /\.docx$/i.test(file) ? readDocxTables(file, bytes) : readXlsx(file, bytes);
    if (/\.docx$/i.test(file))
      return refuseFile(
        file,
        '有打开密码，或不是 Word 2007 以后的文件',
        '在 Word 中打开，另存为没有密码的 .docx。',
      );
    if (/\.(csv|txt)$/i.test(file) && !isCompound(bytes)) return readCsv(file, bytes);
    return await readXls(file, bytes);
  } catch (error) {
    if (error instanceof XmlError)
      return refuseFile(file, '文件内容已损坏', '在 Excel、WPS 或 Word 中打开，另存一份再导入。');
    throw error;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf;
}
