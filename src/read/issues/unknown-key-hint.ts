import type { JsonSchema } from '../report-json-schema.js';
import { knownKeys, placesOf } from './field-guide.js';
import { quote } from './label.js';
import { nearest } from './nearest.js';

/** Places named where a field of that name belongs. */
const MAX_PLACES = 2;

/**
 * What to do about a field that the mapping does not know: the place where its name belongs, the
 * known field it resembles, or all that may stand here.
 */
export function unknownKeyHint(
  key: string,
  field: JsonSchema | undefined,
  present: readonly string[],
  schema: JsonSchema,
): string {
  if (/^\d+(\.\d+)?$/.test(key)) return '括号里的逗号隔开各项：金额不写千分位逗号，或用双引号括起来。';
  const free = knownKeys(field).filter((name) => !present.includes(name));
  const places = placesOf(schema, key).slice(0, MAX_PLACES);
  if (places.length > 0) return `${quote(key)}应写在${places.map(({ path }) => spell(path)).join('，或')}。`;
  const similar = nearest(key, free) ?? nearest(key, knownKeys(field));
  if (similar !== undefined) return `是不是${quote(similar)}？`;
  return free.length > 0 ? `这里可用的字段：${free.join('、')}。` : '删去这一行。';
}

function spell(path: readonly string[]): string {
  if (path.length === 0) return '最外层，前面不留空格';
  const steps = path.map((step, index) =>
    step === '每项' ? step : `${index > 0 ? '的' : ''}${quote(step)}`,
  );
  return `${steps.join('')}里`;
}
