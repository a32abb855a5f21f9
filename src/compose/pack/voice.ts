import { type NumberFormat, zeroSign } from '../helpers/format-number.js';
import type { Completeness } from './completeness.js';
import type { PackFile } from './pack-file.js';

/** How a pack prints figures, and what it says of changes. */
export interface Voice {
  readonly formats: {
    /** Cells of tables. */
    readonly table: NumberFormat;
    /** Amounts and counts in prose. */
    readonly prose: NumberFormat;
    /** Percentages; the value is that before the % sign. */
    readonly percentage: NumberFormat;
  };
  /** Sentences for a change; {差额} and {幅度} stand for the figures. */
  readonly wording: {
    readonly increase: string;
    readonly decrease: string;
    readonly equal: string;
    /** An increase from nothing, which has no rate. */
    readonly fromZero: string;
  };
}

export function buildVoice({ 数字 = {}, 用语 = {} }: PackFile, lacks: Completeness): Voice {
  const { 表格, 正文, 百分数 } = 数字;
  const need = (word: keyof typeof 用语) => lacks.need(用语[word], `用语“${word}”`, '', ['用语']);
  return {
    formats: { table: buildFormat(表格), prose: buildFormat(正文), percentage: buildFormat(百分数) },
    wording: {
      increase: need('增加'),
      decrease: need('减少'),
      equal: need('持平'),
      fromZero: need('上年为零'),
    },
  };
}

type FormatEntry = NonNullable<NonNullable<PackFile['数字']>['表格']>;

function buildFormat({ 小数, 补零, 千分位, 零 }: FormatEntry = {}): NumberFormat {
  return {
    places: 小数 ?? 2,
    padded: 补零 ?? false,
    grouped: 千分位 ?? false,
    ...(零 !== undefined && { zero: zeroSign(零) }),
  };
}
