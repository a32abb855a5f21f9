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
  /** By field and by group of fields, when the publication first comes to it, and under which heading. */
  readonly #first = new Map<string, { readonly order: number; readonly heading: number }>();
  readonly #whole: ReadonlySet<string>;
  readonly #needed: ReadonlySet<string>;

  constructor({ used, whole, needed }: MarkedFields) {
    for (const [order, [path, heading]] of used.entries())
      for (const group of groupsOf(path))
        if (!this.#first.has(group)) this.#first.set(group, { order, heading });
    this.#whole = new Set(whole);
    this.#needed = new Set(needed.flatMap(groupsOf));
  }

  /** Whether a field, or one in it, is used. */
  isUsed(path: string): boolean {
    return this.#first.has(path) || groupsOf(path).some((group) => this.#whole.has(group));
  }

  /** Whether a sentence that is always there needs the field, or one in it. */
  isNeeded(path: string): boolean {
    return this.#needed.has(path);
  }

  /** When the publication first comes to the field, or to one in it. */
  orderOf(path: string): number | undefined {
    return this.#first.get(path)?.order;
  }

  /** Index of the heading under which the publication first comes to the field, or to one in it; -1 before all of them. */
  headingOf(path: string): number | undefined {
    return this.#first.get(path)?.heading;
  }
}

/** A field and all groups that it is in: 科目[].编码, 科目[], 科目. */
function groupsOf(path: string): string[] {
  const groups = [path];
  for (let end = path.length - 1; end > 0; end -= 1)
    if (path[end] === '.' || path[end] === '[') groups.push(path.slice(0, end));
  return groups;
}
