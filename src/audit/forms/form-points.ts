import type { Entry } from '../figures/entry.js';
import type { Numbers } from '../figures/numbers.js';
import type { Ledger } from '../ledger.js';
import { CellEntries } from '../tables/cell-entries.js';
import type { TableView } from '../tables/find-tables.js';

const INDICATOR = /三级指标|指标名称|指标内容/;
const WEIGHT = /^(?:分值|权重)/;
const SCORE = /^(?:自评)?得分(?!计算)/;
const TOTAL = /^(?:总分|总得分|合计|总计)/;

/** Points of the rows of indicators. */
export interface FormPoints {
  readonly weights: readonly Entry[];
  readonly scores: readonly Entry[];
  readonly totalWeight?: Entry;
  readonly totalScore?: Entry;
}

/** Reads the points of all indicators of a form; undefined where a table has none. */
export function readPoints(view: TableView, ledger: Ledger, numbers: Numbers): FormPoints | undefined {
  const cells = new CellEntries(view, numbers);
  const weights: Entry[] = [];
  const scores: Entry[] = [];
  let columns: { readonly weight: number; readonly score: number; readonly name: number } | undefined;
  for (let row = 0; row < view.slots.length; row += 1) {
    const words = view.words[row]!;
    const name = words.findIndex((word) => INDICATOR.test(word));
    const score = words.findLastIndex((word) => SCORE.test(word));
    if (name >= 0 && score >= 0) {
      columns = { weight: words.findLastIndex((word) => WEIGHT.test(word)), score, name };
      continue;
    }
    if (columns === undefined) continue;
    const label = words[columns.name]!;
    if (words.some((word) => TOTAL.test(word))) {
      const totals = [columns.weight, columns.score].map((column) =>
        cells.number([row, column], column === columns!.score ? '总得分' : '总分值'),
      );
      return { weights, scores, ...named(totals) };
    }
    const weight = own(view, row, columns.weight)
      ? cells.number([row, columns.weight], label, '分值')
      : undefined;
    const points = own(view, row, columns.score)
      ? cells.number([row, columns.score], label, '得分')
      : undefined;
    if (weight) weights.push(weight);
    if (points) scores.push(points);
    if (weight && points) ledger.atMost([points], weight, '得分不大于分值');
  }
  return columns === undefined ? undefined : { weights, scores };
}

function named([totalWeight, totalScore]: readonly (Entry | undefined)[]) {
  return { ...(totalWeight && { totalWeight }), ...(totalScore && { totalScore }) };
}

/** A cell that spans rows counts once. */
function own({ slots }: TableView, row: number, column: number): boolean {
  return slots[row]?.[column]?.row === row;
}
