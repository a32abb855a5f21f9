import { z } from 'zod';
import { UNIT_ATTRIBUTES } from '../../read/schema/facts.js';
import { factsOf, from, 序数, 文字 } from './fields.js';

export const 单位 = z.object({
  序号: 序数('从 1 起'),
  名称: 文字('单位名称'),
  代码: 文字('预算单位代码').optional(),
  全称: 文字('绩效自评表等处使用的名称；没有另填的与名称相同'),
  性质: 文字('单位性质').optional(),
  ...factsOf(UNIT_ATTRIBUTES),
});

export const 机构设置 = z
  .object({
    说明: 文字('机构设置之前的一段').optional(),
    与预算比较: 文字('决算单位与预算单位相比的变化').optional(),
    内设机构: z.array(文字('内设机构名称')).describe('内设机构'),
    下设机构: z.array(文字('下设机构名称')).describe('下设的、不单独编制决算的机构'),
    单位: z.array(单位).describe('纳入决算编制范围的单位'),
    单位个数: from(['概况.机构设置.单位'], 序数('纳入决算编制范围的单位个数')),
  })
  .describe('决算单位的构成');

export const 概况 = z
  .object({
    引言: 文字('主要职责之前的一段').optional(),
    职责: z.array(文字('一条职责')).describe('主要职责'),
    机构设置,
    工作完成情况: 文字('年度主要工作完成情况，每行一段').optional(),
  })
  .describe('第一部分 概况');

export const 封面 = z
  .object({
    单位负责人: 文字('单位负责人').optional(),
    财务负责人: 文字('财务负责人').optional(),
    编制人: 文字('编制人').optional(),
  })
  .describe('封面上的其他栏目');

export const 联系方式 = z
  .object({
    联系人: 文字('联系人或联系科室').optional(),
    电话: 文字('部门公开的办公电话').optional(),
    邮箱: 文字('部门公开的电子邮箱').optional(),
    地址: 文字('办公地址').optional(),
  })
  .describe('决算公开联系方式');

export const 重点工作 = z
  .array(
    z.object({
      序号: 序数('从 1 起'),
      事项: 文字('重要事项'),
      目标: 文字('工作内容及目标；没有另填的与事项相同'),
      完成情况: 文字('完成情况'),
    }),
  )
  .describe('年度重点工作完成情况');
