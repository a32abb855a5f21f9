/** Tables of the national form that every reader knows by their titles. */
export type TableKind =
  | '收支总表'
  | '收入'
  | '支出'
  | '财政拨款总表'
  | '一般公共预算'
  | '基本支出'
  | '项目支出'
  | '政府性基金'
  | '国有资本经营'
  | '三公经费';

/** The first that fits. */
const TITLES: readonly (readonly [pattern: RegExp, kind: TableKind])[] = [
  [/三公/, '三公经费'],
  [/政府性基金/, '政府性基金'],
  [/国有资本经营/, '国有资本经营'],
  [/一般公共预算.*基本支出/, '基本支出'],
  [/一般公共预算.*项目支出/, '项目支出'],
  [/一般公共预算/, '一般公共预算'],
  [/财政拨款.*(?:收支|收入支出).*总表/, '财政拨款总表'],
  [/(?:收支|收入支出).*总表/, '收支总表'],
  [/收入(?:决算|预算)?(?:总|明细)?表/, '收入'],
  [/支出(?:决算|预算)?(?:总|明细)?表/, '支出'],
];
const OTHER = /绩效|自评|评价|目标|项目库|清单|政府采购|国有资产|情况/;

/** What a title says that a table is; undefined for tables that are not of the national form. */
export function tableKindOf(title: string): TableKind | undefined {
  if (!/表/.test(title) || OTHER.test(title)) return undefined;
  return TITLES.find(([pattern]) => pattern.test(title))?.[1];
}
