import type { Figure } from '../../kernel/figure.js';
import type { Element } from '../markup/parse-markup.js';
import { placed } from '../template-places.js';
import type { TemplateProblems } from '../template-problems.js';
import type { Block, Chart, Contents, Design, Heading, List, Paragraph } from '../tree.js';
import { DEFAULT_STYLES } from '../vocabulary.js';
import { buildChart, isUndivided, sentenceOf } from './build-chart.js';
import { buildInlines, linkTarget } from './build-inlines.js';
import { buildTable } from './build-table.js';

type Level = Heading['level'];

/** Builds the blocks of one document from elements that have passed {@link checkElements}; gives every heading its id. */
export class BlockBuilder {
  readonly #figures: readonly Figure[];
  readonly #design: Design;
  readonly #problems: TemplateProblems;
  readonly #ids = new Set<string>();
  readonly #links: { readonly target: string; readonly element: Element }[] = [];
  #headings = 0;
  #charts = 0;

  constructor(figures: readonly Figure[], design: Design, problems: TemplateProblems) {
    this.#figures = figures;
    this.#design = design;
    this.#problems = problems;
  }

  build(children: Element['children']): Block[] {
    return children.filter((child) => typeof child !== 'string').map((element) => this.#block(element));
  }

  /** To be called when all blocks are built: every link and partial 目录 must lead to a heading. */
  checkLinks(): void {
    for (const { target, element } of this.#links) {
      if (!this.#ids.has(target)) this.#problems.add('链接', element.span, `没有 id 为“${target}”的标题`);
    }
  }

  #block(element: Element): Block {
    this.#collectLinks(element);
    this.#checkStyle(element);
    return placed(this.#blockOf(element), element.span);
  }

  #blockOf(element: Element): Block {
    switch (element.name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
        return this.#heading(element, Number(element.name.slice(1)) as Level);
      case 'table':
        return buildTable(element, this.#figures, this.#problems);
      case 'contents':
        return this.#contents(element);
      case 'ul':
      case 'ol':
        return this.#list(element);
      case 'chart':
        return this.#chart(element);
      default:
        return this.#paragraph(element.children, element.attributes.class ?? DEFAULT_STYLES.p);
    }
  }

  #heading(element: Element, level: Level): Heading {
    const { class: style, id, listed, entry } = element.attributes;
    this.#headings += 1;
    const own = id ?? `section-${this.#headings}`;
    if (this.#ids.has(own)) this.#problems.add('标记', element.span, `标题的 id“${own}”重复`);
    this.#ids.add(own);
    const children = buildInlines(element.children, this.#figures);
    if (children.length === 0) this.#problems.add('标记', element.span, '标题没有文字');
    return {
      type: 'heading',
      level,
      id: own,
      style: style ?? DEFAULT_STYLES[`h${level}`],
      listed: listed !== 'no',
      ...(entry !== undefined && { entry }),
      children,
    };
  }

  #paragraph(children: Element['children'], style: string): Paragraph {
    return { type: 'paragraph', style, children: buildInlines(children, this.#figures) };
  }

  #contents(element: Element): Contents {
    const depth = Number(element.attributes.depth ?? 2) as Level;
    const styles = Array.from({ length: depth }, (_, index) => `${DEFAULT_STYLES.contents}${index + 1}`);
    for (const style of styles) this.#requireStyle(style, element);
    const { of } = element.attributes;
    if (of !== undefined) this.#links.push({ target: of, element });
    return { type: 'contents', ...(of !== undefined && { of }), depth, styles };
  }

  #chart(element: Element): Chart | Paragraph {
    const built = buildChart(element, this.#figures, this.#problems);
    const style = this.#design.charts[built.style];
    const undivided = isUndivided(built) ? style?.undivided : undefined;
    if (undivided === 'sentence')
      return { type: 'paragraph', style: DEFAULT_STYLES.p, children: sentenceOf(built) };
    const chart: Chart = undivided === 'bar' ? { ...built, kind: 'bar' } : built;
    if (!style?.caption.includes('{n}')) return chart;
    this.#charts += 1;
    return { ...chart, number: this.#charts };
  }

  #list(element: Element): List {
    const style = element.attributes.class ?? DEFAULT_STYLES.ul;
    return {
      type: 'list',
      ordered: element.name === 'ol',
      style,
      items: element.children
        .filter((child) => typeof child !== 'string')
        .map((item) => this.#item(item, style)),
    };
  }

  #item(item: Element, style: string): Block[] {
    const blocks = item.children.filter(
      (child) => typeof child !== 'string' && ['p', 'ul', 'ol'].includes(child.name),
    );
    if (blocks.length === 0) return [placed(this.#paragraph(item.children, style), item.span)];
    const mixed = item.children.some((child) =>
      typeof child === 'string' ? child.trim() !== '' : !blocks.includes(child),
    );
    if (mixed) this.#problems.add('标记', item.span, '<li> 里有 <p> 或列举时，文字都要放在 <p> 里');
    return this.build(blocks);
  }

  #collectLinks(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'a') this.#links.push({ target: linkTarget(child), element: child });
      this.#collectLinks(child);
    }
  }

  /** A style that the element does not name itself must exist, too. */
  #checkStyle(element: Element): void {
    const style = DEFAULT_STYLES[element.name as keyof typeof DEFAULT_STYLES];
    if (element.attributes.class !== undefined || element.name === 'contents') return;
    if (element.name === 'table') {
      if (!Object.hasOwn(this.#design.tables, style))
        this.#problems.add('样式', element.span, `本包没有表格样式“${style}”`);
    } else if (element.name === 'chart') {
      if (!Object.hasOwn(this.#design.charts, style))
        this.#problems.add('样式', element.span, `本包没有图样式“${style}”`);
    } else {
      this.#requireStyle(style, element);
    }
  }

  #requireStyle(style: string, element: Element): void {
    if (!Object.hasOwn(this.#design.styles, style))
      this.#problems.add('样式', element.span, `本包没有样式“${style}”`);
  }
}
