import type { Diagnostic } from '../../kernel/diagnostic.js';
import { valueAt } from '../../kernel/value-at.js';
import type { JsonSchema } from '../report-json-schema.js';
import { Scalar, type Tree } from '../scalar.js';
import { Mistake } from '../schema/value.js';
import { lineCause } from '../yaml/line-cause.js';
import type { Path } from '../yaml/locate.js';
import { columnsOf, fieldAt, knownKeys } from './field-guide.js';
import { type FileView, wrong } from './file-view.js';
import { columnName, label, quote, shorten } from './label.js';

const RULE = '数据格式';
/** Characters of the file's own text that a message repeats. */
const SHOWN = 60;

/**
 * Another kind of value stands where a mapping, a list or a scalar belongs.
 *
 * @param nouns the kinds that may stand there
 */
export function wrongType(nouns: readonly string[], path: Path, file: FileView): Diagnostic {
  const found = valueAt(file.tree, path) as Tree;
  const name = label(file.schema, path) || '数据文件';
  const field = fieldAt(file.schema, path);
  return wrong(RULE, file.locator.value(path), `${name}不是${nouns.join('或')}`, {
    expected: nouns.map((noun) => shape(noun, field)).join('；或'),
    actual: describe(found),
    hint: found instanceof Scalar ? lineCause(found.text.split('\n')[0]!)?.hint : undefined,
  });
}

function shape(noun: string, field: JsonSchema | undefined): string {
  const names = columnsOf(field)?.map(columnName);
  if (noun === '列表') return names ? `[${names.join(', ')}]` : '列表，每项一行，以“- ”开头';
  if (noun !== '一组字段') return noun;
  const keys = knownKeys(field);
  return keys.length > 0 ? `一组字段：${shorten(keys.join('、'), SHOWN)}` : '一组字段，每行一个“字段: 值”';
}

/** A list without items, or a row with too few or too many. */
export function wrongLength(path: Path, { tree, locator, schema }: FileView): Diagnostic {
  const found = valueAt(tree, path);
  const length = Array.isArray(found) ? found.length : 0;
  const names = columnsOf(fieldAt(schema, path))?.map(columnName);
  const name = label(schema, path);
  if (!names) return wrong(RULE, locator.value(path), `${name}没有内容`, { expected: '至少一项' });
  return wrong(RULE, locator.value(path), `${name}的项数不对`, {
    expected: `${names.length - 1} 或 ${names.length} 项：${names.join('、')}`,
    actual: `${length} 项`,
    hint: length > names.length ? '文字里有逗号时，用双引号把它括起来。' : undefined,
  });
}

/** A key of a mapping by code that is no code. */
export function invalidKey(expected: string | undefined, path: Path, { locator }: FileView): Diagnostic {
  const key = String(path.at(-1));
  return wrong(RULE, locator.key(path), `字段名${quote(key)}不对`, { expected, actual: shorten(key, SHOWN) });
}

/** A scalar that its field cannot take. */
export function mistaken(mistake: unknown, path: Path, file: FileView): Diagnostic {
  const { message, expected, hint } = mistake instanceof Mistake ? mistake : new Mistake('不符合要求');
  const found = valueAt(file.tree, path);
  const actual = found instanceof Scalar ? shorten(found.text, SHOWN) : undefined;
  return wrong(RULE, file.locator.value(path), `${label(file.schema, path)}${message}`, {
    expected,
    actual,
    hint,
  });
}

function describe(value: Tree): string {
  if (value instanceof Scalar) return shorten(value.text, SHOWN);
  return Array.isArray(value) ? '列表' : '一组字段';
}
