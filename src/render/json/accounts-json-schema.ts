import { z } from 'zod';
import { accountsSchema } from '../../derive/accounts.js';
import type { FigureKind } from '../../kernel/figure.js';
import { ACCOUNTS_FILE, RATIO_PLACES } from './accounts-file.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const fileSchema = z.object({
  版本: z.literal(ACCOUNTS_FILE.版本).describe('本格式的版本'),
  金额单位: z.literal(ACCOUNTS_FILE.金额单位).describe('全部金额的单位'),
  ...accountsSchema.shape,
});

const UNITS: Readonly<Record<FigureKind, string>> = {
  金额: '（元）',
  比率: `（0.033 即 3.3%，保留 ${RATIO_PLACES} 位小数）`,
  数量: '',
  分值: '（分）',
};

/** JSON Schema (draft 2020-12) of the JSON output, for those who read it; every field has a Chinese description. */
export function accountsJsonSchema(): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(fileSchema, {
    io: 'output',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => describe(jsonSchema),
  });
  return { $schema: $schema!, title: '部门决算数据', ...rest };
}

/**
 * Figures become numbers with their unit; what only templates and their checker ask for is left out, and the limits of
 * integers. Fields that a pack declares stand beside those that are described.
 */
function describe(schema: JsonSchema): void {
  const { kind, description = '' } = schema;
  if (typeof kind === 'string') {
    schema.type = 'number';
    schema.description = description + UNITS[kind as FigureKind];
  }
  if (schema.type === 'integer') {
    delete schema.minimum;
    delete schema.maximum;
  }
  if (schema.properties) delete schema.additionalProperties;
  for (const key of ['kind', '填写', '取自']) delete schema[key];
}
