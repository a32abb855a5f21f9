import type { Report } from './schema/report.js';
import type { Path } from './yaml/locate.js';

/** A 支出功能分类 code in a data file. */
export interface WrittenCode {
  readonly code: string;
  readonly path: Path;
}

/** Every code that a report gives money under, whether it spends it or only has it in the 年初预算. */
export function* codesIn(report: Report): Generator<WrittenCode> {
  for (const list of ['科目', '未列支年初预算'] as const)
    for (const [index, { 编码: code }] of report[list].entries())
      if (code !== undefined) yield { code, path: [list, index, '编码'] };
}
