import { readDocx } from '../docx/read-docx.js';
import { printedSheets } from './printed-sheets.js';
import type { SourceSheet } from './sheet.js';

/** The tables of a Word file, each with the paragraphs between it and the one before. */
export function readDocxTables(file: string, bytes: Uint8Array): readonly SourceSheet[] {
  return printedSheets(file, readDocx(file, bytes).printed.blocks).sheets;
}
