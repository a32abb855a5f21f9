import { refuseFile } from './refuse.js';

/** Cells that hold something, of one file. */
const MAX_CELLS = 1_000_000;

/** @throws Failure where a file has more cells than the tables of any 决算 */
export function refuseTooMany(file: string, cells: number): void {
  if (cells > MAX_CELLS)
    refuseFile(file, `有内容的单元格超过 ${MAX_CELLS} 个，没有读`, '只留下决算的各张表，另存为新文件。');
}
