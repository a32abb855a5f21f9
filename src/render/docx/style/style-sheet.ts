import type { Design, Heading, ParagraphStyle } from '../../../document/tree.js';
import { type Xml, xml } from '../../../office/xml.js';
import { twips } from '../units.js';
import {
  contentsStyle,
  FOOTER_STYLE,
  headingStyle,
  isBuiltInName,
  packStyle,
  STRONG_STYLE,
  type StyleName,
  variantStyle,
} from './built-in-styles.js';
import { differing, type Formatting, formattingXml, PLAIN, structure } from './formatting.js';
import { type HeadingKind, type HeadingStyles, headingStyles } from './heading-styles.js';
import { alignment, letters, paragraphFormatting, spacing } from './paragraph-style.js';
import { type Difference, ownFormatting } from './style-difference.js';
import { type StyleTies, styleXml } from './style-xml.js';
import { tableFormatting } from './table-style.js';

/** A style that will be written. */
interface Entry {
  readonly style: StyleName;
  readonly type: 'paragraph' | 'character' | 'table';
  readonly ties: StyleTies;
  readonly content: Xml;
}

/** A paragraph style on which others are based, and its whole formatting. */
interface Base {
  readonly id: string;
  readonly formatting: Formatting;
}

const NORMAL = packStyle('正文');

const FOOTERS = {
  odd: { word: '单页', align: 'right' },
  even: { word: '双页', align: 'left' },
  all: { word: '居中', align: 'center' },
} as const;

/**
 * The styles of a Word file. Writers of blocks ask for the style of a block and get its id; what has been
 * asked for is written. A style that the pack bases on another, or that differs from it for one place, says only
 * what it has otherwise, so that a change made to the one in Word reaches both.
 */
export class StyleSheet {
  readonly #design: Design;
  readonly #headings: HeadingStyles;
  readonly #entries = new Map<string, Entry>();
  readonly #formattings = new Map<string, Formatting>();
  /** Ids of what has been asked for, by all that was said when asking. */
  readonly #asked = new Map<string, string>();

  constructor(design: Design, headings: readonly Heading[]) {
    this.#design = design;
    this.#headings = headingStyles(headings);
    const normal = design.styles.正文 ? this.#formatting('正文') : PLAIN;
    this.#paragraphStyle(NORMAL, normal, { formatting: PLAIN });
  }

