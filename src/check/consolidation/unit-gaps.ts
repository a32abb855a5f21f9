import type { ReportFile } from '../../read/read-report.js';
import type { Finding, Rule } from '../engine/rule.js';
import { figuresIn } from '../engine/wording.js';

/** What every unit has to tell, be it that there is none. */
const TOLD_BY_ALL = ['三公经费', '政府采购', '国有资产'] as const;
/** Names of units in one message. */
const SHOWN = 5;

export const unitGaps: Rule = {
  id: '单位缺项',
  title: '有的单位填写了、汇总要用的内容，其余单位也都填写了；各单位单列的年初预算，部门也写明。',
  source: '本程序：不知道的数不当作零相加',
  *check({ read }) {
    for (const field of TOLD_BY_ALL) yield* missing(field, read);
    yield* budgets(read);
  },
};

function* missing(field: (typeof TOLD_BY_ALL)[number], { 所属单位, locate }: ReportFile): Generator<Finding> {
  const without = 所属单位.flatMap(({ report }, index) =>
    report[field] === undefined ? [{ report, index }] : [],
  );
  const [first] = without;
  if (first === undefined || without.length === 所属单位.length) return;
  const names = without.slice(0, SHOWN).map(({ report }) => report.名称);
  yield {
    message: `${names.join('、')}${without.length > SHOWN ? `等 ${without.length} 个单位` : ''}没有填写“${field}”，汇总时按没有计算`,
    span: locate(['所属单位', first.index]),
    hint: `在单位的文件里补上；确实没有的，写 ${field}: ${field === '国有资产' ? '{车辆: {}, 单价100万元以上设备: 0}' : '{}'}。`,
    unfilled: without.length,
  };
}

/** Budgets that a unit gives beside its 科目 cannot be added to those of units that give them by 科目. */
function* budgets({ 所属单位, report: { 年初预算 }, locate }: ReportFile): Generator<Finding> {
  for (const [index, { report }] of 所属单位.entries()) {
    const given = figuresIn(report.年初预算).map(({ path }) => path.join('.'));
    const own = new Set(figuresIn(年初预算).map(({ path }) => path.join('.')));
    const lacking = given.filter((path) => !own.has(path));
    if (lacking.length === 0) continue;
    yield {
      message: `${report.名称}在“年初预算”里另写了数，部门的文件没有写`,
      span: locate(['所属单位', index]),
      expected: `年初预算 之下写部门的 ${lacking.slice(0, SHOWN).join('、')}`,
      hint: '这些数不由各单位相加：有的单位写、有的单位按科目推算，照部门的预算填写。',
      unfilled: lacking.length,
    };
  }
}
