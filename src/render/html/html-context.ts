import type { Design, Heading } from '../../document/tree.js';
import type { WholeWords } from '../../layout/line/whole-words.js';
import type { Paper } from './paper/paper.js';
import type { Reasons } from './reasons.js';

/** What blocks refer to. */
export interface HtmlContext {
  /** All of the document, for its 目录. */
  readonly headings: readonly Heading[];
  readonly design: Design;
  /** Of the design: kept whole in names of things. */
  readonly words: WholeWords;
  readonly reasons: Reasons;
  readonly paper: Paper | undefined;
}
