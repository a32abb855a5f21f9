import { z } from 'zod';
import { type DeclaredFields, declaredShape } from './declared-fields.js';
import { factSchemas, UNIT_ATTRIBUTES } from './facts.js';
import { someOf } from './some-of.js';
import type { Unit } from './unit.js';
import { name, text } from './words.js';

const 单位 = (unit: Unit, declared: DeclaredFields) =>
  z.strictObject({
    名称: name('单位名称'),
    代码: text('预算单位代码').optional(),
    全称: name('绩效表等处使用的名称，与“名称”不同时填写').optional(),
    性质: text('单位性质', '财政拨款的行政单位').optional(),
    ...factSchemas(unit, UNIT_ATTRIBUTES),
    ...declaredShape(unit, declared.单位),
  });

/** 第一部分: duties, and the units that the accounts cover. */
export const overview = (unit: Unit, declared: DeclaredFields) =>
  z.strictObject({
    引言: text('主要职责之前的一段').optional(),
    职责: someOf(text('一条职责，不写序号')).describe('主要职责，逐条，末尾写句号'),
    机构设置: z
      .strictObject({
        说明: text('机构设置之前的一段').optional(),
        与预算比较: text('决算单位与预算单位相比的变化', '无增减变化').optional(),
        内设机构: z.array(text('内设机构名称')).default([]).describe('内设机构'),
        下设机构: z.array(text('下设机构名称')).default([]).describe('下设的、不单独编制决算的机构'),
        单位: someOf(单位(unit, declared)).describe('纳入决算编制范围的单位，第一个是本级'),
      })
      .describe('决算单位的构成'),
    工作完成情况: text('年度主要工作完成情况，每行一段').optional(),
  });

/** Cover fields that some formats print. */
export const cover = z.strictObject({
  单位负责人: text('封面上的单位负责人').optional(),
  财务负责人: text('封面上的财务负责人').optional(),
  编制人: text('封面上的编制人').optional(),
});

/** How the public reaches the bureau. */
export const contact = z.strictObject({
  联系人: text('联系人或联系科室').optional(),
  电话: text('部门公开的办公电话').optional(),
  邮箱: text('部门公开的电子邮箱').optional(),
  地址: text('办公地址').optional(),
});

/** One of the year's 重点工作. */
export const keyTask = z.strictObject({
  事项: text('重要事项'),
  目标: text('工作内容及目标，与“事项”相同时不写').optional(),
  完成情况: text('完成情况'),
});
