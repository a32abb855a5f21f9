import {
  BUDGETS,
  FUNDS,
  type Fund,
  lineNames,
  mapItems,
  NATURES,
  OTHER_SPENDING,
} from '../../read/schema/line-items.js';
import type { Approved, Equalities } from '../equalities/equalities.js';
import type { ByNature, MaybeCell, Nature, SubjectCells } from '../subject-figures.js';
import type { RowOfCells } from './row-of-cells.js';
import { subjectColumns } from './subject-columns.js';

type Row = RowOfCells<SubjectCells>;
type OtherItem = keyof typeof OTHER_SPENDING;

/** Expenditure that one kind of money pays for, by its nature. */
export function fundSpending(row: Row, fund: Fund): ByNature<MaybeCell> {
  const natures = mapItems(NATURES, (nature) =>
    row.column(
      ['支出', nature, fund],
      (own) => own.分资金支出[fund][nature],
      (entered) => entered.支出?.[nature]?.[fund],
      (stated) => stated.支出?.[nature]?.[fund],
    ),
  );
  const 合计 = row.across(
    (own) => own.分资金支出[fund].合计,
    subjectColumns<Nature>(natures, (own) => own.分资金支出[fund], lineNames(NATURES)),
    row.approved(['支出', '合计', fund], (stated) => stated.支出?.合计?.[fund]),
  );
  return { 合计, ...natures };
}

/** Table 03. What 其他资金 pay for is not printed, so that the columns by fund bind only where there is nothing else, or nothing of it. */
export function subjectSpending(
  row: Row,
  byFund: SubjectCells['分资金支出'],
  appropriation: MaybeCell,
  equalities: Equalities,
): SubjectCells['支出'] {
  const others = mapItems<OtherItem, MaybeCell>(OTHER_SPENDING, (item) =>
    row.column(
      ['支出', item],
      (own) => own.支出[item],
      (entered) => entered.支出?.[item],
      (stated) => stated.支出?.[item],
    ),
  );
  const approved = (nature: keyof ByNature) =>
    row.approved(['支出', nature, '全部资金'], (stated) => stated.支出?.[nature]?.全部资金);
  const budgets = BUDGETS.filter((budget) => byFund[budget].合计?.live);
  const alone = !byFund.其他资金.合计?.live && !Object.values(others).some((cell) => cell?.live);
  if (alone && budgets.length === 1) {
    const only = byFund[budgets[0]!];
    const same = (nature: keyof ByNature) => equalities.approve(only[nature], approved(nature));
    return { 合计: same('合计'), ...mapItems<Nature, MaybeCell>(NATURES, same), ...others };
  }
  const natures = mapItems(NATURES, (nature) => natureOfAllFunds(row, byFund, nature, approved(nature)));
  const all = { ...natures, ...others };
  const 合计 = row.across(
    (own) => own.支出.合计,
    subjectColumns<Nature | OtherItem>(all, (own) => own.支出, [
      ...lineNames(NATURES),
      ...lineNames(OTHER_SPENDING),
    ]),
    approved('合计'),
  );
  const rest = [appropriation, ...Object.values(others)];
  const hidden = byFund.其他资金.合计;
  if (isPrinted(rest, hidden))
    row.also(合计, (own) => own.支出.合计, {
      parts: [hidden, ...rest],
      of: (own) => [
        own.分资金支出.其他资金.合计,
        own.财政拨款支出,
        ...lineNames(OTHER_SPENDING).map((item) => own.支出[item]),
      ],
    });
  return { 合计, ...all };
}

function natureOfAllFunds(
  row: Row,
  byFund: SubjectCells['分资金支出'],
  nature: Nature,
  approved: Approved,
): MaybeCell {
  const pick = (own: SubjectCells) => own.支出[nature];
  const parts = FUNDS.map((fund) => byFund[fund][nature]);
  const of = (own: SubjectCells) => FUNDS.map((fund) => own.分资金支出[fund][nature]);
  const rest = BUDGETS.map((budget) => byFund[budget][nature]);
  return isPrinted(rest, byFund.其他资金[nature])
    ? row.across(pick, { parts, of }, approved)
    : row.unbound(pick, parts, approved);
}

/** Whether all parts of a total can be read from the tables: `hidden` cannot, unless it is the total itself. */
function isPrinted(rest: readonly MaybeCell[], hidden: MaybeCell): boolean {
  return !hidden?.live || !rest.some((part) => part?.live);
}
