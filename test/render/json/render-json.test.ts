import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/kernel/decimal.js';
import { accountsJsonSchema } from '../../../src/render/json/accounts-json-schema.js';
import { renderJson } from '../../../src/render/json/render-json.js';
import { changedSample, SAMPLES, sampleOf } from '../../support/samples.js';

const schema = accountsJsonSchema();
const validate = new Ajv2020({ strict: false }).compile(schema);
const validateClosed = new Ajv2020({ strict: false }).compile(closed(schema) as object);

/** A schema that takes no fields but those that it describes. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  return 'properties' in value && 'type' in value ? { ...inner, additionalProperties: false } : inner;
}

describe.each(SAMPLES)('%s', (file) => {
  const { accounts } = sampleOf(file);
  const written = renderJson(accounts);

  it('is what the schema describes, with nothing else', () => {
    const data = JSON.parse(written);
    expect(validateClosed(data), JSON.stringify(validateClosed.errors?.slice(0, 3))).toBe(true);
  });

  it('takes what a pack declares, and no amount that is a text', () => {
    const data = JSON.parse(written);
    expect(validate({ ...data, 在校学生: 1200 })).toBe(true);
    expect(validate({ ...data, 收入: { ...data.收入, 总计: '1' } })).toBe(false);
  });

  it('has every amount in 元, as exact as it was entered', () => {
    const { 收入, 支出, 名称 } = JSON.parse(written, (_, value) => value);
    expect(名称).toBe(accounts.名称);
    for (const [said, meant] of [
      [收入.总计, accounts.收入.总计],
      [支出.科目[1].合计, accounts.支出.科目[1]!.合计],
    ])
      expect(new Decimal(said).eq(meant.value)).toBe(true);
  });
});

it('writes amounts in their own digits, never as a float', () => {
  const total = new Decimal('900719925474099.37');
  const { accounts } = sampleOf('data/2024.yaml');
  const 收入 = { ...accounts.收入, 总计: { ...accounts.收入.总计, value: total } };
  expect(renderJson({ ...accounts, 收入 })).toContain('"总计": 900719925474099.37');
});

it('leaves out what is not known', () => {
  const { accounts } = changedSample('data/2024.yaml', () => ({ 联系方式: undefined }));
  expect(JSON.parse(renderJson(accounts))).not.toHaveProperty('联系方式');
});

it('the schema is the one that is published, and names the unit of every amount', () => {
  const published = readFileSync(join(import.meta.dirname, '../../../schema/accounts.schema.json'), 'utf8');
  expect(`${JSON.stringify(schema, null, 2)}\n`).toBe(published);
  expect(published).toContain('"description": "机关（机构）运行经费支出决算数（元）"');
  expect(published).not.toMatch(/"(kind|填写|取自)"/);
});
