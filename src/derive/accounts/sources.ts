import {
  BUDGETS,
  type Fund,
  LINE_ITEMS,
  type LineItems,
  lineNames,
  mapItems,
  NATURES,
  OTHER_SPENDING,
  partsOf,
  SUBJECT_INCOME,
} from '../../read/schema/line-items.js';

/** Fields of the data file, list items marked by []. */
type Fields = readonly string[];

const fieldsOf = <Name extends string>(group: string, items: LineItems<Name>): Record<Name, Fields> =>
  mapItems(items, (name) => [`${group}.${name}`]);

const CARRIED_OVER = '结转结余.年初结转和结余';

/** Where each line that is not summed up is entered. */
const INCOME: Readonly<Record<string, Fields>> = {
  ...fieldsOf('科目[].收入', SUBJECT_INCOME),
  使用非财政拨款结余: ['结转结余.使用非财政拨款结余'],
  年初结转和结余: [CARRIED_OVER],
};
const SPENDING: Readonly<Record<string, Fields>> = {
  ...fieldsOf('科目[].支出', { ...NATURES, ...OTHER_SPENDING }),
  结余分配: ['结转结余.结余分配', '结余明细.分配'],
  年末结转和结余: [CARRIED_OVER],
};

/** The fields from which a line of 收入 is computed. */
export const receivedAs = (line: string): Fields =>
  INCOME[line] ?? partsOf<string>(LINE_ITEMS.收入, line).flatMap(receivedAs);

/** The fields from which a line of 支出 is computed. */
export const spentFor = (line: string): Fields =>
  SPENDING[line] ?? partsOf<string>(LINE_ITEMS.支出, line).flatMap(spentFor);

/** What was granted from one budget, or from all of them. */
export const grantedFrom = (budgets: readonly Fund[] = BUDGETS): Fields =>
  budgets.map((budget) => `科目[].收入.${budget}`);

/** What one budget paid for, or all of them. */
export const spentFrom = (budgets: readonly Fund[] = BUDGETS): Fields => byNature('科目[].支出', budgets);

/** What 科目 carried over of one budget. */
export const carriedFrom = (budgets: readonly Fund[]): Fields => byNature('科目[].年初结转和结余', budgets);

/** What was carried over of one budget as a whole, or of all of them. */
export const openingOf = (budgets: readonly Fund[] = BUDGETS): Fields =>
  budgets.map((budget) => `${CARRIED_OVER}.${budget}`);

function byNature(group: string, budgets: readonly Fund[]): Fields {
  return budgets.flatMap((budget) => lineNames(NATURES).map((nature) => `${group}.${nature}.${budget}`));
}
