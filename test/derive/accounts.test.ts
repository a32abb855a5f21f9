import { expect, it } from 'vitest';
import { z } from 'zod';
import { accountsSchema } from '../../src/derive/accounts.js';

interface Field {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly items?: Field;
  readonly additionalProperties?: Field | false;
}

/** Paths of the fields that nobody explains. */
function unexplained(field: Field, path: string): string[] {
  const { properties, items, additionalProperties } = field;
  if (properties)
    return Object.entries(properties).flatMap(([key, inner]) => unexplained(inner, `${path}.${key}`));
  const inner = items ?? (additionalProperties || undefined);
  const own = field.description === undefined ? [path] : [];
  return inner ? [...own, ...unexplained(inner, `${path}[]`)] : own;
}

it('explains every field that a template can name', () => {
  const schema = z.toJSONSchema(accountsSchema, { unrepresentable: 'any', io: 'output', reused: 'inline' });
  expect(unexplained(schema as Field, '')).toEqual([]);
});

it('tells the kind of every figure', () => {
  expect(accountsSchema.shape.收入.shape.总计.meta()).toMatchObject({ kind: '金额' });
  expect(accountsSchema.shape.收入.shape.总计.meta()?.description).toContain('收入总计');
});
