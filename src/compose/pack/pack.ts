import type { Design } from '../../document/tree.js';
import type { NumberFormat } from '../format-number.js';
import type { Setting } from '../lint/shape.js';
import type { Template } from '../template.js';

export interface NumberFormats {
  /** Cells of tables. */
  readonly table: NumberFormat;
  /** Amounts and counts in prose. */
  readonly prose: NumberFormat;
  /** Percentages; the value is that before the % sign. */
  readonly percentage: NumberFormat;
}

/** Sentences for a change; {差额} and {幅度} stand for the figures. */
export interface Wording {
  readonly increase: string;
  readonly decrease: string;
  readonly equal: string;
  /** An increase from nothing, which has no rate. */
  readonly fromZero: string;
}

/** A pack of templates with everything it inherits, ready to compose. */
export interface Pack {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  readonly design: Design;
  readonly formats: NumberFormats;
  readonly wording: Wording;
  /** The pack's own values, `设置.…` in templates. */
  readonly settings: Setting;
  /** Template files, as position marks count them. */
  readonly files: readonly string[];
  /** Renders the entry template. */
  readonly entry: Template;
}
