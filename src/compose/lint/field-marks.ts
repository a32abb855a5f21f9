import { dataFieldsOf } from '../../derive/data-fields.js';
import { nearestField } from '../../read/issues/field-guide.js';
import { type JsonSchema, reportJsonSchema } from '../../read/report-json-schema.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import type { Usage } from './usage.js';

/** Which fields of the data file a pack uses, list items marked by []. */
export class FieldMarks {
  readonly #schema: JsonSchema;
  /** By path, the order in which the publication comes to it. */
  readonly #used = new Map<string, number>();
  /** By path, the index of the heading that it is first used under. */
  readonly #headings = new Map<string, number>();
  /** Fields of which all that is in them is used. */
  readonly #whole = new Set<string>();
  readonly #needed = new Set<string>();
  /** What was asked for: an editor asks for the same fields again after every change. */
  readonly #orders = new Map<string, number | undefined>();
  readonly #needs = new Map<string, boolean>();

  /** @param needed paths of the accounts without which some sentence cannot be written */
  constructor(usage: Usage, needed: Iterable<string>, declared: DeclaredFields) {
    this.#schema = reportJsonSchema(declared);
    for (const [path, shape] of usage.paths) {
      const single = shape.type !== 'object' && shape.type !== 'list';
      if (single || usage.whole.has(path))
        for (const field of dataFieldsOf(path, declared)) this.#use(field, usage.headingOf(path));
    }
    for (const path of needed)
      for (const field of dataFieldsOf(path, declared)) this.#needed.add(nearestField(this.#schema, field));
  }

  /** Whether a field, or one in it, is used. */
  isUsed(path: string): boolean {
    if (this.orderOf(path) !== undefined) return true;
    return [...this.#whole].some((whole) => isWithin(path, whole));
  }

  /** Whether a sentence that is always there needs the field, or one in it. */
  isNeeded(path: string): boolean {
    const known = this.#needs.get(path) ?? [...this.#needed].some((needed) => isWithin(needed, path));
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

  #use(field: string, heading: number): void {
    const known = nearestField(this.#schema, field);
    if (known === field) this.#whole.add(field);
    if (known === '' || this.#used.has(known)) return;
    this.#used.set(known, this.#used.size);
    this.#headings.set(known, heading);
  }
}

function isWithin(path: string, group: string): boolean {
  return path === group || path.startsWith(`${group}.`) || path.startsWith(`${group}[`);
}
