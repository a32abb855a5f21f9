import { escaped, type Xml, xml, xmlPart } from '../../office/xml.js';
import type { NumberLook } from '../../sheet/cell-content.js';
import type { SheetCell } from '../../sheet/sheet.js';
import { SPREADSHEET } from './namespaces.js';

/** Ids of number formats below are Excel's own. */
const FIRST_FORMAT = 164;

/** Two of each are fixed: Excel takes the second fill for its own whatever is written. */
const FILLS = ['none', 'gray125'].map((patternType) => xml('fill', {}, xml('patternFill', { patternType })));
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const SIDES = ['left', 'right', 'top', 'bottom'];
const THIN_BORDER = `<border>${SIDES.map((side) => xml(side, { style: 'thin' }, '<color auto="1"/>')).join('')}<diagonal/></border>`;

/** What cells have without a style, by which the widths of columns are counted. */
const DEFAULT_FONT = font('宋体', 11, false);

/** Gathers how cells look, each look once. */
export class CellStyles {
  readonly #fonts = new Ids([DEFAULT_FONT]);
  readonly #formats = new Ids();
  readonly #looks = new Ids([xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]);

  /** The number by which a cell names its look. */
  of({ style, typeface, align, bold, ruled, content }: SheetCell): number {
    const isText = content.type === 'text';
    const format = isText ? '@' : formatCode(content.look);
    const attributes = {
      numFmtId: FIRST_FORMAT + this.#formats.of(format),
      fontId: this.#fonts.of(font(typeface, style.size, bold)),
      fillId: 0,
      borderId: ruled ? 1 : 0,
      xfId: 0,
      applyNumberFormat: 1,
      applyFont: 1,
      applyBorder: 1,
      applyAlignment: 1,
    };
    const alignment = { horizontal: align, vertical: 'center', ...(isText && { wrapText: 1 }) };
    return this.#looks.of(xml('xf', attributes, xml('alignment', alignment)));
  }

  /** The part of all looks that cells have asked for. */
  xml(): Xml {
    const formats = this.#formats.all.map((formatCode, index) =>
      xml('numFmt', { numFmtId: FIRST_FORMAT + index, formatCode }),
    );
    const plain = xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const content = [
      list('numFmts', formats),
      list('fonts', this.#fonts.all),
      list('fills', FILLS),
      list('borders', [NO_BORDER, THIN_BORDER]),
      list('cellStyleXfs', [plain]),
      list('cellXfs', this.#looks.all),
      list('cellStyles', [xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ];
    return xmlPart(xml('styleSheet', SPREADSHEET, content.join('')));
  }
}

function formatCode({ places, grouped, percent }: NumberLook): string {
  const whole = grouped ? '#,##0' : '0';
  const decimals = places === 0 ? '' : `.${'0'.repeat(places)}`;
  return `${whole}${decimals}${percent ? '%' : ''}`;
}

function font(name: string, size: number, bold: boolean): Xml {
  const weight = bold ? '<b/>' : '';
  return `<font>${weight}<sz val="${size}"/><name val="${escaped(name)}"/><family val="3"/><charset val="134"/></font>`;
}

function list(name: string, items: readonly Xml[]): Xml {
  return items.length === 0 ? '' : xml(name, { count: items.length }, items.join(''));
}

/** Counts what it is given, each once, from 0. */
class Ids {
  readonly #ids = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const one of first) this.of(one);
  }

  of(one: string): number {
    const known = this.#ids.get(one);
    if (known !== undefined) return known;
    this.#ids.set(one, this.#ids.size);
    return this.#ids.size - 1;
  }

  get all(): readonly string[] {
    return [...this.#ids.keys()];
  }
}
