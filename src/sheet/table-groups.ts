import { type SectionPage, sectionPage } from '../document/section-page.js';
import {
  type Block,
  type Heading,
  type Paragraph,
  type PublicationDocument,
  plainText,
  type Section,
  type Table,
} from '../document/tree.js';
import { DEFAULT_STYLES } from '../document/vocabulary.js';

/** A line that stands with a table: its title, its unit, a note. */
export type SheetLine = Heading | Paragraph;

/**
 * A table with what is laid beside it in tables without rules (表号 and 金额单位 above the figures), and the lines that
 * belong to it.
 */
export interface TableGroup {
  readonly tables: readonly [Table, ...Table[]];
  readonly above: readonly SheetLine[];
  readonly below: readonly SheetLine[];
  readonly orientation: Section['orientation'];
  readonly page: SectionPage;
}

/**
 * All tables of a publication in order. Above a table stand the lines from its heading on, below it those up to the next
 * table or heading; text in the style of the narrative is no line of a table, and parts them.
 */
export function tableGroups({ sections, design }: PublicationDocument): TableGroup[] {
  return sections.flatMap((section) => {
    const finder = new GroupFinder(({ style }) => design.tables[style]!.border > 0);
    for (const block of section.children) finder.meet(block);
    const page = sectionPage(section, design.page);
    return finder.finish().map((group) => ({ ...group, orientation: section.orientation, page }));
  });
}

type Found = Omit<TableGroup, 'orientation' | 'page'>;

/** Gathers the groups of one section. */
class GroupFinder {
  readonly #isRuled: (table: Table) => boolean;
  readonly #groups: Found[] = [];
  #tables: Table[] = [];
  #above: readonly SheetLine[] = [];
  /** Since the last table, heading or narrative. */
  #lines: SheetLine[] = [];

  constructor(isRuled: (table: Table) => boolean) {
    this.#isRuled = isRuled;
  }

  meet(block: Block): void {
    if (block.type === 'table') this.#meetTable(block);
    else if (block.type === 'heading') this.#part(block);
    else if (block.type === 'paragraph') this.#meetParagraph(block);
    else this.#part();
  }

  finish(): readonly Found[] {
    this.#part();
    return this.#groups;
  }

  #meetTable(table: Table): void {
    const isSecond = this.#isRuled(table) && this.#tables.some(this.#isRuled);
    if (isSecond || this.#lines.length > 0) this.#close([]);
    if (this.#tables.length === 0) this.#above = this.#lines;
    this.#lines = [];
    this.#tables.push(table);
  }

  #meetParagraph(paragraph: Paragraph): void {
    if (plainText(paragraph.children).trim() === '') return;
    if (paragraph.style === DEFAULT_STYLES.p) this.#part();
    else this.#lines.push(paragraph);
  }

  /** What stands here belongs to nothing before it. */
  #part(heading?: Heading): void {
    this.#close(this.#lines);
    this.#lines = heading ? [heading] : [];
  }

  #close(below: readonly SheetLine[]): void {
    const [first, ...others] = this.#tables;
    if (first) this.#groups.push({ tables: [first, ...others], above: this.#above, below });
    this.#tables = [];
  }
}
