import { valueAt } from '../../kernel/value-at.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Rule } from '../engine/rule.js';

/** More of them would not help anyone to look. */
const SHOWN = 12;

export const unprinted: Rule = {
  id: '未印出',
  title: '数据文件里填写的内容，这种格式都会印出。',
  source: '本程序：填写的内容不无声地丢掉',
  *check({ read, unprinted: fields = [] }) {
    const filled = fields.flatMap((field) => {
      const path = firstFilled(field.split('.'), [], read.tree);
      return path === undefined ? [] : [{ name: field.replaceAll('[]', ''), span: read.locateKey(path) }];
    });
    const [first, ...others] = filled;
    if (first === undefined) return;
    const names = filled.slice(0, SHOWN).map(({ name }) => `“${name}”`);
    yield {
      message: `填写的${names.join('、')}${filled.length > SHOWN ? `等 ${filled.length} 栏` : ''}，这种格式没有地方印`,
      span: first.span,
      hint: '不公开的，删去；要公开的，换一种格式，或请维护模板的人加上。',
      ...(others.length > 0 && {
        related: others.slice(0, SHOWN).map(({ name, span }) => ({ message: name, span })),
      }),
    };
  },
};

/** Where a field is first filled in, looking through the items of the lists on the way. */
function firstFilled([step, ...rest]: readonly string[], at: Path, tree: Tree): Path | undefined {
  if (step === undefined) return isFilled(valueAt(tree, at)) ? at : undefined;
  const name = step.replace(/\[\]$/, '');
  const value = valueAt(tree, [...at, name]);
  if (value === undefined) return undefined;
  if (name === step) return firstFilled(rest, [...at, name], tree);
  const items = Array.isArray(value) ? [...value.keys()] : [];
  for (const index of items) {
    const path = firstFilled(rest, [...at, name, index], tree);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Whether anything is written there or in it; an empty list or group says that there is nothing. */
function isFilled(value: unknown): boolean {
  if (value instanceof Scalar) return value.text !== '';
  return typeof value === 'object' && value !== null && Object.values(value).some(isFilled);
}
