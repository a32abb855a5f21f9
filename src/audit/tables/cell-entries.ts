import { type Decimal, halfUnit, ZERO } from '../../kernel/decimal.js';
import type { PrintedCell } from '../../print/printed-document.js';
import type { Entry, Mark } from '../figures/entry.js';
import type { CellNumber, Numbers } from '../figures/numbers.js';
import { type PrintedNumber, readNumber } from '../figures/read-number.js';
import type { MoneyUnit } from '../figures/units.js';
import type { TableView } from './find-tables.js';

interface CellFigure {
  readonly view: TableView;
  readonly cell: PrintedCell;
  readonly number: CellNumber;
  readonly unit: Entry['unit'];
  /** Of its row and its column. */
  readonly name: readonly [row: string, column: string];
}

/** The figure of a cell; its name is put together when it is asked for. */
class CellEntry implements Entry {
  readonly value: Decimal;
  readonly half: Decimal;
  readonly unit: Entry['unit'];
  readonly printed: string;
  readonly #cell: PrintedCell;
  readonly #view: TableView;
  readonly #row: string;
  readonly #column: string;

  constructor({ view, cell, number, unit, name: [row, column] }: CellFigure) {
    this.#view = view;
    this.#cell = cell;
    this.value = number.value;
    this.half = number.half;
    this.unit = unit;
    this.printed = number.blank ? '' : cell.text;
    this.#row = row;
    this.#column = column;
  }

  get table(): number {
    return this.#view.index;
  }

  get name(): string {
    const title = this.#view.title === '' ? '' : `《${this.#view.title}》`;
    return title + [this.#row, this.#column].filter((words) => words !== '').join(' · ');
  }

  get marks(): readonly Mark[] {
    return [{ text: this.#cell, start: 0, end: this.#cell.text.length }];
  }
}

/** Makes entries of the cells of one table; a row and a column are what they are called. */
export class CellEntries {
  readonly #view: TableView;
  readonly #numbers: Numbers;

  constructor(view: TableView, numbers: Numbers) {
    this.#view = view;
    this.#numbers = numbers;
  }

  cell(row: number, column: number): PrintedCell | undefined {
    return this.#view.slots[row]?.[column];
  }

  /** The words of a cell on one line, without blanks. */
  words(row: number, column: number): string {
    return this.#view.words[row]?.[column] ?? '';
  }

  /** The amount in a cell; undefined where there is another text. A blank cell is nothing. */
  amount(at: GridPlace, row: string, column = '', unit: MoneyUnit = this.#view.unit): Entry | undefined {
    const cell = this.cell(...at);
    const number = cell && this.#numbers.amount(cell.text, unit);
    return number && new CellEntry({ view: this.#view, cell: cell!, number, unit, name: [row, column] });
  }

  /** The number in a cell that counts something: points, cars. */
  number(at: GridPlace, row: string, column = ''): Entry | undefined {
    return this.#entry(at, [row, column], '', ({ value }) => ({ value, half: ZERO }));
  }

  /** The percentage in a cell; the sign may stand in the head. */
  rate(at: GridPlace, row: string, column = ''): Entry | undefined {
    return this.#entry(at, [row, column], '%', ({ value, places }) => ({
      value: value.div(100),
      half: halfUnit(places + 2),
    }));
  }

  #entry(
    at: GridPlace,
    name: readonly [string, string],
    unit: '%' | '',
    read: (number: PrintedNumber) => Pick<Entry, 'value' | 'half'>,
  ): Entry | undefined {
    const cell = this.cell(...at);
    const printed = cell && readNumber(cell.text);
    if (cell === undefined || printed === undefined) return undefined;
    return new CellEntry({ view: this.#view, cell, number: { ...read(printed), blank: false }, unit, name });
  }
}

type GridPlace = readonly [row: number, column: number];
