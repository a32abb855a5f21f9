import { INAPPLICABLE } from '../engine/indicator/inapplicable.js';
import { type IndicatorRow, indicatorForms } from '../engine/indicator/indicator-rows.js';
import { normalise } from '../engine/indicator/measure.js';
import type { FormRule } from '../engine/rule.js';

export const repeatedIndicators: FormRule = {
  id: '指标重复',
  title: '一张自评表中，三级指标不重名。',
  source: '项目支出绩效目标表：指标应各不相同，能分别衡量',
  *check({ read }) {
    for (const { name, rows } of indicatorForms(read)) {
      const [first, ...others] = [...repeated(rows)];
      if (first === undefined) continue;
      const [row, earlier] = first;
      yield {
        message: `“${name}”有两个三级指标都叫“${row.三级指标}”`,
        span: row.spanOf('三级指标'),
        actual: [earlier, row]
          .map(({ group, 年度指标值 }) => `${group}，目标 ${年度指标值 ?? '空'}`)
          .join('；'),
        hint: '重复录入的删去一个；各指一事的，名称写得不同。',
        related: [
          { message: '第一次出现', span: earlier.spanOf('三级指标') },
          ...others.map(([other]) => ({
            message: `“${other.三级指标}”也重名`,
            span: other.spanOf('三级指标'),
          })),
        ],
      };
    }
  },
};

/** Lines whose name stands before them in the form, each with the first that has it. */
function* repeated(rows: readonly IndicatorRow[]): Generator<readonly [IndicatorRow, IndicatorRow]> {
  const known = new Map<string, IndicatorRow>();
  for (const row of rows) {
    const name = normalise(row.三级指标);
    if (/^[-—–/无]*$/.test(name) || INAPPLICABLE.test(name)) continue;
    const earlier = known.get(name);
    if (earlier === undefined) known.set(name, row);
    else yield [row, earlier];
  }
}
