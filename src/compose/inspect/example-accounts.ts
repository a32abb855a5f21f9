import type { Accounts } from '../../derive/accounts.js';
import { Decimal, ZERO } from '../../kernel/decimal.js';
import { entered, type FigureKind, isFigure } from '../../kernel/figure.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import { accountsShape, type DataShape } from '../data-shape.js';
import { withEveryKey } from '../missing/absent.js';

/** How much made-up accounts hold. */
export interface Extent {
  /** What may be absent is there: groups of data, single values. */
  readonly groups: boolean;
  readonly values: boolean;
  /** Items of every list. */
  readonly items: number;
  /** Figures are zero, what is yes or no is no, of several words it is the last. */
  readonly nothing: boolean;
}

/** A bureau that has everything. */
export const EVERYTHING: Extent = { groups: true, values: true, items: 2, nothing: false };
/** A bureau that has nothing that it may lack. */
export const NOTHING: Extent = { groups: false, values: false, items: 0, nothing: true };
/** A bureau that has everything, but tells no more of it than it must. */
export const BARE: Extent = { groups: true, values: false, items: 1, nothing: false };

const NOWHERE = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const YEAR = 2000;
/** Lists whose items, down to the last list within them, are the rows of a form. */
const ROW_LISTS = ['目标', '指标', '二级'];

/**
 * Accounts made up from their schema, so that templates can be run without a data file.
 * @param given paths of values that are there although the extent leaves them out, list items marked by []
 */
export function exampleAccounts(
  extent: Extent,
  given: ReadonlySet<string>,
  declared: DeclaredFields,
): Accounts {
  return new Maker(extent, given).make(accountsShape(declared), '') as Accounts;
}

class Maker {
  readonly #extent: Extent;
  readonly #given: ReadonlySet<string>;

  constructor(extent: Extent, given: ReadonlySet<string>) {
    this.#extent = extent;
    this.#given = given;
  }

  /**
   * What may be absent is mostly there to be compared with: it is smaller, so that there is a change to tell of.
   * @param ordinal of the list item that it belongs to
   */
  make(shape: DataShape, path: string, ordinal = 1): unknown {
    const { groups, values } = this.#extent;
    const group = shape.type === 'object' || shape.type === 'list' || shape.type === 'record';
    if (shape.optional && !(group ? groups : values) && !this.#isGiven(path)) return undefined;
    const made = this.#filled(shape, path, ordinal);
    return shape.optional && isFigure(made) ? { ...made, value: made.value.div(2) } : made;
  }

  #filled(shape: DataShape, path: string, ordinal: number): unknown {
    const { items, nothing } = this.#extent;
    switch (shape.type) {
      case 'object':
        return this.#group(shape.fields, path, ordinal);
      case 'record': {
        const value = this.make(shape.value, path, ordinal);
        return withEveryKey({}, () => value);
      }
      case 'list':
        return Array.from({ length: items }, (_, index) => this.make(shape.item, `${path}[]`, index + 1));
      case 'figure':
        return makeFigure(shape.kind, nothing);
      case 'text':
        return shape.words?.at(nothing ? -1 : 0) ?? '文字';
      case 'number':
        return path.endsWith('序号') ? ordinal : YEAR;
      case 'truth':
        return !nothing;
      default:
        return shape satisfies never;
    }
  }

  /** Also where only something within it is. */
  #isGiven(path: string): boolean {
    return this.#given.has(path) || [...this.#given].some((given) => given.startsWith(`${path}.`));
  }

  #group(fields: Readonly<Record<string, DataShape>>, path: string, ordinal: number) {
    const made = Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        this.make(field, field.field ?? (path === '' ? name : `${path}.${name}`), ordinal),
      ]),
    );
    for (const count of ['行数', '指标总行数']) if (count in made) made[count] = countRows(made);
    return made;
  }
}

function countRows(item: Readonly<Record<string, unknown>>): number {
  const list = ROW_LISTS.map((name) => item[name]).find(Array.isArray);
  return list ? list.reduce((total, inner) => total + countRows(inner), 0) : 1;
}

function makeFigure(kind: FigureKind, nothing: boolean) {
  return entered(kind, nothing ? ZERO : new Decimal(kind === '金额' ? '1234567.89' : 3), ZERO, NOWHERE);
}
