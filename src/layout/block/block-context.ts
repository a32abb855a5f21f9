import type { Heading } from '../../document/tree.js';
import type { LineMeasure, SetParagraph } from '../line/set-paragraph.js';
import type { Setting } from '../setting.js';

/** Where blocks stand and what they refer to. */
export interface BlockContext {
  readonly setting: Setting;
  readonly measure: LineMeasure;
  /** Height of the text area of a page, in pt. */
  readonly pageHeight: number;
  /** All headings of the document in order, for the 目录. */
  readonly outline: readonly Heading[];
  /** Inside a list, whose text hangs beside its marker: no indents of their own. */
  readonly inList: boolean;
  /** Stands before the first line of the first paragraph: the marker of a list item. */
  readonly marker?: SetParagraph;
}
