import { z } from 'zod';
import { text } from './words.js';

const 单位 = z.strictObject({
  名称: text('单位名称'),
  代码: text('预算单位代码').optional(),
  全称: text('绩效表等处使用的名称，与“名称”不同时填写').optional(),
});

/** 第一部分: duties, and the units that the accounts cover. */
export const overview = z.strictObject({
  职责: z.array(text('一条职责，不写序号')).min(1).describe('主要职责，逐条'),
  机构设置: z
    .strictObject({
      与预算比较: text('决算单位与预算单位相比的变化', '无增减变化').optional(),
      单位: z.array(单位).min(1).describe('纳入决算编制范围的单位，第一个是本级'),
    })
    .describe('决算单位的构成'),
});
