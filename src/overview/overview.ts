import type { NumberLook } from '../sheet/cell-content.js';
import type { Exhibit } from './exhibit.js';

/** What is told of many files at once, whoever looked at them: one row each, and what is alike in several. Plain data. */
export interface Overview {
  readonly title: string;
  /** How many there are of each kind, one sentence each. */
  readonly summary: readonly string[];
  readonly columns: readonly OverviewColumn[];
  /** What needs attention first. */
  readonly rows: readonly OverviewRow[];
  readonly shared: readonly SharedFinding[];
}

export interface OverviewColumn {
  readonly name: string;
  readonly align: 'left' | 'right';
  /** Where there is no room for all columns, those of the highest rank go first; 0 stays. */
  readonly rank: number;
  /** The row says of what file it is in this column. */
  readonly isName?: true;
  /** Has nothing but links, which a terminal does not show. */
  readonly isLink?: true;
  /** Has paths, which may go on in another line behind a /. */
  readonly isPath?: true;
}

export interface OverviewRow {
  readonly tone: Tone;
  /** One for each column. */
  readonly cells: readonly OverviewCell[];
  /** What else is to be said of the file, under headings. */
  readonly notes: readonly OverviewNote[];
}

/** 坏: something must be done. 待: somebody should look. 好: neither. */
export type Tone = '坏' | '待' | '好';

export interface OverviewCell {
  readonly text: string;
  /** The text is this number: an exact decimal, and how it is shown. */
  readonly number?: { readonly value: string; readonly look: NumberLook };
  /** The file that it opens: its path from where the overview is written. */
  readonly link?: string;
}

export interface OverviewNote {
  readonly heading: string;
  readonly lines: readonly OverviewLine[];
}

interface OverviewLine {
  readonly text: string;
  /** The pieces of the file that it is about; only a page shows them. */
  readonly exhibits?: readonly Exhibit[];
}

/** What one rule says of several files. */
export interface SharedFinding {
  readonly tone: Tone;
  readonly rule: string;
  /** How often, in all files together. */
  readonly count: number;
  /** What it says of the first. */
  readonly example: string;
  /** Names of the files. */
  readonly names: readonly string[];
}
