import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type JsonSchema, reportJsonSchema } from '../../src/read/report-json-schema.js';

const ROOT = join(import.meta.dirname, '../..');
const schema = reportJsonSchema();

/** Every field of the schema with the keys down to it. */
function fields(field: JsonSchema, path = ''): [string, JsonSchema][] {
  const named = { ...field.properties, ...field.patternProperties, ...field.prefixItems };
  const own = Object.entries(named) as unknown as [string, JsonSchema][];
  const inner = [field.items, field.additionalProperties, ...(field.anyOf ?? [])].filter(
    (value) => typeof value === 'object',
  );
  return [
    ...own.flatMap(([key, value]) => [
      [`${path}/${key}`, value] as [string, JsonSchema],
      ...fields(value, `${path}/${key}`),
    ]),
    ...inner.flatMap((value) => fields(value as JsonSchema, `${path}/*`)),
  ];
}

const at = (path: string) => fields(schema).find(([name]) => name === path)![1];

describe('reportJsonSchema', () => {
  it('describes every field in Chinese, amounts with their unit', () => {
    const all = fields(schema);
    expect(all.length).toBeGreaterThan(100);
    expect(
      all.filter(([, field]) => !/\p{Script=Han}/u.test(field.description ?? '')).map(([path]) => path),
    ).toEqual([]);
    expect(at('/科目/*/年初预算').description).toBe(
      '财政拨款支出年初预算数，科目所用的那一本预算的（单位与“金额单位”相同）',
    );
  });

  it('takes amounts, years and codes as YAML numbers and as text', () => {
    expect(at('/科目/*/年初预算').type).toEqual(['number', 'string']);
    expect(at('/年度').type).toEqual(['integer', 'string']);
    expect(at('/科目/*/编码').type).toEqual(['integer', 'string']);
    expect(Object.keys(schema.properties!.经济分类 as object)).toContain('patternProperties');
  });

  it('holds for the sample as an editor reads it, and not for a wrong one', () => {
    const editor = z.fromJSONSchema(schema);
    const sample = parse(readFileSync(join(ROOT, 'data/2024.yaml'), 'utf8'));
    expect(editor.safeParse(sample).error?.issues ?? []).toEqual([]);
    expect(editor.safeParse({ ...sample, 年度: '24' }).success).toBe(false);
    expect(editor.safeParse({ ...sample, 年渡: 2024 }).success).toBe(false);
    expect(editor.safeParse({ ...sample, 经济分类: { 3010: 1 } }).success).toBe(false);
  });
});
