import { z } from 'zod';
import { FIELD_PLACES, GROUP_KINDS, VALUE_KINDS } from '../../read/schema/declared-fields.js';
import { text, word } from '../../read/schema/words.js';
import { yesNo } from './pack-values.js';

const value = {
  说明: text('是什么，一句话；编辑器和待填的数据文件里都印出', '会议费支出决算数'),
  计量单位: text('个数、数量的单位', '平方米').optional(),
  必填: text(
    '“是”；或另一栏目的名称（同一组里的，或从最外层起以“.”相连的）：那一栏填了，这一栏也要填',
    '是',
  ).optional(),
  例: text('文字怎样写，作为例子').optional(),
  沿用: yesNo('每年相同的文字、日期：由上年的文件写下一年的（init --from）时沿用；不写的清空').optional(),
};

const column = z.strictObject({ 类别: word(VALUE_KINDS, '填什么'), ...value });

const field = z.strictObject({
  类别: word([...VALUE_KINDS, ...GROUP_KINDS], '填什么；“一组”“列表”另写“栏目”'),
  ...value,
  比较: yesNo('在“上年”“增减原因”“年初预算”“预算差异原因”里也有这一栏').optional(),
  栏目: z.record(z.string(), column).optional().describe('“一组”的各栏，或“列表”每一项的各栏'),
});

const PLACES = {
  报告: '写在数据文件最外层的栏目',
  科目: '写在“科目”每一项里的栏目；金额、个数、数量在各表的类、款、合计行是合计',
  单位: '写在“概况”的“机构设置”的“单位”每一项里的栏目',
  项目: '写在“绩效”的“项目”每一项里的栏目',
} as const;

/** 字段 of a pack.yaml. */
export const declaredFieldsSchema = z.strictObject(
  Object.fromEntries(
    FIELD_PLACES.map((place) => [
      place,
      z.record(z.string(), field).optional().describe(`${PLACES[place]}，名称作字段名`),
    ]),
  ) as Record<(typeof FIELD_PLACES)[number], z.ZodOptional<z.ZodRecord<z.ZodString, typeof field>>>,
);

/** A field as one pack.yaml writes it, before it is known to be sound. */
export type WrittenField = z.output<typeof field>;
