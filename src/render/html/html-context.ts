import type { Design, Heading } from '../../document/tree.js';
import type { Paper } from './paper/paper.js';
import type { Reasons } from './reasons.js';

/** What blocks refer to. */
export interface HtmlContext {
  /** All of the document, for its 目录. */
  readonly headings: readonly Heading[];
  readonly design: Design;
  readonly reasons: Reasons;
  readonly paper: Paper | undefined;
}
