import type { Diagnostic } from '../../kernel/diagnostic.js';
import { nearestName } from '../../kernel/nearest-name.js';
import { valueAt } from '../../kernel/value-at.js';
import { OTHER_INCOME, partsOf } from '../schema/line-items.js';
import type { Path } from '../yaml/locate.js';
import { fieldAt, ITEM, knownKeys, placesOf } from './field-guide.js';
import { type FileView, wrong } from './file-view.js';
import { label, quote, shorten } from './label.js';

/** Places named where a field of that name belongs. */
const MAX_PLACES = 2;

/** The rule of {@link unknownField}. */
export const UNKNOWN_FIELD = '未知字段';

/** A field that its mapping does not know, with what to do about it. */
export function unknownField(path: Path, key: string, file: FileView): Diagnostic {
  const owner = path.length > 0 ? `${label(file.schema, path)}里没有` : '没有';
  const hint = punctuation(key) ?? advice(path, key, file);
  return wrong(UNKNOWN_FIELD, file.locator.key([...path, key]), `${owner}${quote(key)}这个字段`, { hint });
}

/** A name that is not one to YAML: spaces or signs of Chinese text stand where YAML wants its own. */
function punctuation(key: string): string | undefined {
  if (/^\d+(\.\d+)?(万?元)?$/.test(key))
    return '括号里的逗号隔开各项：金额不写千分位逗号，或用双引号括起来。';
  if (/[：，]/.test(key)) return '字段名后用半角“: ”，各项之间用半角“, ”，不能用全角“：”“，”。';
  return /:./.test(key) ? '字段名后的冒号与值之间要有一个空格。' : undefined;
}

/** The name that is meant here, the place where this one belongs, a known one that it resembles, or all that may stand here. */
function advice(path: Path, key: string, { tree, schema }: FileView): string {
  if (key === '名称' && path[0] === '批复数') return '科目的名称写在最外层的“科目名称”里：科目编码: 名称。';
  const known = knownKeys(fieldAt(schema, path));
  const free = known.filter((name) => !Object.hasOwn(valueAt(tree, path) ?? {}, name));
  const places = placesOf(schema, key, path);
  const isNear = path.length > 0 && places[0]?.[0] === path[0];
  const printed = free.filter((name) => fieldAt(schema, [...path, name])?.title?.endsWith(key));
  const begun = free.filter((name) => key.length > 1 && (name.startsWith(key) || key.startsWith(name)));
  const sources =
    key === '其他资金' ? partsOf(OTHER_INCOME, '合计').filter((name) => free.includes(name)) : [];
  if (sources.length > 0) return `财政拨款以外的收入按来源写：${sources.join('、')}。`;
  if (printed.length === 1) return `这里写作${quote(printed[0]!)}。`;
  if (begun.length === 1 && !isNear) return `这里写作${quote(begun[0]!)}。`;
  if (places.length > 0) return elsewhere(key, places.slice(0, MAX_PLACES));
  const similar = nearestName(key, free) ?? nearestName(key, known);
  if (similar !== undefined) return `是不是${quote(similar)}？`;
  return free.length > 0 ? `这里可用的字段：${shorten(free.join('、'), 60)}。` : '删去这一行。';
}

function elsewhere(key: string, places: readonly (readonly string[])[]): string {
  const where = places.map(spell).join('，或');
  return places.every(([first]) => first === '批复数')
    ? `${quote(key)}由程序推算，这里不写；批复的数有尾差时，写在${where}。`
    : `${quote(key)}应写在${where}。`;
}

function spell(path: readonly string[]): string {
  if (path.length === 0) return '最外层，前面不留空格';
  const steps = path.map((step, index) => (step === ITEM ? step : `${index > 0 ? '的' : ''}${quote(step)}`));
  return `${steps.join('')}里`;
}
