import { branch } from '../../read/issues/field-guide.js';
import type { JsonSchema } from '../../read/report-json-schema.js';
import type { FieldMarks } from '../lint/field-marks.js';
import { exampleOf, flow } from './example-value.js';

/** A field to be written. */
interface Entry {
  readonly key: string;
  readonly path: string;
  readonly field: JsonSchema;
  readonly required: boolean;
}

/** Writes the fields that are marked, with what the schema says of each as a comment. */
export class SkeletonWriter {
  readonly #marks: FieldMarks;
  readonly #known: Readonly<Record<string, string>>;

  /** @param known values of fields at the top that are known already */
  constructor(marks: FieldMarks, known: Readonly<Record<string, string>>) {
    this.#marks = marks;
    this.#known = known;
  }

  /** The whole data file: first what every file says of itself, then as the publication comes to it. */
  write(schema: JsonSchema): string {
    const entries = this.#entries(schema, '');
    const body = entries.findIndex(({ field, required }) => required && !isSingle(field));
    const leads = (entry: Entry) =>
      isSingle(entry.field) && (entry.required || entries.indexOf(entry) < body);
    const rest = entries
      .filter((entry) => !leads(entry))
      .sort((one, other) => this.#order(one) - this.#order(other));
    const lead = entries.filter(leads).flatMap((entry) => this.#entry(entry));
    const parts = rest.map((entry) => this.#entry(entry).join('\n'));
    return `${[lead.join('\n'), ...parts].join('\n\n')}\n`;
  }

  #order({ path }: Entry): number {
    return this.#marks.orderOf(path) ?? Number.POSITIVE_INFINITY;
  }

  /** The fields of a mapping that are used. */
  #entries(mapping: JsonSchema, path: string): Entry[] {
    const owner = branch(mapping, 'properties');
    return Object.entries(owner?.properties ?? {})
      .map(([key, field]) => ({
        key,
        path: path === '' ? key : `${path}.${key}`,
        field: field as JsonSchema,
        required: owner?.required?.includes(key) ?? false,
      }))
      .filter(({ path: own, required }) => required || this.#marks.isUsed(own) || this.#marks.isNeeded(own));
  }

  /** @param within what is a comment as a whole */
  #entry(entry: Entry, within = false): string[] {
    const { key, path, field } = entry;
    const known = path === key ? this.#known[key] : undefined;
    const value = known === undefined ? '' : ` ${known}`;
    const active = within || known !== undefined || this.#mustBeFilled(entry);
    const lines = [`${key}:${value} # ${describe(field)}`, ...indent(this.#inside(entry, within || !active))];
    return active ? lines : lines.map((line) => `# ${line}`);
  }

  /** Parts of the publication that a bureau may lack are asked for, too: there it says so by deleting them. */
  #mustBeFilled({ path, field, required }: Entry): boolean {
    const part = !path.includes('.') && !isSingle(field) && field.default === undefined;
    return required || part || this.#marks.isNeeded(path);
  }

  #inside({ key, path, field }: Entry, within: boolean): string[] {
    const list = branch(field, 'items');
    if (list) return this.#list(list, path, within);
    const scalar = field.anyOf?.map((one) => exampleOf(one as JsonSchema)).find(isText);
    const other = scalar === undefined ? [] : [`# 或只写一行 ${key}: ${scalar}`];
    const members = this.#entries(field, path).flatMap((entry) => this.#entry(entry, within));
    return [...other, ...members, ...mappingExamples(field)];
  }

  #list(list: JsonSchema, path: string, within: boolean): string[] {
    const item = list.items as JsonSchema;
    if (!branch(item, 'properties')) return ['-'];
    const entries = this.#entries(item, `${path}[]`);
    const example = Object.fromEntries(entries.map(({ key, field }) => [key, exampleOf(field)]));
    const lines = entries.flatMap((entry) => this.#entry(entry, within));
    return [`# 例如：- ${flow(example)}`, ...lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`))];
  }
}

/** Members of a mapping by code or name. */
function mappingExamples(field: JsonSchema): string[] {
  if (isSingle(field)) return [];
  return (field.examples ?? []).flatMap((example) =>
    Object.entries(example as object).map(([name, value]) => `# ${flow(name)}: ${flow(value)}`),
  );
}

function isSingle(field: JsonSchema): boolean {
  return (
    !branch(field, 'items') &&
    !branch(field, 'properties') &&
    !branch(field, 'patternProperties') &&
    field.type !== 'object'
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function describe(field: JsonSchema): string {
  const meaning = field.description ?? '';
  const words = branch(field, 'enum')?.enum;
  if (words) return `${meaning}（${words.join('、')}）`;
  const example = field.examples?.[0];
  return isText(example) && !meaning.includes(example) ? `${meaning}，例如 ${example}` : meaning;
}
