import { Decimal, ZERO } from '../../kernel/decimal.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { cellNumber } from '../tables/cell-number.js';
import { columnNamed, headColumns } from '../tables/head-columns.js';
import { normalText } from '../tables/normal-text.js';
import type { DataValue } from '../values/data-value.js';
import type { OpenForm } from './form.js';

/**
 * Holds 总分 against the scores above it. It is not imported, since the program adds the scores up itself.
 * @param funds score of the rate of execution
 */
export function checkTotals(
  { sheet, labels, heads }: OpenForm,
  funds: Decimal | undefined,
  values: readonly DataValue[],
): Diagnostic[] {
  const last = heads.indicators.at(-1);
  const row = sheet.rows.find(
    (one) => last !== undefined && one > last && isTotal(sheet.cellsOf(one)[0]?.text),
  );
  if (last === undefined || row === undefined) return [];
  const column = columnNamed(headColumns(sheet, last, last + 1), labels.指标列.得分 ?? []);
  const total = column === undefined ? undefined : cellNumber(sheet.text(row, column));
  const scores = values.filter(({ path }) => path.at(-1) === '得分').map(({ value }) => value);
  if (!total || total.isNaN() || scores.length === 0 || scores.includes('')) return [];
  const sum = scores.reduce<Decimal>((all, one) => all.plus(new Decimal(String(one))), funds ?? ZERO);
  if (sum.eq(total)) return [];
  return [
    {
      rule: '导入',
      level: '提醒',
      place: sheet.place(row, column!),
      message: '自评表的总分与各项得分之和不符',
      expected: `${sum.toFixed()} 分`,
      actual: `${total.toFixed()} 分`,
      hint: '总分由程序推算，不导入；检查各项得分和预算执行率的得分。',
    },
  ];
}

function isTotal(text = ''): boolean {
  return /^(?:总分|总计|合计)$/.test(normalText(text));
}
