import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../src/document/headings-of.js';
import { headingEntry } from '../../src/document/tree.js';
import { cellTexts, tablesOf } from '../support/published.js';
import { compose, SAMPLES, sampleOf } from '../support/samples.js';

/** Names of the field that hold for a 单位, too. */
const TERMS = ['主管部门', '部门（单位）', '部门预算项目', '部门评价', '部门决算公开相关信息统计表'];

/** The report with each 部门 that the bureau itself wrote taken out, so that what is left is the pack's. */
function withoutOwnWords<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('部门', '○○') as T;
  if (Array.isArray(value)) return value.map(withoutOwnWords) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [key, withoutOwnWords(one)]),
  ) as T;
}

describe.each(SAMPLES)('The publication of %s for a 单位', (file) => {
  const { read, accounts } = sampleOf(file);
  const tree = compose(read, { ...withoutOwnWords(accounts), 类型: '单位' });

  it('has no 部门 in a heading, a title, a label or a head of a table', () => {
    const tables = tablesOf(tree);
    const cells = tables.flatMap(({ head, body }) => [...head, ...body]).flatMap(cellTexts);
    const said = [...headingsOf(tree).map(headingEntry), ...tables.map(({ title }) => title), ...cells];
    const left = said.filter((text) =>
      TERMS.reduce((rest, term) => rest.replaceAll(term, ''), text).includes('部门'),
    );
    expect([...new Set(left)]).toEqual([]);
  });
});
