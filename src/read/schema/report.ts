import { z } from 'zod';
import { approvedFigures } from './approved-figures.js';
import {
  amounts,
  budgetAsAdjusted,
  budgetReasons,
  changeReasons,
  classCode,
  comparableLines,
  initialBudget,
  priorYear,
} from './comparable.js';
import { type DeclaredFields, declaredShape, NO_FIELDS } from './declared-fields.js';
import {
  ALLOCATIONS,
  BALANCE_PARTS,
  type Facts,
  factSchemas,
  MEETINGS,
  PURCHASED_SERVICES,
  TRAININGS,
} from './facts.js';
import { LINE_ITEMS } from './line-items.js';
import { amount } from './numbers.js';
import { assets, procurement, runningCosts } from './other-matters.js';
import { contact, cover, keyTask, overview } from './overview.js';
import { managedPerformance } from './performance/management.js';
import { performance } from './performance/performance.js';
import { listedProject } from './project-list.js';
import { publicExpenses } from './public-expenses.js';
import { someOf } from './some-of.js';
import { staff } from './staff.js';
import { economicAmounts, economicNames, functionalNames, funds, subjectRow } from './subject-rows.js';
import { UNITS, type Unit } from './unit.js';
import { elimination, unitFile } from './units.js';
import { allSetAgainst } from './value.js';
import { date, name, subjectCode, text, word, year } from './words.js';

const balances = (unit: Unit) =>
  z.strictObject({
    年初结转和结余: funds(unit).optional().describe('年初结转和结余，按资金性质'),
    ...comparableLines(LINE_ITEMS.收入, amounts(unit)).pick({ 使用非财政拨款结余: true }).shape,
    ...comparableLines(LINE_ITEMS.支出, amounts(unit)).pick({ 结余分配: true }).shape,
  });

/** Facts of an expense, of which its 决算 says nothing of its 预算, nor that of the people. */
const spending = <F extends Facts>(unit: Unit, facts: F) =>
  z.strictObject(allSetAgainst(factSchemas(unit, facts), ['预算', '决算', '人次']));

/** Parts of what is carried over, and of what becomes of it. */
const balanceParts = (unit: Unit) =>
  z.strictObject({
    分配: z
      .strictObject(factSchemas(unit, ALLOCATIONS))
      .optional()
      .describe('结余分配的去向；填写了的，结余分配由它们相加'),
    ...factSchemas(unit, BALANCE_PARTS),
    专用结余: z
      .strictObject({
        年初: amount(unit, '年初专用结余'),
        年末: amount(unit, '年末专用结余，不填则由年初、提取和使用推算').optional(),
      })
      .optional()
      .describe('专用结余（职工福利基金等），不含在结转和结余中'),
  });

/** 保密审查: that the text was looked through before its publication. */
const secrecyReview = z.strictObject({
  日期: date('审查通过的日期，在决算年度结束之后、公开之前'),
});

/** 出错说明: why one failing check stands. */
const waiver = z.strictObject({
  规则: text('规则的名称，即核对信息中“错误”或“提醒”之后、冒号之前的词', '三公经费超预算'),
  位置: text(
    '数据文件中的字段，从外到内以“.”相连；列表中的一项写它的编码或名称，没有的写第几项；文字中的一处写这段文字的字段，Markdown 文件中的写它的“文件”字段。成文一类的规则，也可以写“印在”后面的表题或标题',
    '科目.2101501.支出.基本支出',
  ),
  原因: text('经核实无误的原因'),
  日期: date('写明的日期，在决算年度结束之后'),
});

const checkedNumber = z.strictObject({
  公式: text(
    '怎样由公开的数算出：名称（与模板中的相同）、带单位的数、+ − × ÷ 和括号；表中的一行写编码或名称，有符号的加引号，如 `支出.科目.2050202.项目支出`、`绩效.项目.“校舍维修（二期）”.资金.总额.执行`',
    '政府采购.授予中小企业 ÷ 政府采购.总额',
  ),
  印为: text('印出的数，带单位：万元、元或 %；个数不带', '19.18%'),
});

