/**
 * What becomes of a field when next year's file is made from this one:
 * - 身份 is the same every year: names, codes, what a thing is;
 * - 描述 mostly stays but is looked at again: duties, people, telephones;
 * - 说法 may stay where it tells no figure: what money is used for, goals;
 * - 原因 is written anew with last year's in view; 偏差 likewise, and only where there is one;
 * - 结果 is of its year, and so is what the file says of its own publication (本年);
 * - 下年 names a file of its year, for which that of the next one will be there.
 */
export type Permanence = '下年' | '身份' | '描述' | '说法' | '原因' | '偏差' | '结果' | '本年';

/** Patterns of fields (items of lists marked by []); of several that fit the first holds. */
const FIELDS: readonly (readonly [Permanence, RegExp])[] = [
  ['本年', /^(?:批复数|核对数|出错说明|保密审查|数据来源)$|^绩效\.项目\[\]\.批复数$/],
  ['下年', /^所属单位\[\](?:\.文件)?$/],
  ['结果', /\.(?:年初指标值|年度指标值|实际完成值)$/],
  ['结果', /完成情况$|(?:^|\.)结果$|等级$|^公开日期$/],
  ['结果', /^绩效\.(?:类别结果\..*|整体支出自评|单位整体评价|财政重点评价)$/],
  ['偏差', /(?:偏差|未完成)原因(?:分析及改进措施)?$/],
  ['原因', /^(?:增减原因|预算差异原因)\.|原因$|改进措施$|结果应用$|备注$|^未列支年初预算\[\]\.说明$/],
  ['身份', /^(?:格式|名称|类型|自称|预算代码|主管部门|金额单位)$/],
  ['身份', /^概况\.机构设置\.(?:单位\[\]\..*|[内下]设机构\[\])$/],
  ['身份', /^抵销\[\]\.(?:内容|支出|收入|付款单位|支出科目|收款单位|收入科目)$/],
  ['身份', /^科目\[\]\.(?:编码|名称)$|^未列支年初预算\[\]\.(?:编码|内容)$|^(?:经济)?科目名称\./],
  ['身份', /^项目支出明细\[\]\.(?:名称|科目)$/],
  ['身份', /^绩效\.(?:全部项目|重点项目|整体自评\.任务\[\]\.名称)$/],
  ['身份', /^绩效\.项目\[\]\.(?:名称|正文名称|实施单位|类别|级次|预算|属性|类型)$/],
  ['身份', /\.指标\..*\.(?:三级指标|性质|方向|计量单位)$/],
  ['描述', /^概况\.(?:引言|职责\[\]|机构设置\.说明)$|^(?:封面|联系方式)\./],
  ['说法', /用途(?:$|\.)|预期目标$|^概况\.机构设置\.与预算比较$|^国有资产\.其他用车说明$|^其他说明$/],
  [
    '说法',
    /^绩效\.(?:部门评价\.项目\[\]|整体自评\.(?:任务\[\]\.内容|目标\[\]\.名称))$|^重点工作\[\]\.(?:事项|目标)$/,
  ],
];

/** What becomes of a field, 科目[].编码; undefined for figures and what is not listed. */
export function permanenceOf(field: string): Permanence | undefined {
  return FIELDS.find(([, pattern]) => pattern.test(field))?.[0];
}
