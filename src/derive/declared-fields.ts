import { type Figure, isFigure, sum } from '../kernel/figure.js';
import { type DeclaredField, type DeclaredFields, hasColumns } from '../read/schema/declared-fields.js';
import { isSummed, PLACE_TOTALS, totalName } from './accounts/declared-totals.js';
import type { ReportedSubject } from './subjects.js';

/** What declared fields hold, under names that no type knows. */
export type DeclaredMembers = Readonly<Record<never, unknown>>;
type Fields = Readonly<Record<string, DeclaredField>>;

/** The declared fields that a record has, lists numbered and with their sums. */
export function declaredValues(record: object, fields: Fields): DeclaredMembers {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
      const value = memberOf(record, name);
      if (value === undefined) return [];
      if (!Array.isArray(value) || !hasColumns(field)) return [[name, value]];
      const records = value.map((item: object, index) => ({ 序号: index + 1, ...item }));
      const totals = { 项数: records.length, ...sums(value, field.栏目) };
      return [
        [name, records],
        [totalName(name), totals],
      ];
    }),
  );
}

/** The sums of what the items of a place have. */
export function declaredTotals(
  items: readonly object[],
  declared: DeclaredFields,
  place: keyof typeof PLACE_TOTALS,
): DeclaredMembers {
  const isAny = Object.values(declared[place]).some(isSummed);
  return isAny ? { [PLACE_TOTALS[place]]: entered(sums(items, declared[place])) } : {};
}

/** Of a 项 all that is declared, of what is above it the sums. */
export function declaredOfSubject(
  rows: readonly object[],
  level: ReportedSubject['级次'],
  { 科目 }: DeclaredFields,
): DeclaredMembers {
  return level === '项' ? declaredValues(rows[0]!, 科目) : entered(sums(rows, 科目));
}

/** The sum of each field that is summed up; absent where no record has it. */
function sums(records: readonly object[], fields: Fields): Record<string, Figure> {
  const summed = Object.entries(fields).filter(([, field]) => isSummed(field));
  return Object.fromEntries(
    summed.map(([name, { 类别 }]) => {
      const parts = records.map((record) => memberOf(record, name)).filter(isFigure);
      return [name, sum(parts, 类别 === '金额' ? '金额' : '数量')];
    }),
  );
}

/** Without what nobody entered, which is unknown. */
function entered(figures: Record<string, Figure>): DeclaredMembers {
  return Object.fromEntries(Object.entries(figures).filter(([, { origin }]) => origin.type !== 'absent'));
}

function memberOf(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name as keyof typeof record] : undefined;
}