  /** For plain paragraphs of the pack's style `name`. */
  paragraph(name: string): string {
    return this.#once(name, () => {
      const taken = this.#headings.keepsName.has(name);
      const style = taken ? packStyle(`${name}（非标题）`) : packStyle(name);
      return this.#paragraphStyle(style, this.#formatting(name), this.#baseOf(name));
    });
  }

  /** For paragraphs that differ from the pack's style `name`. */
  variant(name: string, difference: Difference): string {
    return this.#once(`${name} ${JSON.stringify(difference)}`, () => {
      const { words, formatting } = ownFormatting(this.#style(name), difference);
      if (words.length === 0) return this.paragraph(name);
      const base = this.#base(this.paragraph(name));
      const style = variantStyle(`${name}（${words.join('，')}）`);
      return this.#paragraphStyle(style, { ...base.formatting, ...formatting }, base);
    });
  }

  heading(heading: HeadingKind): string {
    const { level, style, listed } = heading;
    return this.#once(`${style} ${level} ${listed}`, () => {
      const formatting = this.#formatting(style, level);
      return this.#paragraphStyle(this.#headingName(heading), formatting, this.#baseOf(style), {
        alias: style,
        next: NORMAL.id,
      });
    });
  }

  /** Of the styles in which these headings are: the levels of Word's own 标题, the names and levels of the others. */
  listedStyles(headings: readonly Heading[]): {
    readonly own: readonly number[];
    readonly others: readonly { readonly name: string; readonly level: number }[];
  } {
    const own = new Set(headings.filter((heading) => this.#leads(heading)).map(({ level }) => level));
    const rest = headings.filter((heading) => !this.#leads(heading));
    const others = new Map(rest.map((heading) => [this.#headingName(heading).name, heading.level]));
    return { own: [...own], others: [...others].map(([name, level]) => ({ name, level })) };
  }

  /**
   * For 目录 lines of a level; `numbersAt` is where their page numbers end, in twips. No right indent keeps
   * titles off them: LibreOffice shows nothing behind a tab that ends beyond the indent.
   */
  contents(level: number, name: string, numbersAt: number | undefined): string {
    const stop = { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': numbersAt ?? 0 };
    const tabs = numbersAt === undefined ? {} : { tabs: xml('w:tabs', {}, xml('w:tab', stop)) };
    const formatting = { ...this.#formatting(name), ...tabs, jc: alignment('left') };
    return this.#paragraphStyle(contentsStyle(level), formatting, this.#normal(), { alias: name });
  }

  /** For page numbers: one character in from the outer edge, or in the middle. */
  footer(pages: 'odd' | 'even' | 'all'): string {
    const name = this.#design.page.number.style;
    const style = this.#design.styles.页脚 ? packStyle(name) : FOOTER_STYLE;
    const base = this.#paragraphStyle(style, this.#formatting(name), this.#normal(), { alias: name });
    const { word, align } = FOOTERS[pages];
    const inset = align === 'center' ? {} : { [`w:${align}`]: twips(this.#style(name).size) };
    const ind = xml('w:ind', {
      'w:left': 0,
      'w:right': 0,
      ...inset,
      'w:firstLineChars': 0,
      'w:firstLine': 0,
    });
    const own = { jc: alignment(align), ind };
    return this.#paragraphStyle(variantStyle(`${name}（${word}）`), own, { id: base, formatting: {} });
  }

  /** For the paragraph that Word wants after a table or at the end of a section: next to no height. */
  separator(): string {
    const ind = xml('w:ind', { 'w:left': 0, 'w:right': 0, 'w:firstLineChars': 0, 'w:firstLine': 0 });
    const height = spacing({ spaceBefore: 0, spaceAfter: 0, lineHeight: 1 });
    const own = { ...PLAIN, spacing: height, ind, ...letters(1) };
    return this.#paragraphStyle(variantStyle('分隔'), own, this.#normal());
  }

  /** For emphasised runs. */
  strong(): string {
    const content = xml('w:rPr', {}, xml('w:b') + xml('w:bCs'));
    return this.#add({ style: STRONG_STYLE, type: 'character', ties: {}, content });
  }

  table(name: string): string {
    const style = this.#design.tables[name];
    if (!style) throw new TypeError(`the design has no table style ${name}`);
    const unique = packStyle(this.#design.styles[name] ? `${name}（表）` : name);
    const ties = { basedOn: 'TableNormal' };
    return this.#once(`表 ${name}`, () =>
      this.#add({ style: unique, type: 'table', ties, content: tableFormatting(style) }),
    );
  }

  /** Everything asked for, ready to stand in styles.xml. */
  stylesXml(): Xml {
    const names = new Set([...this.#entries.values()].map(({ style }) => style.name));
    const styles = [...this.#entries.values()].map(({ type, style, ties, content }) => {
      const { alias } = ties;
      const isFree = alias !== undefined && !names.has(alias) && !isBuiltInName(alias);
      if (isFree) names.add(alias);
      return styleXml(type, style, { ...ties, alias: isFree ? alias : undefined }, content);
    });
    return styles.join('');
  }

  #leads({ level, listed, style }: HeadingKind): boolean {
    return listed && this.#headings.leading.get(level) === style;
  }

  #headingName(heading: HeadingKind): StyleName {
    if (this.#leads(heading)) return headingStyle(heading.level);
    const { level, listed, style } = heading;
    const keeps = this.#headings.keepsName.get(style);
    if (keeps?.level === level && keeps.listed === listed) return packStyle(style);
    return packStyle(`${style}（${level}级标题${listed ? '' : '，不入目录'}）`);
  }

  #style(name: string): ParagraphStyle {
    const style = this.#design.styles[name];
    if (!style) throw new TypeError(`the design has no style ${name}`);
    return style;
  }

  #formatting(name: string, level?: number): Formatting {
    const style = this.#style(name);
    const typeface = this.#design.typefaces[style.typeface];
    if (!typeface) throw new TypeError(`the design has no typeface ${style.typeface}`);
    return paragraphFormatting(style, typeface, level);
  }

  /** What the pack bases a style on. Of 正文, to which all others come back, only structure is taken over. */
  #baseOf(name: string): Base {
    const base = this.#style(name).basedOn;
    if (base === undefined) return this.#normal();
    const leads = [...this.#headings.leading].find(([, style]) => style === base);
    if (leads)
      return this.#base(this.heading({ level: leads[0] as Heading['level'], style: base, listed: true }));
    const kind = this.#headings.keepsName.get(base);
    return this.#base(kind ? this.heading(kind) : this.paragraph(base));
  }

  #normal(): Base {
    return { id: NORMAL.id, formatting: structure(this.#base(NORMAL.id).formatting) };
  }

  #base(id: string): Base {
    return { id, formatting: this.#formattings.get(id)! };
  }

  #paragraphStyle(
    style: StyleName,
    formatting: Formatting,
    base: { readonly id?: string; readonly formatting: Formatting },
    ties: StyleTies = {},
  ): string {
    this.#formattings.set(style.id, formatting);
    const content = formattingXml(differing(formatting, base.formatting));
    return this.#add({ style, type: 'paragraph', ties: { basedOn: base.id, ...ties }, content });
  }

  #once(asked: string, make: () => string): string {
    const known = this.#asked.get(asked);
    if (known !== undefined) return known;
    const id = make();
    this.#asked.set(asked, id);
    return id;
  }

  #add(entry: Entry): string {
    if (!this.#entries.has(entry.style.id)) this.#entries.set(entry.style.id, entry);
    return entry.style.id;
  }
}
