import type { JsonSchema } from '../report-json-schema.js';
import type { Path } from '../yaml/locate.js';

/** A field somewhere in the schema: the keys down to it (每项 for items of a list) and what it is. */
export interface FieldPlace {
  readonly path: readonly string[];
  readonly field: JsonSchema;
}

/** What the schema says of the value at `path`; undefined where it knows none. */
export function fieldAt(schema: JsonSchema, path: Path): JsonSchema | undefined {
  let field: JsonSchema | undefined = schema;
  for (const step of path) {
    field = field && child(field, step);
  }
  return field;
}

/** The keys that may stand in a mapping. */
export function knownKeys(field: JsonSchema | undefined): string[] {
  return Object.keys(branch(field, 'properties')?.properties ?? {});
}

/** Every place of the schema where a field of this name belongs, those nearest to the root first. */
export function placesOf(schema: JsonSchema, name: string): FieldPlace[] {
  const found: FieldPlace[] = [];
  const visit = (field: JsonSchema, path: readonly string[]): void => {
    for (const [key, value] of Object.entries(field.properties ?? {}) as [string, JsonSchema][]) {
      if (key === name) found.push({ path, field: value });
      visit(value, [...path, key]);
    }
    for (const inner of field.anyOf ?? []) visit(inner as JsonSchema, path);
    if (typeof field.items === 'object') visit(field.items as JsonSchema, [...path, '每项']);
  };
  visit(schema, []);
  return found.sort((a, b) => a.path.length - b.path.length);
}

/** How to write a field that is missing, for a hint. */
export function howToWrite(key: string, field: JsonSchema): string {
  if (field.type === 'array') return `写上“${key}:”，下面每项一行，以“- ”开头`;
  const inner = branch(field, 'properties');
  if (!inner) {
    if (field.type === 'object') return `写上“${key}:”，下面每行一个“字段: 值”，比它多缩进两个空格`;
    return `写上一行“${key}: ${field.examples?.[0] ?? '……'}”`;
  }
  const names = inner.required ?? Object.keys(inner.properties!);
  return `写上“${key}:”，下面多缩进两个空格写 ${names.join('、')}`;
}

function child(field: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'number')
    return (field.prefixItems?.[step] ?? branch(field, 'items')?.items) as JsonSchema | undefined;
  const mapping = branch(field, 'properties') ?? branch(field, 'patternProperties') ?? field;
  const named =
    mapping.properties && Object.hasOwn(mapping.properties, step) ? mapping.properties[step] : undefined;
  const value = named ?? Object.values(mapping.patternProperties ?? {})[0] ?? mapping.additionalProperties;
  return typeof value === 'object' ? (value as JsonSchema) : undefined;
}

/** The field itself or that of its alternatives which has the keyword. */
function branch(field: JsonSchema | undefined, keyword: keyof JsonSchema): JsonSchema | undefined {
  if (field?.[keyword] !== undefined) return field;
  return (field?.anyOf as JsonSchema[] | undefined)?.find((inner) => inner[keyword] !== undefined);
}
