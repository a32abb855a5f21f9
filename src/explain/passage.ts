import { leavesOf } from '../document/inline-leaves.js';
import type { Amount, Inline } from '../document/tree.js';

/** Where a text stands in the publication, in the words of its readers. */
export interface Place {
  /** Titles above it, outermost first. */
  readonly headings: readonly string[];
  /** Title of the table or chart. */
  readonly title?: string;
  /** By which people call the table or chart: 公开03表, 图 2. */
  readonly number?: string;
  /** Labels of the row and of the column of a table; group and item of a chart. */
  readonly row?: string;
  readonly column?: string;
  /** 行次 of the cell. */
  readonly line?: string;
}

/** A run of text with figures in it: a paragraph, a title, a table cell, the label in a chart. */
export interface Passage {
  readonly place: Place;
  readonly inlines: readonly Inline[];
}

/** The amounts among inlines. */
export function amountsIn(inlines: readonly Inline[]): Amount[] {
  return leavesOf(inlines).filter((leaf) => leaf.type === 'amount');
}

/** A place in one line: 第三部分 … › 公开02表《收入决算表》 2101506 行政运行 · 财政拨款. */
export function placeWords({ headings, title, number = '', row, column }: Place): string {
  const labels = [row, column].filter((label) => label).join(' · ');
  const inside = title === undefined ? [] : [`${number}《${title}》${labels === '' ? '' : ` ${labels}`}`];
  const above = headings.at(-1) === title ? headings.slice(0, -1) : headings;
  return [...above.map((heading) => heading.replace(/。$/u, '')), ...inside].join(' › ');
}
