import { expect, it } from 'vitest';
import type { Field, FieldPath } from '../../../src/studio/api.js';
import { nextOpen } from '../../../src/studio/page/state/next-open.js';

const PATHS: FieldPath[] = [['名称'], ['结转结余'], ['结转结余', '年初'], ['科目'], ['三公经费'], ['说明']];
const FIELDS = PATHS.map((path) => ({ path }) as Field);
const OPEN: FieldPath[] = [['名称'], ['结转结余'], ['科目', 1, '编码'], ['三公经费']];

it.each<[from: FieldPath | undefined, step: 1 | -1, to: FieldPath]>([
  [undefined, 1, ['名称']],
  [['名称'], 1, ['结转结余']],
  [['结转结余', '年初'], 1, ['科目', 1, '编码']],
  [['结转结余', '年初'], -1, ['名称']],
  [['科目', 1, '编码'], 1, ['三公经费']],
  [['说明'], 1, ['名称']],
  [['说明'], -1, ['三公经费']],
  [['名称'], -1, ['三公经费']],
])('from %j by %i to %j', (from, step, to) => {
  expect(nextOpen(OPEN, from, FIELDS, step)).toEqual(to);
});

it('leads nowhere where nothing is open', () => {
  expect(nextOpen([], ['说明'], FIELDS, 1)).toBeUndefined();
});
