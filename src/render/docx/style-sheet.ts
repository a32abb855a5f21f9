import { LineRuleType, StyleForCharacter, type XmlComponent } from 'docx';
import type { Design, Heading, ParagraphStyle } from '../../document/tree.js';
import {
  type BuiltInStyle,
  builtInStyle,
  contentsStyle,
  FOOTER_STYLE,
  headingStyle,
} from './built-in-styles.js';
import { documentDefaults } from './document-defaults.js';
import { type HeadingStyles, headingStyles } from './headings.js';
import { ALIGNMENT, paragraphFormatting, WordParagraphStyle } from './paragraph-style.js';
import { type Difference, ownFormatting } from './style-difference.js';
import { tableNormal, tableStyle } from './table-style.js';
import { twips } from './units.js';

/** A style that will be written. */
interface Entry extends BuiltInStyle {
  /** The name in the pack, where Word shows another. */
  readonly alias?: string;
  readonly component: (alias: string | undefined) => XmlComponent;
}

interface Formatting {
  readonly paragraph: object;
  readonly run: object;
}

const FOOTERS = {
  odd: { word: '单页', align: 'right' },
  even: { word: '双页', align: 'left' },
  all: { word: '居中', align: 'center' },
} as const;

/**
 * The styles of a Word file. Writers of blocks ask for the style of a block and get its id; what has been
 * asked for is written. A style that only differs a little from another is based on it, so that a change
 * made to the one in Word reaches both.
 */
export class StyleSheet {
  readonly #design: Design;
  readonly #headings: HeadingStyles;
  readonly #entries = new Map<string, Entry>();

  constructor(design: Design, headings: readonly Heading[]) {
    this.#design = design;
    this.#headings = headingStyles(headings);
    if (design.styles.正文) this.paragraph('正文');
    else this.#paragraphStyle({ id: 'Normal', name: 'Normal' }, { paragraph: {}, run: {} });
  }

  /** For plain paragraphs of the pack's style `name`. */
  paragraph(name: string): string {
    const taken = this.#headings.keepsName.has(name);
    return this.#paragraphStyle(taken ? named(`${name}（非标题）`) : wordName(name), this.#formatting(name));
  }

