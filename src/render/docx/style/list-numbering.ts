import type { Design, List, ParagraphStyle } from '../../../document/tree.js';
import { valued, type Xml, xml } from '../../../office/xml.js';
import { twips } from '../units.js';
import { toggle } from './formatting.js';

/** Where the items of a list stand. */
export interface ListPlace {
  /** Of the list: each counts on its own. */
  readonly number: number;
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
  /** Levels of the definitions, in order. */
  readonly #definitions = new Map<Xml, number>();
  #lists: Xml[] = [];

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
    const left = (at: number) => markerLeft + hanging * Math.max(1, at - level + 1);
    const definition = this.#definition(
      LEVELS.map((at) => levelXml(at, list.ordered, style, left(at), hanging)).join(''),
    );
    const number = this.#lists.length + 1;
    const restart = xml('w:lvlOverride', { 'w:ilvl': level }, valued('w:startOverride', 1));
    this.#lists.push(xml('w:num', { 'w:numId': number }, valued('w:abstractNumId', definition) + restart));
    return { number, level, textLeft: markerLeft + hanging };
  }

  /** The content of numbering.xml; nothing where there are no lists. */
  get content(): Xml {
    const definitions = [...this.#definitions].map(([levels, id]) =>
      xml('w:abstractNum', { 'w:abstractNumId': id }, valued('w:multiLevelType', 'multilevel') + levels),
    );
    return [...definitions, ...this.#lists].join('');
  }

  #definition(levels: Xml): number {
    const known = this.#definitions.get(levels);
    if (known !== undefined) return known;
    this.#definitions.set(levels, this.#definitions.size);
    return this.#definitions.size - 1;
  }
}

/** In em: a digit is half as wide as a 汉字, a full stop a quarter. */
function markerWidth(list: List): number {
  return list.ordered ? String(list.items.length).length / 2 + 0.25 : 1;
}

function levelXml(
  level: number,
  ordered: boolean,
  style: ParagraphStyle,
  left: number,
  hanging: number,
): Xml {
  const indent = { 'w:left': left, 'w:hangingChars': 0, 'w:hanging': hanging };
  const marker = valued('w:start', 1) + valued('w:numFmt', ordered ? 'decimal' : 'bullet');
  const text = valued('w:suff', 'tab') + valued('w:lvlText', ordered ? `%${level + 1}.` : '•');
  const bold = style.bold ? toggle('w:b', true) + toggle('w:bCs', true) : '';
  const look =
    valued('w:lvlJc', 'left') +
    xml('w:pPr', {}, xml('w:ind', indent)) +
    xml('w:rPr', {}, `<w:rFonts w:hint="eastAsia"/>${bold}`);
  return xml('w:lvl', { 'w:ilvl': level }, marker + text + look);
}
