import { valueAt } from '../../../kernel/value-at.js';
import type { Report } from '../../../read/schema/report.js';
import type { Path } from '../../../read/yaml/locate.js';
import type { TwoYears } from '../last-years-values.js';
import { normalise } from './measure.js';

/** Fewer may be equal by chance. */
const LEAST = 3;

/** A self-evaluation form in which every result that was counted is last year's. */
export interface UnchangedResults {
  /** Of the first of them. */
  readonly path: Path;
  readonly count: number;
}

/** Forms whose counted results, those that are neither the target nor 100 %, are all the same as the year before. */
export function unchangedResults(values: readonly TwoYears[], report: Report): readonly UnchangedResults[] {
  const forms = new Map<string, TwoYears[]>();
  for (const value of values) {
    if (!value.field.endsWith('.实际完成值') || !isCounted(value, report)) continue;
    const form = JSON.stringify(value.path.slice(0, value.path.indexOf('指标')));
    forms.set(form, [...(forms.get(form) ?? []), value]);
  }
  return [...forms.values()]
    .filter((results) => results.length >= LEAST && results.every(({ now, before }) => now === before))
    .map((results) => ({ path: results[0]!.path, count: results.length }));
}

function isCounted({ path, now }: TwoYears, report: Report): boolean {
  const target = valueAt(report, [...path.slice(0, -1), '年度指标值']);
  const digits = (text: unknown) => normalise(String(text)).replace(/[^\d.%]/g, '');
  return /\d/.test(String(now)) && !/^100%?$/.test(digits(now)) && digits(now) !== digits(target);
}
