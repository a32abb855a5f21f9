import { fieldAt } from '../read/issues/field-guide.js';
import type { JsonSchema } from '../read/report-json-schema.js';
import { type DeclaredFields, declaredValueAt } from '../read/schema/declared-fields.js';
import { permanenceOf } from '../read/schema/permanence.js';
import type { Path } from '../read/yaml/locate.js';

/**
 * What becomes of a value in next year's file: kept; kept under a mark until somebody has looked at it; emptied with
 * last year's as a remark, or taken out with its field; emptied; or the name of a file, with the new year in it.
 */
export type Fate = 'advance' | 'keep' | 'mark' | 'recall' | 'withdraw' | 'empty';

/** A value of last year's file. */
export interface LastYearsValue {
  readonly text: string;
  readonly path: Path;
  /** Its field with list items marked by [], columns of a row by their names. */
  readonly field: string;
}

/** Last year's file as a whole. */
export interface LastYearsFile {
  readonly year: number;
  readonly schema: JsonSchema;
  /** Fields that its pack declares. */
  readonly declared: DeclaredFields;
}

/** What names last year is looked at again, though it is the same every year. */
export function fateOf(
  { text, path, field }: LastYearsValue,
  { year, schema, declared }: LastYearsFile,
): Fate {
  const lasts = declaredValueAt(declared, path)?.沿用 === true;
  switch (lasts ? '身份' : permanenceOf(field)) {
    case '下年':
      return text.includes(String(year)) ? 'advance' : 'recall';
    case '身份':
      return text.includes(String(year)) ? 'mark' : 'keep';
    case '描述':
      return 'mark';
    case '说法':
      return /\p{Nd}/u.test(text) ? 'recall' : 'mark';
    case '原因':
      return 'recall';
    case '偏差':
      return 'withdraw';
    case undefined:
      return isWords(text, fieldAt(schema, path)) ? 'recall' : 'empty';
    default:
      return 'empty';
  }
}

/** Figures, words of a list and dates have a pattern, or their words; of what the schema does not know the text tells. */
function isWords(text: string, field: JsonSchema | undefined): boolean {
  if (field === undefined) return !/^[-\d.,%]*$/.test(text);
  return String(field.type) === 'string,number' && field.pattern === undefined;
}
