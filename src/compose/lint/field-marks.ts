import { dataFieldsOf } from '../../derive/data-fields.js';
import { nearestField } from '../../read/issues/field-guide.js';
import { reportJsonSchema } from '../../read/report-json-schema.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import type { Usage } from './usage.js';

/** Which fields of the data file a pack uses, list items marked by []; plain data, which can be written down. */
export interface MarkedFields {
  /** In the order in which the publication comes to them, each with the index of the heading that it is first used under. */
  readonly used: readonly (readonly [path: string, heading: number])[];
  /** Fields of which all that is in them is used. */
  readonly whole: readonly string[];
  /** Fields without which some sentence cannot be written. */
  readonly needed: readonly string[];
}

/** @param needed paths of the accounts without which some sentence cannot be written */
export function markFields(usage: Usage, needed: Iterable<string>, declared: DeclaredFields): MarkedFields {
  const schema = reportJsonSchema(declared);
  const used = new Map<string, number>();
  const whole = new Set<string>();
  const use = (field: string, heading: number) => {
    const known = nearestField(schema, field);
    if (known === field) whole.add(field);
    if (known !== '' && !used.has(known)) used.set(known, heading);
  };
  for (const [path, shape] of usage.paths) {
    const single = shape.type !== 'object' && shape.type !== 'list';
    if (single || usage.whole.has(path))
      for (const field of dataFieldsOf(path, declared)) use(field, usage.headingOf(path));
  }
  const fields = [...needed].flatMap((path) => dataFieldsOf(path, declared));
  return {
    used: [...used],
    whole: [...whole],
    needed: [...new Set(fields.map((field) => nearestField(schema, field)))],
  };
}

/** Answers what is asked about marked fields. */
export class FieldMarks {
  /** By path, the order in which the publication comes to it. */
  readonly #used: ReadonlyMap<string, number>;
  /** By path, the index of the heading that it is first used under. */
  readonly #headings: ReadonlyMap<string, number>;
  readonly #whole: readonly string[];
  readonly #needed: readonly string[];
  /** What was asked for: an editor asks for the same fields again after every change. */
  readonly #orders = new Map<string, number | undefined>();
  readonly #uses = new Map<string, boolean>();
  readonly #needs = new Map<string, boolean>();

  constructor({ used, whole, needed }: MarkedFields) {
    this.#used = new Map(used.map(([path], order) => [path, order]));
    this.#headings = new Map(used);
    this.#whole = whole;
    this.#needed = needed;
  }

  /** Whether a field, or one in it, is used. */
  isUsed(path: string): boolean {
    const known =
      this.#uses.get(path) ??
      (this.orderOf(path) !== undefined || this.#whole.some((whole) => isWithin(path, whole)));
    this.#uses.set(path, known);
    return known;
  }

  /** Whether a sentence that is always there needs the field, or one in it. */
  isNeeded(path: string): boolean {
    const known = this.#needs.get(path) ?? this.#needed.some((needed) => isWithin(needed, path));
    this.#needs.set(path, known);
    return known;
  }

  /** When the publication first comes to the field, or to one in it. */
  orderOf(path: string): number | undefined {
    if (this.#orders.has(path)) return this.#orders.get(path);
    const orders = [...this.#used].filter(([used]) => isWithin(used, path)).map(([, order]) => order);
    const first = orders.length > 0 ? Math.min(...orders) : undefined;
    this.#orders.set(path, first);
    return first;
  }

  /** Index of the heading under which the publication first comes to the field, or to one in it; -1 before all of them. */
  headingOf(path: string): number | undefined {
    const order = this.orderOf(path);
    const first = [...this.#used].find(([, own]) => own === order)?.[0];
    return first === undefined ? undefined : this.#headings.get(first);
  }
}

function isWithin(path: string, group: string): boolean {
  return path === group || path.startsWith(`${group}.`) || path.startsWith(`${group}[`);
}
