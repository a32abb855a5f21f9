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
  /** Path of a group of data that is not there. */
  readonly without?: string;
}

/** A bureau that has everything. */
export const EVERYTHING: Extent = { groups: true, values: true, items: 2, nothing: false };
/** A bureau that has nothing that it may lack. */
export const NOTHING: Extent = { groups: false, values: false, items: 0, nothing: true };
/** A bureau that has everything, but tells no more of it than it must. */
export const BARE: Extent = { groups: true, values: false, items: 1, nothing: false };

/** Every text that a bureau writes. */
export const MADE_UP = '文字';

const NOWHERE = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const YEAR = 2000;
/** Lists whose items, down to the last list within them, are the rows of a form. */
const ROW_LISTS = ['目标', '指标', '二级'];

/** Paths of the groups of data that a bureau may lack and that templates ask for; list items are marked by []. */
export function optionalGroups(asked: ReadonlyMap<string, unknown>, declared: DeclaredFields): string[] {
  const found = new Set<string>();
  const visit = (shape: DataShape, seen: string, path: string): void => {
    if (shape.optional && isGroup(shape) && asked.has(seen)) found.add(path);
    if (shape.type === 'list') visit(shape.item, `${seen}[]`, `${path}[]`);
    if (shape.type !== 'object') return;
    for (const [name, field] of Object.entries(shape.fields))
      visit(field, below(seen, name), field.field ?? below(path, name));
  };
  visit(accountsShape(declared), '', '');
  return [...found];
}

function isGroup({ type }: DataShape): boolean {
  return type === 'object' || type === 'list' || type === 'record';
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

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
    const { groups, values, without } = this.#extent;
    const isThere = path !== without && (isGroup(shape) ? groups : values);
    if (shape.optional && !isThere && !this.#isGiven(path)) return undefined;
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
        return shape.words?.at(nothing ? -1 : 0) ?? MADE_UP;
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
        this.make(field, field.field ?? below(path, name), ordinal),
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
