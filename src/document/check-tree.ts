import { tableGrid } from './table-grid.js';
import type { Block, Chart, Heading, Inline, PublicationDocument, Row, Section, Table } from './tree.js';

/**
 * Holds a tree against its specification (docs/templates.md): styles and typefaces exist, heading ids
 * are unique, links lead to headings, grids add up, charts are complete. Gives one line per fault,
 * starting with its path; none for a sound tree. Writers may rely on what it checks.
 */
export function checkTree(document: PublicationDocument): readonly string[] {
  const checker = new TreeChecker(document);
  checker.checkDesign();
  document.sections.forEach((section, index) => {
    checker.checkSection(`sections[${index}]`, section);
    checker.checkBlocks(`sections[${index}].children`, section.children);
  });
  checker.checkLinks();
  return checker.faults;
}

class TreeChecker {
  readonly faults: string[] = [];
  readonly #design: PublicationDocument['design'];
  readonly #ids = new Set<string>();
  readonly #links: { readonly path: string; readonly target: string }[] = [];

  constructor(document: PublicationDocument) {
    this.#design = document.design;
  }

  checkDesign(): void {
    const { styles, tables, charts, typefaces, page } = this.#design;
    for (const [name, style] of Object.entries(styles)) {
      if (!Object.hasOwn(typefaces, style.typeface))
        this.#fault(`design.styles.${name}`, `no typeface “${style.typeface}”`);
      if (style.basedOn !== undefined) this.#needStyle(`design.styles.${name}`, style.basedOn);
    }
    for (const [name, style] of Object.entries(tables)) {
      this.#needStyle(`design.tables.${name}`, style.style);
      this.#needStyle(`design.tables.${name}`, style.headStyle);
    }
    for (const [name, style] of Object.entries(charts)) {
      this.#needStyle(`design.charts.${name}`, style.style);
      this.#needStyle(`design.charts.${name}`, style.captionStyle);
    }
    this.#needStyle('design.page.number', page.number.style);
  }

  checkSection(path: string, { style }: Section): void {
    if (style !== undefined && !Object.hasOwn(this.#design.page.sectionStyles ?? {}, style))
      this.#fault(path, `no page style “${style}”`);
  }

  checkLinks(): void {
    for (const { path, target } of this.#links)
      if (!this.#ids.has(target)) this.#fault(path, `no heading “${target}”`);
  }

  checkBlocks(path: string, blocks: readonly Block[]): void {
    for (const [index, block] of blocks.entries()) this.#block(`${path}[${index}]`, block);
  }

  #block(path: string, block: Block): void {
    if (block.type === 'heading' || block.type === 'paragraph' || block.type === 'list')
      this.#needStyle(path, block.style);
    switch (block.type) {
      case 'heading':
        this.#heading(path, block);
        break;
      case 'paragraph':
        this.#inlines(path, block.children);
        break;
      case 'table':
        this.#table(path, block);
        break;
      case 'contents':
        if (block.styles.length !== block.depth) this.#fault(path, 'needs one style per level');
        for (const style of block.styles) this.#needStyle(path, style);
        if (block.of !== undefined) this.#links.push({ path, target: block.of });
        break;
      case 'list':
        for (const [index, item] of block.items.entries()) this.checkBlocks(`${path}.items[${index}]`, item);
        break;
      case 'chart':
        this.#chart(path, block);
        break;
      default:
        block satisfies never;
    }
  }

  #heading(path: string, heading: Heading): void {
    if (this.#ids.has(heading.id)) this.#fault(path, `id “${heading.id}” is not unique`);
    this.#ids.add(heading.id);
    this.#inlines(path, heading.children);
  }

  #table(path: string, table: Table): void {
    if (!Object.hasOwn(this.#design.tables, table.style))
      this.#fault(path, `no table style “${table.style}”`);
    if (table.columns.length === 0) this.#fault(path, 'no columns');
    if (table.columns.some((column) => !(column.weight > 0))) this.#fault(path, 'a column has no weight');
    const headRows = table.head.length;
    for (const { row, message } of tableGrid(table).problems)
      this.#fault(row < headRows ? `${path}.head[${row}]` : `${path}.body[${row - headRows}]`, message);
    this.#rows(`${path}.head`, table.head);
    this.#rows(`${path}.body`, table.body);
  }

  #chart(path: string, { style, categories, series }: Chart): void {
    if (!Object.hasOwn(this.#design.charts, style)) this.#fault(path, `no chart style “${style}”`);
    if (categories.length === 0 || series.length === 0) this.#fault(path, 'no figures');
    if (series.some(({ points }) => points.length !== categories.length))
      this.#fault(path, 'series differ in length');
  }

  #rows(path: string, rows: readonly Row[]): void {
    for (const { cells } of rows) {
      for (const cell of cells) {
        if (cell.colspan < 1 || cell.rowspan < 1) this.#fault(path, 'a span is less than 1');
        for (const paragraph of cell.children) this.#inlines(path, paragraph);
      }
    }
  }

  #inlines(path: string, inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      if (inline.type === 'text' && inline.value === '') this.#fault(path, 'empty text');
      if (inline.type === 'link') this.#links.push({ path, target: inline.target });
      if (inline.type === 'link' || inline.type === 'strong') this.#inlines(path, inline.children);
    }
  }

  #needStyle(path: string, name: string): void {
    if (!Object.hasOwn(this.#design.styles, name)) this.#fault(path, `no style “${name}”`);
  }

  #fault(path: string, message: string): void {
    this.faults.push(`${path}: ${message}`);
  }
}
