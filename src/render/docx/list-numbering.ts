import { type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Design, List, ParagraphStyle } from '../../document/tree.js';
import { twips } from './units.js';

type ListDefinition = INumberingOptions['config'][number];

/** Where the items of a list stand. */
export interface ListPlace {
  readonly reference: string;
  /** Lists of the same look count on their own. */
  readonly instance: number;
  /** 0 for a list that stands in no other. */
  readonly level: number;
  /** From the margin to the text of the items, in twips. */
  readonly textLeft: number;
}

/** As deep as lists of Word go. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Between marker and text, in em. */
const MARKER_GAP = 0.5;

/** The lists of a document: one definition for all lists of the same look, every list counting from 1. */
export class ListNumbering {
  readonly #design: Design;
  readonly #definitions = new Map<string, ListDefinition>();
  #lists = 0;

  constructor(design: Design) {
    this.#design = design;
  }

  /** Begins a list, whose text hangs beside its markers; `parent` is the list it stands in. */
  begin(list: List, parent: ListPlace | undefined): ListPlace {
    const style = this.#design.styles[list.style];
    if (!style) throw new TypeError(`the design has no style ${list.style}`);
    const level = parent ? Math.min(parent.level + 1, LEVELS.length - 1) : 0;
    const markerLeft = parent?.textLeft ?? twips((style.leftIndent + style.firstLineIndent) * style.size);
    const hanging = twips((markerWidth(list) + MARKER_GAP) * style.size);
    const reference = [list.ordered ? '编号' : '符号', list.style, level, markerLeft, hanging].join(' ');
    if (!this.#definitions.has(reference)) {
      const indent = (at: number) => ({ left: markerLeft + hanging * Math.max(1, at - level + 1), hanging });
      this.#definitions.set(reference, { reference, levels: levels(list.ordered, style, indent) });
    }
    this.#lists += 1;
    return { reference, instance: this.#lists, level, textLeft: markerLeft + hanging };
  }

  get definitions(): ListDefinition[] {
    return [...this.#definitions.values()];
  }
}

/** In em: a digit is half as wide as a 汉字, a full stop a quarter. */
function markerWidth(list: List): number {
  return list.ordered ? String(list.items.length).length / 2 + 0.25 : 1;
}

function levels(
  ordered: boolean,
  style: ParagraphStyle,
  indent: (level: number) => { readonly left: number; readonly hanging: number },
): ListDefinition['levels'] {
  return LEVELS.map((level) => ({
    level,
    format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: ordered ? `%${level + 1}.` : '•',
    alignment: 'left',
    suffix: LevelSuffix.TAB,
    style: {
      run: { font: { hint: 'eastAsia' }, bold: style.bold },
      paragraph: { indent: { ...indent(level), firstLineChars: 0 } },
    },
  }));
}
