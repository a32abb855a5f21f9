import { type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Design, List } from '../../document/tree.js';
import { twips } from './units.js';

type ListDefinition = INumberingOptions['config'][number];

/** Where a numbered paragraph stands: in which list of Word, and how deep. */
export interface ListPlace {
  readonly reference: string;
  readonly instance: number;
  readonly level: number;
}

/** As deep as lists of Word go. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The lists of a document: one definition for all lists of the same look, every list counting from 1. */
export class ListNumbering {
  readonly #design: Design;
  readonly #definitions = new Map<string, ListDefinition>();
  #lists = 0;

  constructor(design: Design) {
    this.#design = design;
  }

  /** Begins a list that stands inside `depth` others. */
  begin(list: List, depth: number): ListPlace {
    const reference = `${list.ordered ? '编号' : '符号'} ${list.style}`;
    if (!this.#definitions.has(reference))
      this.#definitions.set(reference, this.#definition(reference, list));
    this.#lists += 1;
    return { reference, instance: this.#lists, level: Math.min(depth, LEVELS.length - 1) };
  }

  get definitions(): ListDefinition[] {
    return [...this.#definitions.values()];
  }

  #definition(reference: string, list: List): ListDefinition {
    const style = this.#design.styles[list.style];
    if (!style) throw new TypeError(`the design has no style ${list.style}`);
    const levels = LEVELS.map((level) => ({
      level,
      format: list.ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: list.ordered ? `%${level + 1}.` : '•',
      alignment: 'left' as const,
      suffix: LevelSuffix.SPACE,
      style: {
        paragraph: {
          indent: {
            left: twips((style.leftIndent + 2 * level) * style.size),
            firstLine: twips(style.firstLineIndent * style.size),
            firstLineChars: Math.round(style.firstLineIndent * 100),
          },
        },
      },
    }));
    return { reference, levels };
  }
}
