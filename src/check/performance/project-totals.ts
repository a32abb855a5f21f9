import { agree, type Figure, sum } from '../../kernel/figure.js';
import { BUDGETS } from '../../read/schema/line-items.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { compared } from '../engine/wording.js';

export const projectTotals: Rule = {
  id: '绩效项目合计',
  title: '所列项目就是全部项目的，执行数之和等于项目支出决算数；填写的自评资金等于所列项目的资金之和。',
  source: '部门决算公开文本：绩效自评涉及资金占项目支出总额的 100%',
  *check(audit) {
    yield* allProjects(audit);
    yield* statedFunds(audit);
  },
};

/** Where the file says that its projects are all there are. */
function* allProjects({ read, accounts }: Audit): Generator<Finding> {
  const { 绩效, 支出 } = accounts;
  if (read.report.绩效?.全部项目 === undefined || 绩效 === undefined || agree(绩效.执行, 支出.项目支出))
    return;
  yield {
    message: '绩效项目的执行数之和与项目支出决算数不符',
    span: read.locate(['绩效', '全部项目']),
    ...compared(支出.项目支出, 绩效.执行, read.report.金额单位, '“科目”各行项目支出之和'),
    hint: '核对各项目的执行数；没有列出全部项目的，删去“全部项目”。',
  };
}

/** Where the file states the money of as many projects as it lists: what was planned, or what was spent. */
function* statedFunds({ read, accounts }: Audit): Generator<Finding> {
  const { 自评: given } = read.report.绩效 ?? {};
  const { 自评, 项目 = [] } = accounts.绩效 ?? {};
  for (const budget of BUDGETS) {
    const stated = given?.[budget]?.资金;
    const scope = 自评?.[budget];
    if (!stated || !scope || !agree(scope.所列项目, scope.项目个数)) continue;
    const own = 项目.filter(({ 预算 }) => 预算 === budget).map(({ 资金 }) => 资金.总额);
    const sums: readonly Figure[] = [
      sum(own.map(({ 全年预算 }) => 全年预算)),
      sum(own.map(({ 执行 }) => 执行)),
    ];
    if (sums.some((total) => agree(total, stated))) continue;
    yield {
      message: `自评的${budget}资金与所列项目的资金之和不符`,
      span: read.locate(['绩效', '自评', budget, '资金']),
      ...compared(sums[0]!, stated, read.report.金额单位, '各项目全年预算数之和'),
      hint: '不填“资金”则由程序推算；自评项目多于所列项目的，填写“项目个数”。',
    };
  }
}
