import { z } from 'zod';

const entry = z.strictObject({ 值: z.string(), 来源: z.string(), 表: z.string() });
const record = z.strictObject({ 说明: z.string(), 值: z.record(z.string(), entry) });

/** What was imported last of one place: the value, the cell that said so, the kind of its table. */
export type ImportedValue = z.output<typeof entry>;
export type ImportRecord = ReadonlyMap<string, ImportedValue>;

const NOTE =
  '上次导入的数和来源的单元格，由 gen-report import 写出，用来分清来源和数据文件哪一边改过；请与数据文件一起保存，不必手改。';

/** The record beside a data file: 2024.导入.json of 2024.yaml. */
export function recordPath(dataFile: string): string {
  return dataFile.replace(/\.ya?ml$/i, '').concat('.导入.json');
}

/** @throws Error where the text is no record */
export function parseRecord(text: string): ImportRecord {
  return new Map(Object.entries(record.parse(JSON.parse(text)).值));
}

/** One line for each value, in the order of the paths. */
export function writeRecord(values: ImportRecord): string {
  const lines = [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, value]) => `    ${JSON.stringify(path)}: ${JSON.stringify(value)}`);
  return `{\n  "说明": ${JSON.stringify(NOTE)},\n  "值": {\n${lines.join(',\n')}\n  }\n}\n`;
}
