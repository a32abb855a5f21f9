import { difference, type Figure, sum } from '../kernel/figure.js';
import { type Budget, type Fund, INCOME_COLUMNS, mapItems } from '../read/schema/line-items.js';
import type { Accounts } from './accounts.js';
import type { ByNature, SubjectFigures } from './subject-figures.js';

/** Rows of table 02. */
export const incomeRows = (all: readonly SubjectFigures[]) =>
  rowsOf(all, ({ 收入 }) => mapItems(INCOME_COLUMNS, (column) => 收入[column]));

/** Rows of table 03. */
export const spendingRows = (all: readonly SubjectFigures[]) => rowsOf(all, ({ 支出 }) => 支出);

/** Rows of tables 05 and 08: what one budget pays for. */
export const budgetRows = (all: readonly SubjectFigures[], fund: Fund) =>
  rowsOf(all, ({ 分资金支出 }) => 分资金支出[fund]);

/**
 * Rows of table 07, and of the same table of 国有资本经营预算. A grant is not entered by nature: 基本支出 is taken to be granted as far as it was not
 * carried over, so that none of it is left; the rest of the grant is for 项目支出.
 * @param left 年末结转和结余 by 编码
 */
export function fundRows(
  all: readonly SubjectFigures[],
  fund: Budget,
  left: (code: string) => Figure,
): Accounts['政府性基金']['科目'] {
  const filled = keepFilled(all, (subject) => [
    subject.收入[fund],
    ...Object.values(subject.分资金支出[fund]),
    ...Object.values(subject.分资金年初[fund]),
  ]);
  return filled.map((subject) => {
    const 年初结转和结余 = subject.分资金年初[fund];
    const 本年支出 = subject.分资金支出[fund];
    const 本年收入 = splitGrant(subject.收入[fund], 年初结转和结余.基本支出, 本年支出.基本支出);
    const 年末结转和结余 = closing(left(subject.编码), 年初结转和结余, 本年收入, 本年支出);
    return { ...head(subject), 年初结转和结余, 本年收入, 本年支出, 年末结转和结余 };
  });
}

/**
 * Rows of the table of 国有资本经营预算 that is like table 07.
 * @param whole what is left in all
 * @param isKnown what each 科目 carried over, not only what all did
 */
export function capitalRows(
  all: readonly SubjectFigures[],
  whole: Figure,
  isKnown: boolean,
): Accounts['国有资本经营']['收支'] {
  const fund = '国有资本经营';
  const rests = all
    .filter(({ 级次 }) => 级次 === '项')
    .map(({ 编码, 分资金年初, 收入, 分资金支出 }) => {
      const from = sum([分资金年初[fund].合计, 收入[fund]]);
      return { 编码, rest: minus(from, 分资金支出[fund].合计), isOf: from.origin.type !== 'absent' };
    })
    .filter(({ rest, isOf }) => isOf || !rest.value.isZero());
  const left = (code: string) => {
    const own = rests.filter(({ 编码 }) => 编码.startsWith(code));
    return own.length === rests.length ? whole : sum(own.map(({ rest }) => rest));
  };
  const rows = fundRows(all, fund, left);
  if (isKnown) return rows;
  return rows.map(({ 年初结转和结余: _opening, 年末结转和结余: _closing, ...row }) => row);
}

function splitGrant(grant: Figure, carried: Figure, spent: Figure): ByNature {
  const 基本支出 = carried.value.gte(spent.value) ? sum([]) : minus(spent, carried);
  return { 合计: grant, 基本支出, 项目支出: minus(grant, 基本支出) };
}

function closing(合计: Figure, opening: ByNature, received: ByNature, spent: ByNature): ByNature {
  const 基本支出 = minus(sum([opening.基本支出, received.基本支出]), spent.基本支出);
  return { 合计, 基本支出, 项目支出: minus(合计, 基本支出) };
}

/** Keeps a figure as it is where nothing is taken from it. */
function minus(from: Figure, what: Figure): Figure {
  return what.value.isZero() ? from : difference(from, what);
}

/** A row with these figures for every 科目 that has one of them, and for the 合计. */
function rowsOf<Columns extends Readonly<Record<string, Figure>>>(
  all: readonly SubjectFigures[],
  columns: (subject: SubjectFigures) => Columns,
) {
  const filled = keepFilled(all, (subject) => Object.values(columns(subject)));
  return filled.map((subject) => ({ ...head(subject), ...columns(subject) }));
}

/** The 合计 always, and every 科目 with a figure other than zero. */
function keepFilled(
  all: readonly SubjectFigures[],
  figures: (subject: SubjectFigures) => readonly Figure[],
): SubjectFigures[] {
  return all.filter(
    (subject) => subject.级次 === '合计' || figures(subject).some((figure) => !figure.value.isZero()),
  );
}

function head({ 编码, 名称, 级次, declared }: SubjectFigures) {
  return { ...declared, 编码, 名称, 级次 };
}
