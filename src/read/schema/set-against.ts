import type { z } from 'zod';

/** Of a JSON schema that this project makes: the field is {@link setAgainst} those beside it. */
export const SET_AGAINST = '对照';

/**
 * A field that is set against those beside it, not added to them: a 决算 against its 预算, people against what was spent on
 * them. An amount there says nothing of this one: where it is not written, it is not known to be zero.
 */
export function setAgainst<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ [SET_AGAINST]: true });
}

/** The same of all fields of a group, or of those with these names. */
export function allSetAgainst<Shape extends z.ZodRawShape>(
  shape: Shape,
  names: readonly string[] = Object.keys(shape),
): Shape {
  const fields = Object.entries(shape).map(([name, schema]) => [
    name,
    names.includes(name) ? setAgainst(schema as z.ZodType) : schema,
  ]);
  return Object.fromEntries(fields) as Shape;
}
