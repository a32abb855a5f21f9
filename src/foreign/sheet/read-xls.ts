import type { CellObject, WorkBook } from '@e965/xlsx';
import { refuseFile } from '../refuse.js';
import { refuseTooMany } from '../too-many-cells.js';
import { numberText } from './number-text.js';
import { type SourceCell, SourceSheet } from './sheet.js';

/** Of old files that do not say theirs. */
const GBK = 936;

/** The sheets of an .xls or .et; also of what is named so and is HTML or XML. */
export async function readXls(file: string, bytes: Uint8Array): Promise<SourceSheet[]> {
  const book = await openBook(file, bytes);
  const { Sheets: states = [], WBProps } = book.Workbook ?? {};
  let total = 0;
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) return refuseDamaged(file);
    const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
    const cells = rows.flatMap((row, above) => cellsOf(row ?? [], above + 1, WBProps?.date1904 === true));
    total += cells.length;
    refuseTooMany(file, total);
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    }));
    return new SourceSheet({ file, name, hidden: (states[index]?.Hidden ?? 0) > 0, cells, merges });
  });
}

async function openBook(file: string, bytes: Uint8Array): Promise<WorkBook> {
  // A second of loading that only these old formats take.
  const [xlsx, codepages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  xlsx.set_cptable(codepages);
  try {
    const options = { type: 'array', dense: true, cellNF: true, cellFormula: true, codepage: GBK } as const;
    return quietly(() => xlsx.read(bytes, options));
  } catch (error) {
    if (/password|encrypt/i.test(error instanceof Error ? error.message : ''))
      return refuseFile(file, '文件有打开密码', '在 Excel 或 WPS 中打开，去掉密码后另存一份。');
    return refuseDamaged(file);
  }
}

/** The library tells its developers of records that it does not know. */
function quietly<T>(read: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return read();
  } finally {
    console.error = error;
  }
}

function refuseDamaged(file: string): never {
  const hint = '在 Excel 或 WPS 中打开，另存为 .xlsx 再导入。';
  return refuseFile(file, '无法读取，文件已损坏或不是 Excel 文件', hint);
}

function cellsOf(row: readonly (CellObject | undefined)[], number: number, date1904: boolean): SourceCell[] {
  const cells: SourceCell[] = [];
  for (const [index, cell] of row.entries()) {
    if (!cell) continue;
    const place = { row: number, column: index + 1 };
    const text = textOf(cell, date1904);
    if (text.trim() !== '') cells.push({ ...place, text });
    else if (cell.f !== undefined && cell.v === undefined)
      cells.push({ ...place, text: '', unresolved: true });
  }
  return cells;
}

function textOf({ t, v, z, w }: CellObject, date1904: boolean): string {
  if (t === 'n') return numberText(String(v), String(z ?? ''), date1904);
  if (t === 'e') return w ?? '#错误';
  return v === undefined ? '' : String(v);
}
