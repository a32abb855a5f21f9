import { type Decimal, ZERO } from '../../kernel/decimal.js';
import { isBlank, readNumber } from './read-number.js';
import { halfOf, inYuan, type MoneyUnit } from './units.js';

/** What a cell holds: an amount in 元 with half a unit of its last place. */
export interface CellNumber {
  readonly value: Decimal;
  readonly half: Decimal;
  readonly blank: boolean;
}

const BLANK: CellNumber = { value: ZERO, half: ZERO, blank: true };

/** Reads the numbers of a document's cells, each text once. */
export class Numbers {
  readonly #places: number;
  readonly #known = new Map<string, CellNumber | undefined>();

  /** @param places to which the document rounds amounts in 万元 */
  constructor(places: number) {
    this.#places = places;
  }

  /** Decimals to which the document rounds amounts in 万元. */
  get places(): number {
    return this.#places;
  }

  /** The amount that a cell holds and nothing else; a dash or no text at all is nothing. */
  amount(text: string, unit: MoneyUnit): CellNumber | undefined {
    if (text === '') return BLANK;
    const key = unit + text;
    if (this.#known.has(key)) return this.#known.get(key);
    const read = this.#read(text, unit);
    this.#known.set(key, read);
    return read;
  }

  #read(text: string, unit: MoneyUnit): CellNumber | undefined {
    const number = readNumber(text);
    if (number === undefined) return isBlank(text) ? BLANK : undefined;
    return {
      value: inYuan(number.value, unit),
      half: this.halfOf(unit, number.places),
      blank: false,
    };
  }

  /** Half a unit of an amount that is printed with `places`: zeros at the end may have been left out. */
  halfOf(unit: MoneyUnit, places: number): Decimal {
    return halfOf(unit, unit === '万元' ? Math.max(this.#places, places) : places);
  }
}
