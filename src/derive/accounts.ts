import { z } from 'zod';
import { type Figure, isFigure, type Kind } from '../kernel/figure.js';

/**
 * The accounts: every figure and fact of a publication, each computed once. This is all that
 * templates see; the schema serves to check the data paths that they name and to document them.
 */
const figure = (kind: Kind) => z.custom<Figure>(isFigure).meta({ kind });
const 金额 = () => figure('金额');
const 数量 = () => figure('数量');
const 分值 = () => figure('分值');
const 比率 = () => figure('比率');
const 文字 = () => z.string();

/** Amounts of one carry-over, by nature of expenditure: columns of table 07. */
const 结转 = z.object({ 合计: 金额(), 基本支出: 金额(), 项目支出: 金额() });

/** 财政拨款 by kind of budget. */
const 分预算 = z.object({ 合计: 金额(), 一般公共预算: 金额(), 政府性基金: 金额(), 国有资本经营: 金额() });

const 科目 = {
  编码: 文字(),
  名称: 文字(),
  级次: z.enum(['合计', '类', '款', '项']),
};

/** A row of table 02. */
const 收入行 = z.object({
  ...科目,
  合计: 金额(),
  财政拨款: 金额(),
  上级补助收入: 金额(),
  事业收入: 金额(),
  教育收费: 金额(),
  经营收入: 金额(),
  附属单位上缴收入: 金额(),
  其他收入: 金额(),
});

/** A row of table 03. */
const 支出行 = z.object({
  ...科目,
  合计: 金额(),
  基本支出: 金额(),
  项目支出: 金额(),
  上缴上级支出: 金额(),
  经营支出: 金额(),
  对附属单位补助支出: 金额(),
});

/** A row of tables 05 and 08. */
const 拨款支出行 = z.object({ ...科目, 合计: 金额(), 基本支出: 金额(), 项目支出: 金额() });

/** A row of table 07. */
const 基金行 = z.object({ ...科目, 年初结转和结余: 结转, 本年收入: 结转, 本年支出: 结转, 年末结转和结余: 结转 });

const 经济科目 = z.object({ 编码: 文字(), 名称: 文字(), 金额: 金额() });

/** One 项级科目 of the 一般公共预算财政拨款, with its names at every level. */
const 项级 = z.object({
  编码: 文字(),
  类: 文字(),
  款: 文字(),
  项: 文字(),
  年初预算: 金额(),
  决算: 金额(),
  差异原因: 文字().optional(),
});

const 采购 = z.object({ 支出: 金额(), 授予中小企业: 金额() });

const 项目资金 = z.object({ 年初预算: 金额(), 全年预算: 金额(), 执行: 金额() });

const 指标 = z.object({
  三级指标: 文字(),
  年度指标值: 文字(),
  实际完成值: 文字(),
  分值: 分值(),
  得分: 分值(),
  偏差原因: 文字().optional(),
});

const 绩效项目 = z.object({
  序号: z.number(),
  名称: 文字(),
  主管部门: 文字(),
  实施单位: 文字(),
  资金: z.object({ 总额: 项目资金, 本年财政拨款: 项目资金, 上年结转资金: 项目资金, 其他资金: 项目资金 }),
  资金分值: 分值(),
  执行率: 比率(),
  资金得分: 分值(),
  预期目标: 文字().optional(),
  实际完成情况: 文字().optional(),
  指标: z.array(z.object({ 名称: 文字(), 行数: z.number(), 二级: z.array(z.object({ 名称: 文字(), 行数: z.number(), 指标: z.array(指标) })) })),
  指标总行数: z.number(),
  总分值: 分值(),
  总得分: 分值(),
  评价等级: 文字(),
  备注: 文字().optional(),
});

