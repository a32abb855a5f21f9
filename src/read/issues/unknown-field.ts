import type { Diagnostic } from '../../kernel/diagnostic.js';
import { nearestName } from '../../kernel/nearest-name.js';
import { valueAt } from '../../kernel/value-at.js';
import type { JsonSchema } from '../report-json-schema.js';
import type { Path } from '../yaml/locate.js';
import { fieldAt, knownKeys, placesOf } from './field-guide.js';
import { type FileView, wrong } from './file-view.js';
import { label, quote, shorten } from './label.js';

/** Places named where a field of that name belongs. */
const MAX_PLACES = 2;

/** A field that its mapping does not know, with what to do about it. */
export function unknownField(path: Path, key: string, { tree, locator, schema }: FileView): Diagnostic {
  const owner = path.length > 0 ? `${label(schema, path)}里没有` : '没有';
  const present = Object.keys(valueAt(tree, path) ?? {});
  const hint = punctuation(key) ?? advice(key, knownKeys(fieldAt(schema, path)), present, schema);
  return wrong('未知字段', locator.key([...path, key]), `${owner}${quote(key)}这个字段`, { hint });
}

/** A name that is not one to YAML: spaces or signs of Chinese text stand where YAML wants its own. */
function punctuation(key: string): string | undefined {
  if (/^[\u3000\u00a0]/.test(key)) return '字段名前是全角空格：缩进只用半角空格。';
  if (/^\d+(\.\d+)?(万?元)?$/.test(key))
    return '括号里的逗号隔开各项：金额不写千分位逗号，或用双引号括起来。';
  if (/[：，]/.test(key)) return '字段名后用半角“: ”，各项之间用半角“, ”，不能用全角“：”“，”。';
  return /:./.test(key) ? '字段名后的冒号与值之间要有一个空格。' : undefined;
}

/** The place where a name belongs, the known field it resembles, or all that may stand here. */
function advice(
  key: string,
  known: readonly string[],
  present: readonly string[],
  schema: JsonSchema,
): string {
  const places = placesOf(schema, key).slice(0, MAX_PLACES);
  if (places.length > 0) return `${quote(key)}应写在${places.map(({ path }) => spell(path)).join('，或')}。`;
  const free = known.filter((name) => !present.includes(name));
  const similar = nearestName(key, free) ?? nearestName(key, known);
  if (similar !== undefined) return `是不是${quote(similar)}？`;
  return free.length > 0 ? `这里可用的字段：${shorten(free.join('、'), 60)}。` : '删去这一行。';
}

function spell(path: readonly string[]): string {
  if (path.length === 0) return '最外层，前面不留空格';
  const steps = path.map((step, index) =>
    step === '每项' ? step : `${index > 0 ? '的' : ''}${quote(step)}`,
  );
  return `${steps.join('')}里`;
}
