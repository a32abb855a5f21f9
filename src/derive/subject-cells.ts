import {
  BUDGETS,
  FUND_ITEMS,
  FUNDS,
  type Fund,
  lineNames,
  mapItems,
  NATURES,
  OTHER_INCOME,
  OTHER_SPENDING,
  partsOf,
  SUBJECT_INCOME,
} from '../read/schema/line-items.js';
import type { Report } from '../read/schema/report.js';
import type { Approved, Equalities } from './equalities/equalities.js';
import { type Columns, RowOfCells } from './row-of-cells.js';
import type { ByNature, MaybeCell, Nature, SubjectCells } from './subject-figures.js';
import type { ReportedSubject } from './subjects.js';

type Row = RowOfCells<SubjectCells>;
type OtherItem = keyof typeof OTHER_SPENDING;

/** The cells of every 科目, of which parents come first. */
export function subjectCells(
  subjects: readonly ReportedSubject[],
  report: Report,
  equalities: Equalities,
): ReadonlyMap<string, SubjectCells> {
  const cells = new Map<string, SubjectCells>();
  const children = new Map<string, SubjectCells[]>();
  for (const subject of [...subjects].reverse()) {
    const { 编码 } = subject;
    const own = cellsOf(subject, children.get(编码)?.reverse() ?? [], report, equalities);
    cells.set(编码, own);
    if (编码 === '') continue;
    const parent = 编码.length > 3 ? 编码.slice(0, -2) : '';
    const siblings = children.get(parent);
    if (siblings) siblings.push(own);
    else children.set(parent, [own]);
  }
  return cells;
}

function cellsOf(
  subject: ReportedSubject,
  below: readonly SubjectCells[],
  report: Report,
  equalities: Equalities,
): SubjectCells {
  const row: Row = new RowOfCells(equalities, subject, below);
  const 分资金支出 = mapItems(FUND_ITEMS, (fund) => fundSpending(row, fund));
  const 财政拨款支出 = row.across(({ 财政拨款支出 }) => 财政拨款支出, {
    parts: BUDGETS.map((budget) => 分资金支出[budget].合计),
    of: (own) => BUDGETS.map((budget) => own.分资金支出[budget].合计),
  });
  return {
    编码: subject.编码,
    级次: subject.级次,
    收入: income(row),
    支出: spending(row, 分资金支出, 财政拨款支出, equalities),
    分资金支出,
    财政拨款支出,
    分资金年初: mapItems(FUND_ITEMS, (fund) => carriedOver(row, fund)),
    年初预算: initialBudget(subject, below, report, equalities),
  };
}

function income(row: Row): SubjectCells['收入'] {
  const sources = mapItems(SUBJECT_INCOME, (source) =>
    row.column(
      ['收入', source],
      (own) => own.收入[source],
      (entered) => entered.收入?.[source],
      (stated) => stated.收入?.[source],
    ),
  );
  const 财政拨款 = row.across(
    (own) => own.收入.财政拨款,
    columns(sources, (own) => own.收入, BUDGETS),
    row.approved(['收入', '财政拨款'], (stated) => stated.收入?.财政拨款),
  );
  const all = { ...sources, 财政拨款 };
  const 合计 = row.across(
    (own) => own.收入.合计,
    columns(all, (own) => own.收入, ['财政拨款', ...partsOf(OTHER_INCOME, '合计')]),
    row.approved(['收入', '合计'], (stated) => stated.收入?.合计),
  );
  return { ...all, 合计 };
}

function fundSpending(row: Row, fund: Fund): ByNature<MaybeCell> {
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
    columns<Nature>(natures, (own) => own.分资金支出[fund], lineNames(NATURES)),
    row.approved(['支出', '合计', fund], (stated) => stated.支出?.合计?.[fund]),
  );
  return { 合计, ...natures };
}

function carriedOver(row: Row, fund: Fund): ByNature<MaybeCell> {
  const natures = mapItems(NATURES, (nature) =>
    row.column(
      ['年初结转和结余', nature, fund],
      (own) => own.分资金年初[fund][nature],
      (entered) => entered.年初结转和结余?.[nature]?.[fund],
      (stated) => stated.年初结转和结余?.[nature]?.[fund],
    ),
  );
  const 合计 = row.across(
    (own) => own.分资金年初[fund].合计,
    columns<Nature>(natures, (own) => own.分资金年初[fund], lineNames(NATURES)),
  );
  return { 合计, ...natures };
}

/** Table 03. What 其他资金 pay for is not printed, so that the columns by fund bind only where there is nothing else, or nothing of it. */
function spending(
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
    columns<Nature | OtherItem>(all, (own) => own.支出, [
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

/** The 年初预算 of a 类 and of the 合计 has the money in it that no 科目 of the file spends. */
function initialBudget(
  { 编码, 级次, rows, stated }: ReportedSubject,
  below: readonly SubjectCells[],
  { 未列支年初预算, 年初预算: { 一般公共预算: given } }: Report,
  equalities: Equalities,
): MaybeCell {
  if (级次 === '项') return equalities.enter(rows[0]!.年初预算);
  const lower = below.map(({ 年初预算 }) => 年初预算);
  const own = 未列支年初预算.filter(({ 编码: code }) => {
    if (级次 === '款') return false;
    return 级次 === '类' ? code?.startsWith(编码) : !below.some((row) => code?.startsWith(row.编码));
  });
  const parts = [...lower, ...own.map(({ 金额 }) => equalities.enter(金额))];
  const place = ['科目', 编码 || '合计', '年初预算'];
  const cell = equalities.total(parts, { approved: { figure: stated?.年初预算, place } });
  const whole = 级次 === '合计' ? given?.支出 : given?.类级?.[编码];
  return cell && 级次 !== '款' ? equalities.approve(cell, { figure: whole, place }) : cell;
}

function columns<K extends string>(
  own: Readonly<Record<K, MaybeCell>>,
  pick: (row: SubjectCells) => Readonly<Record<K, MaybeCell>>,
  names: readonly K[],
): Columns<SubjectCells> {
  return {
    parts: names.map((name) => own[name]),
    of: (row) => names.map((name) => pick(row)[name]),
  };
}