/** Money in the 年初预算 that no 科目 of the file spends, such as transfers to a 社会保险基金. */
const unlistedBudget = (unit: Unit) =>
  z.strictObject({
    内容: text('资金的名称'),
    金额: amount(unit, '年初预算数'),
    编码: subjectCode('各级', '资金所属的类、款或项级科目编码；不属于任何一类时不写').optional(),
    说明: text('不在所列科目列支的原因，不印出').optional(),
  });

const build = (unit: Unit, declared: DeclaredFields) =>
  z.strictObject({
    格式: text(
      '按哪个省的格式印，全国通用的是 base；自己做的模板包写它文件夹的路径，从本文件所在的文件夹算起，带 ./ 或 ../',
      'base',
    ),
    年度: year('决算年度'),
    名称: name('部门或单位全称'),
    类型: word(['部门', '单位'], '部门决算还是单位决算，全文用语随之改变').default('部门'),
    自称: text('文中怎样自称，不填则按模板包的格式，例如 本部门', '本局').optional(),
    预算代码: text('部门预算代码').optional(),
    主管部门: name('绩效自评表中的主管部门，与本部门名称不同时填写').optional(),
    公开日期: text('封面上的公开日期或报送日期，封面不印日期的不写', '2025年9月').optional(),
    保密审查: secrecyReview.optional().describe('公开前已作的保密审查，不印出；没有登记的，核对时注明'),
    封面: cover.default({}).describe('封面上的其他栏目'),
    金额单位: word(UNITS, '本文件全部金额的单位'),
    数据来源: text('数据取自何处，不印出').optional(),
    所属单位: someOf(unitFile(unit))
      .default([])
      .describe(
        '各单位的数据文件，部门的数由它们相加、再减去“抵销”；写了它，科目等各数就不必再写，写了的与相加的数核对',
      ),
    抵销: z
      .array(elimination(unit))
      .default([])
      .describe('各单位之间的往来（上级补助、附属单位上缴等），汇总时从支出和收入中各减一次'),
    概况: overview(unit, declared).describe('第一部分 概况'),
    科目: someOf(subjectRow(unit, declared)).describe('每个项级科目一行；类、款、合计由程序推算'),
    科目名称: functionalNames,
    未列支年初预算: z
      .array(unlistedBudget(unit))
      .default([])
      .describe('列入年初预算、但不在所列科目列支的资金；与各科目的年初预算相加，得年初预算数'),
    支出用途: z
      .record(classCode, text('该类支出主要用于什么，类级科目编码作字段名，例如 "208"'))
      .default({})
      .meta({
        description: '一般公共预算财政拨款支出各类的用途，类级科目编码作字段名',
        样例: [{ 208: '……' }],
      }),
    经济分类: economicAmounts(unit).meta({
      description: '一般公共预算财政拨款基本支出，按部门预算支出经济分类款级科目',
      样例: [{ 30101: 1234.56, 30201: 1234.56 }],
    }),
    项目支出明细: z.array(listedProject(unit)).optional().describe('项目支出决算表：全部项目，每个项目一行'),
    项目支出经济分类: economicAmounts(unit)
      .optional()
      .meta({
        description: '一般公共预算财政拨款项目支出，按部门预算支出经济分类款级科目',
        样例: [{ 30227: 1234.56 }],
      }),
    政府性基金经济分类: z
      .strictObject({
        基本支出: economicAmounts(unit).optional().describe('政府性基金预算财政拨款基本支出'),
        项目支出: economicAmounts(unit).optional().describe('政府性基金预算财政拨款项目支出'),
      })
      .optional()
      .describe('政府性基金预算财政拨款支出，按部门预算支出经济分类款级科目'),
    项目支出用途: z
      .record(classCode, text('该类支出主要用于什么，类级科目编码作字段名，例如 "302"'))
      .default({})
      .meta({
        description: '一般公共预算财政拨款项目支出各经济分类的用途，类级科目编码作字段名',
        样例: [{ 302: '……' }],
      }),
    经济科目名称: economicNames,
    结转结余: balances(unit).optional().describe('结转和结余'),
    结余明细: balanceParts(unit).optional().describe('结余分配的去向、专用结余和经营结余，另列的格式填写'),
    三公经费: publicExpenses(unit).optional().describe('财政拨款“三公”经费'),
    机关运行经费: runningCosts(unit).optional().describe('机关（机构）运行经费支出'),
    会议费: spending(unit, MEETINGS).optional().describe('会议费支出'),
    培训费: spending(unit, TRAININGS).optional().describe('培训费支出'),
    一般性支出: amount(unit, '一般性支出决算数').optional(),
    政府采购: procurement(unit).optional().describe('政府采购支出'),
    政府购买服务: spending(unit, PURCHASED_SERVICES).optional().describe('政府购买服务支出'),
    国有资产: assets(unit).optional().describe('国有资产占有使用'),
    上年: priorYear(unit, declared).describe('上年决算数，或上年数据文件的路径；零也是数，不写为不知道'),
    增减原因: changeReasons(declared).default({}).describe('与上年相比增减的主要原因，与“上年”同名'),
    年初预算: initialBudget(unit, declared)
      .default({})
      .describe('各科目没有填写、或不能由各科目相加得到的年初预算数，与“上年”同名'),
    全年预算: budgetAsAdjusted(unit)
      .default({})
      .describe('各科目没有填写、或不能由各科目相加得到的全年预算数（调整预算数），与“上年”同名'),
    预算差异原因: budgetReasons(declared)
      .default({})
      .describe('决算与年初预算（“三公”经费为全年预算）不同的主要原因，与“上年”同名'),
    人员情况: staff.optional().describe('年末人员情况'),
    绩效管理: managedPerformance(unit).optional().describe('绩效管理的总体情况：项目个数和金额'),
    绩效: performance(unit, declared).optional().describe('预算绩效'),
    重点工作: z.array(keyTask).default([]).describe('年度重点工作完成情况'),
    其他说明: text('其他需要说明的事项').optional(),
    联系方式: contact.optional().describe('决算公开联系方式'),
    出错说明: z
      .array(waiver)
      .default([])
      .describe('核对不通过、但经核实无误的地方，逐处写明原因；没有对应错误的说明本身是错误'),
    核对数: z
      .array(checkedNumber)
      .default([])
      .describe(
        '公开文本或批复的表上印有、没有列在“批复数”里的占比、增减额等：写出算法和印出的数，由程序核对',
      ),
    批复数: approvedFigures(unit)
      .optional()
      .describe('批复的决算表上的合计数：与推算值核对，有尾差时以此为准；不写则由程序推算'),
    ...declaredShape(unit, declared.报告),
  });

