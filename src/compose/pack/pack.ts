import type { Design } from '../../document/tree.js';
import type { FileDigest } from '../../kernel/file-digest.js';
import type { Setting } from '../lint/shape.js';
import type { NumberFormats } from '../number-formats.js';
import type { Template } from '../template.js';
import type { Wording } from '../wording.js';

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
