import {
  BUDGETS,
  type LineItems,
  lineNames,
  NATURES,
  OTHER_INCOME,
  OTHER_SPENDING,
  partsOf,
  SUBJECT_INCOME,
} from '../read/schema/line-items.js';

const fields = (group: string, names: readonly string[]) => names.map((name) => `${group}.${name}`);
/** Lines that stand in `group` under the name that they have in `entered`. */
const namesakes = (group: string, entered: string, items: LineItems) =>
  Object.fromEntries(lineNames(items).map((name) => [`${group}.${name}`, [`${entered}.${name}`]]));

const APPROPRIATIONS = fields('科目[].收入', BUDGETS);
const INCOME = [...APPROPRIATIONS, ...fields('科目[].收入', partsOf(OTHER_INCOME, '合计'))];
const SUBJECT_SPENDING = { ...NATURES, ...OTHER_SPENDING };
const SPENDING = fields('科目[].支出', lineNames(SUBJECT_SPENDING));
const byNature = (group: string, fund: string) =>
  lineNames(NATURES).map((nature) => `${group}.${nature}.${fund}`);
const spentFrom = (budget: string) => byNature('科目[].支出', budget);
const carriedFrom = (budget: string) => byNature('科目[].年初结转和结余', budget);
const FROM_BUDGETS = BUDGETS.flatMap(spentFrom);
const CARRIED_OVER = ['结转结余.年初结转和结余'];
const BEGINNING = CARRIED_OVER.flatMap((group) => fields(group, BUDGETS));
const FUND = '政府性基金';
const STATE = '国有资本经营';
const FORM = '绩效.项目[]';
const PUBLIC_EXPENSES = ['因公出国境费', '公务用车购置费', '公务用车运行维护费'];
const RECEPTIONS = ['三公经费.公务接待费.国内', '三公经费.公务接待费.国境外'];
const SCOPES = fields('绩效.自评', BUDGETS);

/** Parts of the accounts that stand elsewhere in the data file, with all that is in them. */
const MOVED: Readonly<Record<string, readonly string[]>> = {
  上年度: ['年度'],
  '概况.机构说明': ['概况.机构设置.说明'],
  '概况.与预算比较': ['概况.机构设置.与预算比较'],
  '概况.内设机构': ['概况.机构设置.内设机构'],
  '概况.下设机构': ['概况.机构设置.下设机构'],
  '概况.单位': ['概况.机构设置.单位'],
  '概况.单位个数': ['概况.机构设置.单位'],
  '收入.使用非财政拨款结余': ['结转结余.使用非财政拨款结余'],
  '支出.结余分配': ['结转结余.结余分配'],
  机关运行经费: ['机关运行经费.决算'],
  '国有资产.车辆总数': ['国有资产.车辆'],
  '国有资产.各用途车辆': ['国有资产.车辆'],
  '国有资产.按用途': ['国有资产.车辆'],
  '绩效.类别[].项目': ['绩效.项目'],
  '绩效.类别[].结果': ['绩效.类别结果.{名称}'],
  '绩效.按类别.项目': ['绩效.项目'],
  '绩效.按类别.结果': ['绩效.类别结果'],
  '绩效.自评.合计.项目': ['绩效.项目'],
  '绩效.自评.一般公共预算.项目': ['绩效.项目'],
  '绩效.自评.政府性基金.项目': ['绩效.项目'],
  '绩效.自评.国有资本经营.项目': ['绩效.项目'],
  '绩效.重点项目': [FORM, '绩效.重点项目'],
  '绩效.部门评价.项目': ['绩效.项目', '绩效.部门评价.项目'],
  '绩效.部门评价.报告.正文': ['绩效.部门评价.报告.文件'],
  '绩效.项目[].资金.总额': [`${FORM}.本年财政拨款`],
  '绩效.项目[].资金.本年财政拨款': [`${FORM}.本年财政拨款`],
  '绩效.项目[].资金.上年结转资金': [`${FORM}.上年结转资金`],
  '绩效.项目[].资金.其他资金': [`${FORM}.其他资金`],
  '绩效.项目[].资金.来源': [`${FORM}.资金来源`],
  '绩效.项目[].实施单位名称': [`${FORM}.实施单位`],
  '绩效.项目[].主管部门': ['主管部门'],
  '绩效.项目[].自评报告.正文': [`${FORM}.自评报告.文件`],
  '绩效.项目[].自评报告.节': [`${FORM}.自评报告.文件`],
  '绩效.整体自评.资金.总额': ['绩效.整体自评.资金'],
  '绩效.整体自评.资金.财政拨款': ['绩效.整体自评.财政拨款'],
  '绩效.整体自评.资金.其他资金': ['绩效.整体自评.其他资金'],
};