export const accountsSchema = z.object({
  年度: z.number(),
  上年度: z.number(),
  名称: 文字(),
  类型: z.enum(['部门', '单位']),
  预算代码: 文字().optional(),
  公开日期: 文字(),
  概况: z.object({
    职责: z.array(文字()),
    与预算比较: 文字().optional(),
    单位: z.array(z.object({ 序号: z.number(), 名称: 文字(), 代码: 文字().optional() })),
    单位个数: z.number(),
  }),
  收入: z.object({
    一般公共预算财政拨款: 金额(),
    政府性基金预算财政拨款: 金额(),
    国有资本经营预算财政拨款: 金额(),
    财政拨款: 金额(),
    上级补助收入: 金额(),
    事业收入: 金额(),
    经营收入: 金额(),
    附属单位上缴收入: 金额(),
    其他收入: 金额(),
    合计: 金额(),
    使用非财政拨款结余: 金额(),
    年初结转和结余: 金额(),
    总计: 金额(),
    /** 合计 first, then 类, 款, 项 in the order of codes. */
    科目: z.array(收入行),
  }),
  支出: z.object({
    基本支出: 金额(),
    项目支出: 金额(),
    上缴上级支出: 金额(),
    经营支出: 金额(),
    对附属单位补助支出: 金额(),
    合计: 金额(),
    结余分配: 金额(),
    年末结转和结余: 金额(),
    总计: 金额(),
    /** By 类 code: 201 …, every 类 of the catalogue. */
    功能分类: z.record(z.string(), z.object({ 名称: 文字(), 金额: 金额() })),
    科目: z.array(支出行),
  }),
  财政拨款: z.object({
    收入: 分预算,
    支出: 分预算,
    年初结转和结余: 分预算,
    年末结转和结余: 分预算,
    收入总计: 金额(),
    支出总计: 分预算,
    功能分类: z.record(z.string(), 分预算.extend({ 名称: 文字() })),
  }),
  一般公共预算: z.object({
    支出: 金额(),
    基本支出: 金额(),
    项目支出: 金额(),
    年初预算: 金额(),
    差异原因: 文字().optional(),
    科目: z.array(拨款支出行),
    /** 类 with expenditure, in the order of codes; 名称 without the closing 支出. */
    类级: z.array(z.object({ 编码: 文字(), 名称: 文字(), 金额: 金额() })),
    项级: z.array(项级),
  }),
  /** Table 06: 一般公共预算财政拨款基本支出. */
  基本支出: z.object({
    合计: 金额(),
    人员经费: 金额(),
    公用经费: 金额(),
    /** By code: every 类 and 款 of the catalogue. */
    科目: z.record(z.string(), 经济科目),
    /** 款 with an amount, in the order of the codes. */
    人员经费明细: z.array(经济科目),
    公用经费明细: z.array(经济科目),
    /** Whether a stated total differs from the sum of its printed parts by 尾差. */
    有尾差: z.boolean(),
  }),
  政府性基金: z.object({ 有数据: z.boolean(), 科目: z.array(基金行) }),
  国有资本经营: z.object({ 有数据: z.boolean(), 科目: z.array(拨款支出行) }),
  上年: z.object({
    收入总计: 金额().optional(),
    支出总计: 金额().optional(),
    财政拨款收入总计: 金额().optional(),
    财政拨款支出总计: 金额().optional(),
    一般公共预算支出: 金额().optional(),
    机关运行经费: 金额().optional(),
  }),
  增减原因: z.object({
    总计: 文字().optional(),
    财政拨款总计: 文字().optional(),
    一般公共预算支出: 文字().optional(),
    机关运行经费: 文字().optional(),
  }),
  机关运行经费: 金额().optional(),
  政府采购: z
    .object({
      总额: 金额(),
      货物: 采购,
      工程: 采购,
      服务: 采购,
      授予中小企业: 金额(),
      授予小微企业: 金额(),
    })
    .optional(),
  国有资产: z
    .object({
      车辆总数: 数量(),
      车辆: z.array(z.object({ 用途: 文字(), 数量: 数量() })),
      单价100万元以上设备: 数量(),
    })
    .optional(),
  绩效: z
    .object({
      项目: z.array(绩效项目),
      项目个数: z.number(),
      全年预算: 金额(),
      等级: z.array(z.object({ 名称: 文字(), 个数: z.number() })),
      重点项目: 绩效项目.optional(),
      整体支出自评: 文字().optional(),
      部门评价: z
        .object({
          项目: z.array(绩效项目),
          全年预算: 金额(),
          结果: 文字(),
          报告: z.object({ 标题: 文字(), 正文: 文字() }),
        })
        .optional(),
      单位整体评价: 文字().optional(),
    })
    .optional(),
});

export type Accounts = z.output<typeof accountsSchema>;
