import { stringify } from 'yaml';
import { branch } from '../../read/issues/field-guide.js';
import type { JsonSchema } from '../../read/report-json-schema.js';

/** What a field may look like, filled in: of a mapping the fields that it must have, else its first. */
export function exampleOf(field: JsonSchema): unknown {
  const given = field.examples?.[0];
  if (given !== undefined) return given;
  const list = branch(field, 'items');
  if (list) return [exampleOf(list.items as JsonSchema)];
  const mapping = branch(field, 'properties');
  if (!mapping) return '……';
  const all = Object.keys(mapping.properties ?? {});
  const names = mapping.required?.length ? mapping.required : all.slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, exampleOf(mapping.properties![name] as JsonSchema)]));
}

/** A value as YAML on one line. */
export function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
}
