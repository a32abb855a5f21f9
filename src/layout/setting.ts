import type { ChartDrawing } from '../chart/drawing.js';
import type { Chart, Design, Heading, Paragraph, ParagraphStyle, Table } from '../document/tree.js';
import type { FontBook } from '../fonts/font-book.js';
import { MissingCharacters } from './missing-characters.js';
import type { RowCut } from './row-cuts.js';
import type { SpacedLine } from './spaced-lines.js';

/** What every part of the layout of one document shares. */
export interface Setting {
  readonly design: Design;
  readonly fonts: FontBook;
  readonly missing: MissingCharacters;
  /** Sizes of the tables laid out so far. */
  readonly tables: Map<Table, TableMeasures>;
  /** The charts drawn so far. */
  readonly charts: Map<Chart, ChartDrawing>;
  /** Those of the paragraphs set so far. */
  readonly spacedLines: Map<Heading | Paragraph, readonly SpacedLine[]>;
}

/** How a table was laid out; sizes in pt. */
export interface TableMeasures {
  /** Widths of the columns. */
  readonly columns: readonly number[];
  /** Type size of its body; that of its head was made smaller by as much. */
  readonly size: number;
  /** For every row of head and body where a page may end. */
  readonly cuts: readonly RowCut[];
}

export function makeSetting(design: Design, fonts: FontBook): Setting {
  return {
    design,
    fonts,
    missing: new MissingCharacters(),
    tables: new Map(),
    charts: new Map(),
    spacedLines: new Map(),
  };
}

/** Throws RangeError for a name the design does not have: the tree's checker has refused such trees before. */
export function paragraphStyle(setting: Setting, name: string): ParagraphStyle {
  return namedIn(setting.design.styles, name, 'paragraph style');
}

/** The entry of a design's table of names. Throws RangeError if there is none. */
export function namedIn<T>(entries: Readonly<Record<string, T>>, name: string, what: string): T {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry === undefined) throw new RangeError(`${what} ${name} is not in the design`);
  return entry;
}
