import { expect, it } from 'vitest';
import { placeNames } from '../../../src/check/engine/place-names.js';
import { sampleOf } from '../../support/samples.js';

const { read } = sampleOf('data/2024.yaml');
const { nameOf, isAt } = placeNames(read);

it('a paragraph of a Markdown file goes by the field that names the file', () => {
  const [source] = [...read.长文!.values()];
  const span = source!.span(40, 44);
  expect(nameOf(span)).toBe('绩效.部门评价.报告.文件');
  expect(isAt('绩效.部门评价.报告.文件', span)).toBe(true);
  expect(isAt('绩效.部门评价.结果', span)).toBe(false);
});

it('a part of a text goes by the field of the text, and no field of another', () => {
  const { start, end, ...file } = read.locate(['绩效', '部门评价', '结果']);
  const part = { ...file, start: { ...start, column: start.column + 5 }, end };
  expect(nameOf(part)).toBe('绩效.部门评价.结果');
  expect(isAt('绩效.部门评价.结果', part)).toBe(true);
  expect(isAt('绩效.部门评价.等级', part)).toBe(false);
});
