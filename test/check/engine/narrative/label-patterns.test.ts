import { expect, it } from 'vitest';
import {
  AMOUNT,
  ANY_AMOUNT,
  CLAUSE,
  labelMatches,
  labelPattern,
  PERCENTAGE,
} from '../../../../src/check/engine/narrative/label-patterns.js';

const found = (source: string, text: string) =>
  [...labelMatches(text, labelPattern(source))].map(([, number]) => number);

it('finds a label whatever of it is left out, chosen or looked back at', () => {
  const expenses = `${CLAUSE}“?三公”?经费(?:支出)?(?:决算|预算)?${AMOUNT}`;
  expect(found(expenses, '三公经费3万元；“三公”经费支出决算为2.5万元')).toEqual(['3', '2.5']);
  expect(found(`${CLAUSE}(?:收入支出|收支)总计${AMOUNT}`, '本部门收支总计8万元')).toEqual(['8']);
  expect(found(`${CLAUSE}因公出国（境）费用?${AMOUNT}`, '因公出国（境）费1万元')).toEqual(['1']);
  expect(
    found(`(?<=${CLAUSE}基本支出${ANY_AMOUNT})[，,]占[^，\\d]{0,9}${PERCENTAGE}`, '基本支出5万元，占50%'),
  ).toEqual(['50']);
  expect(found(`(?<!其中：)项目支出${AMOUNT}`, '项目支出4万元')).toEqual(['4']);
});
