import type { ChartDrawing } from '../chart/drawing.js';
import type { Chart, Design, Heading, Paragraph, ParagraphStyle, Table } from '../document/tree.js';
import type { FontBook } from '../fonts/font-book.js';
import type { SpacedLine, TableMeasures } from './decisions.js';
import { type WholeWords, wholeWords } from './line/whole-words.js';
import { MissingCharacters } from './missing-characters.js';

/** What every part of the layout of one document shares, and what was decided of those laid out so far. */
export interface Setting {
  readonly design: Design;
  readonly fonts: FontBook;
  readonly words: WholeWords;
  /** Those of titles that no 目录 lists. */
  readonly titleWords: WholeWords;
  readonly missing: MissingCharacters;
  readonly tables: Map<Table, TableMeasures>;
  readonly charts: Map<Chart, ChartDrawing>;
  readonly spacedLines: Map<Heading | Paragraph, readonly SpacedLine[]>;
  readonly wholeWordLines: Map<Paragraph, readonly number[]>;
  readonly noteSizes: Map<Paragraph, number>;
  readonly keptParagraphs: Set<Paragraph>;
}

export function makeSetting(design: Design, fonts: FontBook): Setting {
  return {
    design,
    fonts,
    words: wholeWords(design.words ?? []),
    titleWords: wholeWords([...(design.words ?? []), ...(design.titleWords ?? [])]),
    missing: new MissingCharacters(),
    tables: new Map(),
    charts: new Map(),
    spacedLines: new Map(),
    wholeWordLines: new Map(),
    noteSizes: new Map(),
    keptParagraphs: new Set(),
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
