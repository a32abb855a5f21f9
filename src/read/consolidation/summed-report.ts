import type { Span } from '../../kernel/span.js';
import { valueAt } from '../../kernel/value-at.js';
import type { ParsedReport } from '../parse-report.js';
import type { Report } from '../schema/report.js';
import type { Path } from '../yaml/locate.js';
import { consolidate } from './consolidate.js';
import type { Elimination } from './eliminate.js';
import { placeInUnit, type UnitFile } from './unit-file.js';

/** A report with its places, of which the units, if it names any, have been added up. */
export interface SummedReport {
  readonly report: Report;
  readonly 所属单位: readonly UnitFile[];
  readonly 抵销: readonly Elimination[];
  locate(path: Path): Span;
  locateKey(path: Path): Span;
}

type CompleteReport = ParsedReport & { readonly report: Report };

/**
 * Adds up the units of a report. What stands in no line of its own file is placed in the file of the first unit that has
 * the 科目, other sums at 所属单位.
 */
export function summedReport(own: CompleteReport, 所属单位: readonly UnitFile[]): SummedReport {
  const { locate, locateKey } = own;
  if (所属单位.length === 0) return { report: own.report, 所属单位, 抵销: [], locate, locateKey };
  const { report, eliminations } = consolidate(own.report, 所属单位, (index) => locate(['抵销', index]));
  const rowPlace = rowPlaces(report, 所属单位);
  const placed = (find: (path: Path) => Span) => (path: Path) => {
    const [field, index, ...rest] = path;
    const isOfUnits = field === '科目' && typeof index === 'number' && index >= own.report.科目.length;
    const place = isOfUnits ? rowPlace(index, rest) : undefined;
    if (place !== undefined) return place;
    const isSum = report[field as keyof Report] !== own.report[field as keyof Report];
    const isWritten = valueAt(own.tree, path.slice(0, 1)) !== undefined;
    return isSum && !isWritten ? locateKey(['所属单位']) : find(path);
  };
  return { report, 所属单位, 抵销: eliminations, locate: placed(locate), locateKey: placed(locateKey) };
}

/** The place of what `path` leads to in a row of the sums: in the file of the first unit that has the row. */
function rowPlaces(report: Report, units: readonly UnitFile[]) {
  let first: Map<string, (path: Path) => Span> | undefined;
  const index = () => {
    const places = new Map<string, (path: Path) => Span>();
    for (const unit of units)
      for (const [at, { 编码 }] of unit.report.科目.entries())
        if (!places.has(编码)) places.set(编码, (path) => placeInUnit(unit, ['科目', at, ...path]));
    return places;
  };
  return (row: number, path: Path): Span | undefined => {
    first ??= index();
    return first.get(report.科目[row]?.编码 ?? '')?.(path.length === 0 ? ['编码'] : path);
  };
}