interface SchemaOptions {
  readonly declared?: DeclaredFields;
  readonly summed?: boolean;
}

/** The file of a department that names the files of its units: what they give may be left out. */
const buildSummed = (unit: Unit, declared: DeclaredFields): z.ZodType<Report> => {
  const schema = build(unit, declared);
  const { 科目, 经济分类, 概况 } = schema.shape;
  const { 机构设置 } = 概况.shape;
  const 单位 = 机构设置.shape.单位.default([]);
  return schema.extend({
    科目: 科目.default([]),
    经济分类: 经济分类.default({}),
    概况: 概况.extend({ 机构设置: 机构设置.extend({ 单位 }) }),
  });
};

const built = new Map<DeclaredFields, Map<string, z.ZodType<Report>>>();

/**
 * The data file of one bureau and one year: primary facts, each entered once.
 * Keys are the field's standard terms; amounts are in `unit` and come out as figures in 元.
 * @param options.declared fields that its pack adds
 * @param options.summed whether it names the files of units
 */
export function reportSchema(
  unit: Unit,
  { declared = NO_FIELDS, summed = false }: SchemaOptions = {},
): z.ZodType<Report> {
  const known = built.get(declared) ?? new Map<string, z.ZodType<Report>>();
  built.set(declared, known);
  const key = `${unit} ${summed}`;
  const schema = known.get(key) ?? (summed ? buildSummed(unit, declared) : build(unit, declared));
  known.set(key, schema);
  return schema;
}

/** A data file as read: zod's output of {@link reportSchema}. */
export type Report = z.output<ReturnType<typeof build>>;