/** Parts of the accounts that are computed, with the fields of the data file from which. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  收入: INCOME,
  ...namesakes('收入', '科目[].收入', SUBJECT_INCOME),
  '收入.财政拨款': APPROPRIATIONS,
  '收入.年初结转和结余': CARRIED_OVER,
  '收入.科目[].编码': ['科目[].编码'],
  '收入.科目[].名称': ['科目[].名称'],
  '收入.科目[].财政拨款': APPROPRIATIONS,
  ...namesakes('收入.科目[]', '科目[].收入', OTHER_INCOME),
  支出: SPENDING,
  ...namesakes('支出', '科目[].支出', SUBJECT_SPENDING),
  ...namesakes('支出.科目[]', '科目[].支出', SUBJECT_SPENDING),
  '支出.年末结转和结余': CARRIED_OVER,
  '财政拨款.支出': FROM_BUDGETS,
  '财政拨款.功能分类': FROM_BUDGETS,
  '财政拨款.支出总计': FROM_BUDGETS,
  '财政拨款.收入总计': [...APPROPRIATIONS, ...BEGINNING],
  '财政拨款.年初结转和结余': BEGINNING,
  '财政拨款.年末结转和结余': BEGINNING,
  一般公共预算: spentFrom('一般公共预算'),
  '一般公共预算.年初预算': ['科目[].年初预算', '未列支年初预算'],
  '一般公共预算.类级[].年初预算': ['科目[].年初预算'],
  '一般公共预算.类级[].项级[].年初预算': ['科目[].年初预算'],
  '一般公共预算.项级[].年初预算': ['科目[].年初预算'],
  '一般公共预算.未支出项级': ['科目[].年初预算'],
  '一般公共预算.全部项级[].年初预算': ['科目[].年初预算'],
  基本支出: ['经济分类', '经济科目名称'],
  项目支出: ['项目支出经济分类', '经济科目名称'],
  '项目支出.合计': ['科目[].支出.项目支出.一般公共预算'],
  政府性基金: [`科目[].收入.${FUND}`, ...spentFrom(FUND), ...carriedFrom(FUND)],
  国有资本经营: [`科目[].收入.${STATE}`, ...spentFrom(STATE)],
  '三公经费.预算': fields('三公经费', [...PUBLIC_EXPENSES, '公务接待费']).map((group) => `${group}.预算`),
  '三公经费.决算': [...fields('三公经费', PUBLIC_EXPENSES), ...RECEPTIONS].map((group) => `${group}.决算`),
  '三公经费.公务用车购置及运行维护费.预算': [
    '三公经费.公务用车购置费.预算',
    '三公经费.公务用车运行维护费.预算',
  ],
  '三公经费.公务用车购置及运行维护费.决算': [
    '三公经费.公务用车购置费.决算',
    '三公经费.公务用车运行维护费.决算',
  ],
  '三公经费.公务接待费.决算': RECEPTIONS.map((group) => `${group}.决算`),
  '三公经费.公务接待费.批次': RECEPTIONS.map((group) => `${group}.批次`),
  '三公经费.公务接待费.人次': RECEPTIONS.map((group) => `${group}.人次`),
  '机关运行经费明细.参公事业单位': ['机关运行经费.参公事业单位'],
  '机关运行经费明细.行政单位': ['机关运行经费.决算', '机关运行经费.参公事业单位'],
  '政府采购.总额': fields('政府采购', ['货物.支出', '工程.支出', '服务.支出']),
  '绩效.等级': [`${FORM}.评价等级`],
  '绩效.项目个数': [`${FORM}.名称`],
  '绩效.全年预算': [`${FORM}.本年财政拨款.全年预算`],
  '绩效.执行': [`${FORM}.本年财政拨款.执行`],
  '绩效.类别': [`${FORM}.类别`],
  '绩效.按类别': [`${FORM}.类别`],
  '绩效.自评.合计': [`${FORM}.名称`],
  '绩效.自评.合计.项目个数': SCOPES.map((scope) => `${scope}.项目个数`),
  '绩效.自评.合计.一级项目': SCOPES.map((scope) => `${scope}.一级项目`),
  '绩效.自评.合计.二级项目': SCOPES.map((scope) => `${scope}.二级项目`),
  '绩效.自评.合计.资金': SCOPES.map((scope) => `${scope}.资金`),
  '绩效.部门评价.全年预算': [`${FORM}.本年财政拨款.全年预算`],
  '绩效.部门评价.执行': [`${FORM}.本年财政拨款.执行`],
  '绩效.部门评价.评价等级': ['绩效.部门评价.等级'],
  '绩效.部门评价.等级': [`${FORM}.评价等级`],
  '绩效.部门评价.资金.合计': fields('绩效.部门评价.资金', BUDGETS),
};

/**
 * The fields of the data file that say what stands at a path of the accounts, or from which it is
 * computed; the path itself where the data file has it under the same name. List items are marked by [].
 */
export function dataFieldsOf(path: string): readonly string[] {
  const moved = longestPrefix(path, MOVED);
  const computed = longestPrefix(path, COMPUTED);
  if (computed !== undefined && computed.length > (moved?.length ?? 0)) return COMPUTED[computed]!;
  if (moved === undefined) return [path];
  const rest = path.slice(moved.length);
  return MOVED[moved]!.flatMap((place) =>
    place.startsWith(moved) ? [place + rest] : dataFieldsOf(place + rest),
  );
}

function longestPrefix(path: string, table: Readonly<Record<string, unknown>>): string | undefined {
  for (
    let end = path.length;
    end > 0;
    end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))
  ) {
    const prefix = path.slice(0, end);
    if (Object.hasOwn(table, prefix)) return prefix;
  }
  return undefined;
}
