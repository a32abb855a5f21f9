import type { Design } from '../../document/tree.js';
import type { FileDigest } from '../../kernel/file-digest.js';
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

/** What a pack was read from. */
export interface PackOrigin {
  /** Short names of the pack and of those that it extends, its own first. */
  readonly chain: readonly string[];
  /** Every file that was read, by the pack's short name and its path there: base/tables/01-totals.hbs. */
  readonly files: readonly FileDigest[];
}

/** A pack of templates with everything it inherits, ready to compose. */
export interface Pack {
  readonly name: string;
  readonly origin: PackOrigin;
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
