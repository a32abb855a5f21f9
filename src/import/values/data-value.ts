import type { NewValue } from '../../edit/written-value.js';

/** What a source says of a place of the data file. Items of lists go by their 编码 or 名称, of 指标 by their 三级指标. */
export interface DataValue {
  readonly path: readonly string[];
  /** As it shall be written. */
  readonly value: NewValue;
  /** An amount, a number of things or a score: compared as a number, and not written where it is zero and nothing stands. */
  readonly isNumber: boolean;
  /** An amount in 万元 with two decimals: a finer one that rounds to it says the same. */
  readonly isRounded?: boolean;
  /** The name of an item of a list: written where the item is new, not counted. */
  readonly isIdentity?: boolean;
  /** A field of an indicator that is written as [三级指标, 年度指标值, …], where it is new. */
  readonly asRow?: boolean;
  /** Follows from what the source says, and is written only where the data file has the field. */
  readonly onlyIfAsked?: boolean;
  /** What was taken for granted, where the source does not say it in so many words; told to the user. */
  readonly assumed?: string;
  /** Cells that say so, the first of several. */
  readonly place: string;
  /** The kind of table that it comes from. */
  readonly table: string;
}
