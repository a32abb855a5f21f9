import type { JsonSchema } from '../report-json-schema.js';
import type { Path } from '../yaml/locate.js';
import { columnsOf, fieldAt } from './field-guide.js';

/** A value's name for the user: “年初预算”, “科目”第 3 项, “数量指标”第 2 项的“分值”; empty for the whole file. */
export function label(schema: JsonSchema, path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return '';
  if (typeof last === 'string') return quote(last);
  const list = path.slice(0, -1);
  const columns = columnsOf(fieldAt(schema, list));
  if (columns) return `${label(schema, list)}的“${columnName(columns[last])}”`;
  return `${label(schema, list)}第 ${last + 1} 项`;
}

/** The name of a column of a row written as a list: its description up to the first remark. */
export function columnName(column: JsonSchema | undefined): string {
  return /^[^（，]*/.exec(column?.description ?? '')![0];
}

/** A name or text of the file in quotation marks, shortened. */
export function quote(text: string): string {
  return `“${shorten(text, 30)}”`;
}

/** The beginning of a text, on one line. */
export function shorten(text: string, length: number): string {
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, (blank) => (blank.includes('\n') ? '⏎' : blank))
    .trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
