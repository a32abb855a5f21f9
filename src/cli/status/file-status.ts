import { z } from 'zod';

const count = z.number().int();
const finding = z.object({
  rule: z.string().describe('规则的名称'),
  level: z.enum(['错误', '提醒']),
  message: z.string().describe('说的是什么'),
  place: z.string().optional().describe('文件:行:列'),
  unfilled: count.optional().describe('说的是还有几处没有填写；不写，则不是没有填写'),
});
const amount = z
  .object({
    amount: z.string().describe('元，精确的十进制数'),
    change: z.string().optional().describe('比上年增减的比率，0.033 即 3.3%；上年不知道或为零的不写'),
  })
  .optional();

/** How one data file stands. */
const fileStatusSchema = z.object({
  file: z.string().describe('数据文件'),
  state: z.enum(['未通过', '有提醒', '通过']).describe('未通过：有错误，不能生成'),
  name: z.string().optional().describe('单位名称；文件读不出的不写，以下同'),
  year: z.string().optional().describe('决算年度'),
  format: z.string().optional().describe('格式，即模板包'),
  errors: count.describe('错误几处'),
  reminders: count.describe('提醒几处'),
  unfilled: count.describe('还有几处没有填写'),
  findings: z.array(finding).describe('全部错误和提醒'),
  explained: z
    .array(z.object({ rule: z.string(), message: z.string(), reason: z.string(), date: z.string() }))
    .describe('写有出错说明的各处'),
  lowered: z
    .array(z.object({ rule: z.string(), from: z.string(), to: z.string() }))
    .describe('模板包改低了的核对规则'),
  secrecyReview: z.string().optional().describe('保密审查的日期；没有登记的不写'),
  published: z.string().optional().describe('公开日期'),
  totals: z
    .object({
      收支总计: amount.describe('收入总计，等于支出总计'),
      本年收入: amount.describe('本年收入合计'),
      本年支出: amount.describe('本年支出合计'),
      三公经费: amount.describe('三公经费决算数'),
    })
    .describe('核对没有通过的也列出，改正后可能不同'),
  made: z
    .object({
      state: z.enum(['最新', '数据已改', '文件已改']).describe('与清单相比，数据文件和生成的文件改过没有'),
      pages: count.optional().describe('页数；清单没有记的不写'),
      outputs: z.array(z.string()).describe('生成的文件，从本文件所在的文件夹算起'),
    })
    .optional()
    .describe('清单所记的公开文本；没有清单，或清单里没有这个文件的不写'),
  milliseconds: count.describe('核对用时'),
});

/** What `gen-report status --format json` writes. */
const statusSchema = z.object({
  版本: z.literal(1).describe('本格式的版本'),
  files: z.array(fileStatusSchema).describe('要处理的在前'),
});

export type FileStatus = z.output<typeof fileStatusSchema>;
export type MadeText = NonNullable<FileStatus['made']>;

/** JSON Schema (draft 2020-12) of that file; every field has a Chinese description. */
export function statusJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(statusSchema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'integer') {
        delete jsonSchema.maximum;
        jsonSchema.minimum = 0;
      }
    },
  });
  const { $schema, ...rest } = schema;
  return { $schema: $schema!, title: '各单位部门决算的情况', ...rest };
}
