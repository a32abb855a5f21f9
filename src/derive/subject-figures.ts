import type { Figure } from '../kernel/figure.js';
import type { DeclaredFields } from '../read/schema/declared-fields.js';
import type { Budget, Fund, NATURES, OTHER_SPENDING, SUBJECT_INCOME } from '../read/schema/line-items.js';
import { type DeclaredMembers, declaredOfSubject } from './declared-fields.js';
import type { FigureCell } from './equalities/cell.js';
import type { Values } from './equalities/values.js';
import type { ReportedSubject } from './subjects.js';

export type Nature = keyof typeof NATURES;

/** An amount by nature of expenditure. */
export type ByNature<T = Figure> = Readonly<Record<Nature | '合计', T>>;

/** All amounts of one 科目; tables and texts take theirs from here, so that each is computed once. */
interface SubjectAmounts<T> {
  readonly 收入: Readonly<Record<keyof typeof SUBJECT_INCOME | '财政拨款' | '合计', T>>;
  readonly 支出: ByNature<T> & Readonly<Record<keyof typeof OTHER_SPENDING, T>>;
  /** Expenditure that each kind of money pays for; 其他资金 without what it alone pays for. */
  readonly 分资金支出: Readonly<Record<Fund, ByNature<T>>>;
  /** Expenditure that the three budgets pay for together, table 04. */
  readonly 财政拨款支出: T;
  readonly 分资金年初: Readonly<Record<Fund, ByNature<T>>>;
  readonly 年初预算: Readonly<Record<Budget, T>>;
  readonly 全年预算: Readonly<Record<Budget, T>>;
}

export type MaybeCell = FigureCell | undefined;
/** The amounts of a 科目 before their figures are known. */
export type SubjectCells = SubjectAmounts<MaybeCell> & Pick<ReportedSubject, '编码' | '级次'>;
export interface SubjectFigures
  extends SubjectAmounts<Figure>,
    Pick<ReportedSubject, '编码' | '名称' | '级次' | 'rows'> {
  /** What its pack declares of each 科目. */
  readonly declared: DeclaredMembers;
}

/** All figures of a 科目, as its cells have come to be. */
export function figuresOf(
  { 编码, 名称, 级次, rows }: ReportedSubject,
  cells: SubjectCells,
  values: Values,
  declared: DeclaredFields,
): SubjectFigures {
  const map = <K extends string>(all: Readonly<Record<K, MaybeCell>>) =>
    mapRecord(all, (cell) => values.of(cell));
  return {
    编码,
    名称,
    级次,
    rows,
    declared: declaredOfSubject(rows, 级次, declared),
    收入: map(cells.收入),
    支出: map(cells.支出),
    分资金支出: mapRecord(cells.分资金支出, map),
    财政拨款支出: values.of(cells.财政拨款支出),
    分资金年初: mapRecord(cells.分资金年初, map),
    年初预算: map(cells.年初预算),
    全年预算: map(cells.全年预算),
  };
}

function mapRecord<K extends string, A, B>(all: Readonly<Record<K, A>>, make: (one: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(all).map(([key, one]) => [key, make(one)])) as Record<K, B>;
}