  /** For paragraphs that differ from the pack's style `name`. */
  variant(name: string, difference: Difference): string {
    const { words, ...own } = ownFormatting(this.#style(name), difference);
    if (words.length === 0) return this.paragraph(name);
    return this.#paragraphStyle(named(`${name}（${words.join('，')}）`), own, {
      basedOn: this.paragraph(name),
    });
  }

  heading(heading: Heading): string {
    const { paragraph, run } = this.#formatting(heading.style);
    const formatting = { paragraph: { ...paragraph, outlineLevel: heading.level - 1 }, run };
    return this.#paragraphStyle(this.#headingName(heading), formatting, {
      alias: heading.style,
      next: 'Normal',
    });
  }

  /** Name and level of the styles whose headings are listed without being Word's own 标题. */
  listedStyles(headings: readonly Heading[]): { readonly name: string; readonly level: number }[] {
    const own = headings.filter((heading) => heading.listed && !this.#leads(heading));
    const levels = new Map(own.map((heading) => [this.#headingName(heading).name, heading.level]));
    return [...levels].map(([name, level]) => ({ name, level }));
  }

  /**
   * For 目录 lines of a level; `numbersAt` is where their page numbers end, in twips. No right indent keeps
   * titles off them: LibreOffice shows nothing behind a tab that ends beyond the indent.
   */
  contents(level: number, name: string, numbersAt: number | undefined): string {
    const { paragraph, run } = this.#formatting(name);
    const tabStops =
      numbersAt === undefined ? {} : { tabStops: [{ type: 'right', position: numbersAt, leader: 'dot' }] };
    const formatting = { paragraph: { ...paragraph, ...tabStops, alignment: ALIGNMENT.left }, run };
    return this.#paragraphStyle(contentsStyle(level), formatting, { alias: name });
  }

  /** For page numbers: one character in from the outer edge, or in the middle. */
  footer(pages: 'odd' | 'even' | 'all'): string {
    const name = this.#design.page.number.style;
    const builtIn = this.#design.styles.页脚 ? wordName(name) : FOOTER_STYLE;
    const base = this.#paragraphStyle(builtIn, this.#formatting(name), { alias: name });
    const { word, align } = FOOTERS[pages];
    const plain = { left: 0, right: 0, firstLine: 0, firstLineChars: 0 };
    const inset = align === 'center' ? {} : { [align]: twips(this.#style(name).size) };
    const own = { paragraph: { alignment: align, indent: { ...plain, ...inset } }, run: {} };
    return this.#paragraphStyle(named(`${name}（${word}）`), own, { basedOn: base });
  }

  /** For the paragraph that Word wants after a table or at the end of a section: next to no height. */
  separator(): string {
    const spacing = { before: 0, after: 0, line: twips(1), lineRule: LineRuleType.EXACT };
    const indent = { left: 0, firstLine: 0, firstLineChars: 0 };
    return this.#paragraphStyle(named('分隔'), { paragraph: { spacing, indent }, run: { size: 2 } });
  }

  /** For emphasised runs. */
  strong(): string {
    const style = { id: 'Strong', name: 'Strong' };
    const component = () => new StyleForCharacter({ ...style, run: { bold: true } });
    return this.#add({ ...style, component });
  }

  table(name: string): string {
    const style = this.#design.tables[name];
    if (!style) throw new TypeError(`the design has no table style ${name}`);
    const unique = named(this.#design.styles[name] ? `${name}（表）` : name);
    return this.#add({ ...unique, component: () => tableStyle(unique.name, style) });
  }

  /** Everything asked for, and the defaults, ready to stand in styles.xml. */
  components(language: string): XmlComponent[] {
    const names = new Set([...this.#entries.values()].map((entry) => entry.name));
    const styles = [...this.#entries.values()].map((entry) => {
      const { alias } = entry;
      if (alias === undefined || names.has(alias) || builtInStyle(alias)) return entry.component(undefined);
      names.add(alias);
      return entry.component(alias);
    });
    return [documentDefaults(this.#design, language), tableNormal(), ...styles];
  }

  #leads(heading: Heading): boolean {
    return heading.listed && this.#headings.leading.get(heading.level) === heading.style;
  }

  #headingName(heading: Heading): BuiltInStyle {
    if (this.#leads(heading)) return headingStyle(heading.level);
    const { level, listed, style } = heading;
    const keeps = this.#headings.keepsName.get(style);
    if (keeps?.level === level && keeps.listed === listed) return wordName(style);
    return named(`${style}（${level}级标题${listed ? '' : '，不入目录'}）`);
  }

  #style(name: string): ParagraphStyle {
    const style = this.#design.styles[name];
    if (!style) throw new TypeError(`the design has no style ${name}`);
    return style;
  }

  #formatting(name: string) {
    const style = this.#style(name);
    const typeface = this.#design.typefaces[style.typeface];
    if (!typeface) throw new TypeError(`the design has no typeface ${style.typeface}`);
    return paragraphFormatting(style, typeface);
  }

  #paragraphStyle(
    style: BuiltInStyle,
    formatting: Formatting,
    {
      alias,
      ...options
    }: { readonly alias?: string; readonly basedOn?: string; readonly next?: string } = {},
  ): string {
    const base = style.id === 'Normal' ? {} : { basedOn: 'Normal' };
    const all = { id: style.id, name: style.name, ...base, quickFormat: true, ...options, ...formatting };
    return this.#add({
      ...style,
      ...(alias !== undefined && { alias }),
      component: (freeAlias) => new WordParagraphStyle(all, freeAlias),
    });
  }

  #add(entry: Entry): string {
    if (!this.#entries.has(entry.id)) this.#entries.set(entry.id, entry);
    return entry.id;
  }
}

function wordName(name: string): BuiltInStyle {
  return builtInStyle(name) ?? named(name);
}

function named(name: string): BuiltInStyle {
  return { id: name, name };
}
