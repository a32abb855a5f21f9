import { isFigure } from '../../../kernel/figure.js';
import type { Audit } from '../rule.js';
import { CLAUSE, type Labels, labelPattern } from './label-patterns.js';

const COUNT = ' ?(\\d+) ?';
const RECEIVED = '(?:共|累计|合计|共计)?(?:安排|接待|发生)?(?:国内)?(?:公务)?接待';

/** Guests, journeys and cars as running text counts them, each with its unit behind it. */
export function countLabels({ accounts: { 三公经费, 国有资产 } }: Audit): Labels {
  const cars = [国有资产?.车辆总数, 三公经费?.公务用车运行维护费.保有量].filter(isFigure);
  const owned: Labels = [
    [labelPattern(`(?:公务用车|车辆)(?:年末)?(?:保有量|共有|现有|共)(?:为|共)?${COUNT}(辆)`), cars],
    [labelPattern(`(?:共有|现有|保有|拥有)(?:公务用车|车辆)${COUNT}(辆)`), cars],
  ];
  if (三公经费 === undefined) return cars.length === 0 ? [] : owned;
  const { 因公出国境费, 公务接待费 } = 三公经费;
  const { 国内, 国境外 } = 公务接待费;
  const people = [公务接待费.人次, 国内.人次, 国境外.人次];
  return [
    ...owned,
    [labelPattern(`因公出国（境）团组${COUNT}(个)`), [因公出国境费.团组]],
    [labelPattern(`(?<=因公出国（境）团组 ?\\d+ ?个[，、]?(?:累计|共)?)${COUNT}(人次)`), [因公出国境费.人次]],
    [labelPattern(`${CLAUSE}${RECEIVED}${COUNT}(批次)`), [公务接待费.批次, 国内.批次, 国境外.批次]],
    [labelPattern(`(?<=${CLAUSE}${RECEIVED} ?\\d+ ?批次[，、]?(?:累计|共)?)${COUNT}(人次)`), people],
  ];
}
