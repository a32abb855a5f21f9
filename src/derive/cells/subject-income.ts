import { BUDGETS, mapItems, OTHER_INCOME, partsOf, SUBJECT_INCOME } from '../../read/schema/line-items.js';
import type { SubjectCells } from '../subject-figures.js';
import type { RowOfCells } from './row-of-cells.js';
import { subjectColumns } from './subject-columns.js';

/** Income by source: table 02. */
export function subjectIncome(row: RowOfCells<SubjectCells>): SubjectCells['收入'] {
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
    subjectColumns(sources, (own) => own.收入, BUDGETS),
    row.approved(['收入', '财政拨款'], (stated) => stated.收入?.财政拨款),
  );
  const all = { ...sources, 财政拨款 };
  const 合计 = row.across(
    (own) => own.收入.合计,
    subjectColumns(all, (own) => own.收入, ['财政拨款', ...partsOf(OTHER_INCOME, '合计')]),
    row.approved(['收入', '合计'], (stated) => stated.收入?.合计),
  );
  return { ...all, 合计 };
}
