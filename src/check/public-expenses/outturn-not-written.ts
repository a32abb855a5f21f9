import type { Figure } from '../../kernel/figure.js';
import type { Audit, Rule } from '../engine/rule.js';
import { spanOf } from '../engine/wording.js';

export const outturnNotWritten: Rule = {
  id: '决算未写',
  title: '“三公”经费各项、会议费、培训费、政府购买服务填了全年预算的，也写明决算数；没有支出的写 0。',
  source: '财政拨款“三公”经费支出决算表及文字说明：不写的决算数按零印出，并与预算比较',
  *check({ read }) {
    for (const { name, path, 预算, 决算 } of budgetsOf(read.report)) {
      if (预算 === undefined || 预算.value.isZero() || 决算 !== undefined) continue;
      yield {
        message: `${name}填了全年预算，没有写决算数，按 0 印出`,
        span: spanOf(预算) ?? read.locateKey(path),
        hint: `有支出的，补填决算数；没有支出的，写“${path.at(-1) === '公务接待费' ? '国内: {决算: 0}' : '决算: 0'}”。`,
      };
    }
  },
};

interface Budget {
  readonly name: string;
  readonly path: readonly string[];
  readonly 预算?: Figure | undefined;
  readonly 决算?: Figure | undefined;
}

function budgetsOf({ 三公经费, 会议费, 培训费, 政府购买服务, 批复数 }: Audit['read']['report']): Budget[] {
  const { 公务接待费, ...others } = 三公经费 ?? {};
  const reception = [公务接待费?.国内, 公务接待费?.国境外].find((part) => part?.决算 !== undefined);
  return [
    ...Object.entries(others).map(([name, item]) => ({ name, path: ['三公经费', name], ...item })),
    {
      name: '公务接待费',
      path: ['三公经费', '公务接待费'],
      预算: 公务接待费?.预算,
      决算: reception?.决算 ?? 批复数?.三公经费?.公务接待费?.决算,
    },
    ...Object.entries({ 会议费, 培训费, 政府购买服务 }).map(([name, item]) => ({
      name,
      path: [name],
      ...item,
    })),
  ];
}
