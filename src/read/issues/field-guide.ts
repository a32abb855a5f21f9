import type { JsonSchema } from '../report-json-schema.js';
import type { Path } from '../yaml/locate.js';

/** Step from a list to each of its items. */
export const ITEM = '每项';
/** Fields of a mapping without required ones that a sample names. */
const SHOWN_FIELDS = 3;

/** What the schema says of the value at `path`; undefined where it knows none. */
export function fieldAt(schema: JsonSchema, path: Path): JsonSchema | undefined {
  let field: JsonSchema | undefined = schema;
  for (const step of path) {
    field = field && child(field, step);
  }
  return field;
}

/** A field, list items marked by [], or the nearest above it that the schema knows; empty if that is the whole file. */
export function nearestField(schema: JsonSchema, field: string): string {
  let path = field;
  while (path !== '' && fieldAt(schema, stepsOf(path)) === undefined)
    path = path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
  return path;
}

/** 科目[].编码 as keys and indices. */
function stepsOf(path: string): (string | number)[] {
  return path.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
}

/** The keys that may stand in a mapping. */
export function knownKeys(field: JsonSchema | undefined): string[] {
  return Object.keys(branch(field, 'properties')?.properties ?? {});
}

/**
 * The ways (keys, {@link ITEM} for items of a list) to where a field of this name belongs: those that have most in
 * common with `near`, and of these the shortest first.
 */
export function placesOf(schema: JsonSchema, name: string, near: Path): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const visit = (field: JsonSchema, path: readonly string[]): void => {
    for (const [key, value] of Object.entries(field.properties ?? {}) as [string, JsonSchema][]) {
      if (key === name) found.push(path);
      visit(value, [...path, key]);
    }
    for (const inner of field.anyOf ?? []) visit(inner as JsonSchema, path);
    if (typeof field.items === 'object') visit(field.items as JsonSchema, [...path, ITEM]);
  };
  visit(schema, []);
  const here = near.map((step) => (typeof step === 'number' ? ITEM : step));
  const likeness = (path: readonly string[]) =>
    path.join('.').endsWith(here.join('.')) ? here.length : leading(path, here);
  const most = Math.max(...found.map(likeness));
  const depth = (path: readonly string[]) => path.filter((step) => step !== ITEM).length;
  return found.filter((path) => likeness(path) === most).sort((a, b) => depth(a) - depth(b));
}

/** How many steps two paths have in common at their beginning. */
function leading(one: readonly string[], other: readonly string[]): number {
  const parting = one.findIndex((step, at) => step !== other[at]);
  return parting < 0 ? one.length : parting;
}

/** The columns of a row that is written as a list. */
export function columnsOf(field: JsonSchema | undefined): readonly JsonSchema[] | undefined {
  return branch(field, 'prefixItems')?.prefixItems as readonly JsonSchema[] | undefined;
}

/** How a field is written, with a remark that says what it is. */
export function sampleLine(key: string, field: JsonSchema | undefined): string {
  const example = field?.examples?.[0] ?? '……';
  const meaning = field?.description ?? '';
  if (field?.type === 'array') return `${key}:  # ${meaning}；下面每项一行，以“- ”开头`;
  const names = branch(field, 'properties')?.required ?? knownKeys(field).slice(0, SHOWN_FIELDS);
  if (names.length > 0) return `${key}:  # ${meaning}；下面写 ${names.join('、')}`;
  if (field?.type === 'object') return `${key}:  # ${meaning}；下面每行一个“字段: 值”`;
  return `${key}: ${example}  # ${meaning}`;
}

/** Whether the mapping that holds the value at `path` must have it. */
export function isRequired(schema: JsonSchema, path: Path): boolean {
  const owner = branch(fieldAt(schema, path.slice(0, -1)), 'properties');
  return owner?.required?.includes(String(path.at(-1))) ?? false;
}

function child(field: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'number')
    return (columnsOf(field)?.[step] ?? branch(field, 'items')?.items) as JsonSchema | undefined;
  const mapping = branch(field, 'properties') ?? branch(field, 'patternProperties') ?? field;
  const named =
    mapping.properties && Object.hasOwn(mapping.properties, step) ? mapping.properties[step] : undefined;
  const value = named ?? Object.values(mapping.patternProperties ?? {})[0] ?? mapping.additionalProperties;
  return typeof value === 'object' ? (value as JsonSchema) : undefined;
}

/** The field itself or that of its alternatives which has the keyword. */
export function branch(field: JsonSchema | undefined, keyword: keyof JsonSchema): JsonSchema | undefined {
  if (field?.[keyword] !== undefined) return field;
  return (field?.anyOf as JsonSchema[] | undefined)?.find((inner) => inner[keyword] !== undefined);
}
