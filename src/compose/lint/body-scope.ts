import type { DataShape } from '../data-shape.js';
import type { Helper } from '../helpers/helper.js';
import type { NamedValue, Scope } from './scope.js';

/** Variables inside a list, without their sign. */
const ITEM_VARIABLES: Readonly<Record<string, DataShape>> = {
  序号: { type: 'number' },
  index: { type: 'number' },
  first: { type: 'truth' },
  last: { type: 'truth' },
};

/**
 * What the body of a block is read against.
 * @param subject what the block's first parameter stands for
 * @param names those given by `as |名|`
 */
export function bodyScope(
  helper: Helper,
  subject: NamedValue | undefined,
  names: readonly string[],
  scope: Scope,
): Scope | undefined {
  if (helper.body === 'same') return scope;
  if (!subject) return undefined;
  const { shape } = subject;
  const listed = helper.body === 'items' && shape.type === 'list';
  const inner: NamedValue = listed
    ? { shape: shape.item, path: `${subject.path}[]` }
    : { ...subject, shape: { ...shape, optional: false } };
  const position: NamedValue = { shape: { type: 'number' }, path: '' };
  const given = [inner, position]
    .slice(0, names.length)
    .map((value, index) => [names[index]!, value] as const);
  return {
    ...inner,
    parent: scope,
    blockParams: [Object.fromEntries(given), ...scope.blockParams],
    variables: listed ? { ...scope.variables, ...ITEM_VARIABLES } : scope.variables,
    ...(scope.partialBlock && { partialBlock: scope.partialBlock }),
  };
}
