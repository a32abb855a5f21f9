import type { NumberFormat } from './format-number.js';

export interface NumberFormats {
  /** Cells of tables. */
  readonly table: NumberFormat;
  /** Amounts and counts in prose. */
  readonly prose: NumberFormat;
  /** Percentages; the value is that before the % sign. */
  readonly percentage: NumberFormat;
}
