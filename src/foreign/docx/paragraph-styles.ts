import { attributeOf, readXml } from '../read-xml.js';

/** What a paragraph is by its style. */
export interface StyleRole {
  readonly role: 'text' | 'heading' | 'contents';
  /** Of headings and lines of a 目录, 1 is the highest. */
  readonly level?: number;
  /** A numbering that comes with the style. */
  readonly list?: { readonly id: string; readonly level: number };
}

interface Style {
  readonly id: string;
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
  list: string | undefined;
  listLevel: number;
}

const PLAIN: StyleRole = { role: 'text' };
/** Word counts outline levels from 0, and 9 is 正文. */
const BODY_OUTLINE = 9;
/** Styles that are based on each other in a circle end here. */
const MAX_BASES = 20;

/** The paragraph styles of a Word file: which are headings, which lines of a 目录, and which number themselves. */
export class ParagraphStyles {
  readonly #styles = new Map<string, Style>();

  constructor(part: Uint8Array | undefined) {
    if (part) readXml(part, this.#reader());
  }

  roleOf(id: string | undefined): StyleRole {
    const styles = this.#withBases(id);
    for (const { name, outline } of styles) {
      const contents = /^(?:toc|目录) ?(\d)$/i.exec(name);
      if (contents) return { role: 'contents', level: Number(contents[1]) };
      const heading = outline ?? Number(/^(?:heading|标题) ?(\d)$/i.exec(name)?.[1] ?? Number.NaN) - 1;
      if (Number.isNaN(heading)) continue;
      return heading >= BODY_OUTLINE ? PLAIN : { role: 'heading', level: heading + 1, ...listOf(styles) };
    }
    return { ...PLAIN, ...listOf(styles) };
  }

  #withBases(id: string | undefined): Style[] {
    const styles: Style[] = [];
    let style = id === undefined ? undefined : this.#styles.get(id);
    while (style && styles.length < MAX_BASES) {
      styles.push(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return styles;
  }

  #reader() {
    let style: Style | undefined;
    return {
      open: (name: string, attributes: Readonly<Record<string, string>>) => {
        const value = attributeOf(attributes, 'val');
        if (name === 'style') {
          const id = attributeOf(attributes, 'styleId') ?? '';
          style = { id, name: '', basedOn: undefined, outline: undefined, list: undefined, listLevel: 0 };
          this.#styles.set(id, style);
        } else if (!style) return;
        else if (name === 'name') style.name = value ?? '';
        else if (name === 'basedOn') style.basedOn = value;
        else if (name === 'outlineLvl') style.outline = Number(value);
        else if (name === 'numId') style.list = value;
        else if (name === 'ilvl') style.listLevel = Number(value);
      },
    };
  }
}

function listOf(styles: readonly Style[]): Pick<StyleRole, 'list'> {
  const own = styles.find(({ list }) => list !== undefined);
  return own?.list === undefined ? {} : { list: { id: own.list, level: own.listLevel } };
}
