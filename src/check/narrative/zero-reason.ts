import type { Figure } from '../../kernel/figure.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Audit, Rule } from '../rule.js';
import { comparisons, directionOf } from './comparisons.js';

/** Says that there is nothing, or that nothing changed. */
const NOTHING = /无|没有|未|不|零|0|一致|持平|相同|取消/;

export const zeroReason: Rule = {
  id: '零项说明',
  title: '本年和上年（或预算）都为零的项目，不解释增减，也没有开支内容。',
  source: '部门决算公开工作要求：没有发生的支出如实说明没有',
  *check(audit) {
    const { locate } = audit.read;
    for (const comparison of comparisons(audit)) {
      const { path, reason, now, base } = comparison;
      if (directionOf(comparison) !== '持平' || !now.value.isZero() || NOTHING.test(reason)) continue;
      yield {
        message: `本年和${base}都为零，却写有增减的原因`,
        span: locate(path),
        hint: '删去原因，或写明没有这项内容。',
      };
    }
    for (const { path, purpose, spent } of purposes(audit)) {
      if (purpose === undefined || !spent.value.isZero() || NOTHING.test(purpose)) continue;
      yield {
        message: '决算数为零，却写有开支内容',
        span: locate(path),
        hint: '删去用途，或补填决算数。',
      };
    }
  },
};

/** What is told of the use of each of the “三公” expenses. */
export function purposes({ accounts: { 三公经费 } }: Audit): {
  readonly path: Path;
  readonly purpose: string | undefined;
  readonly spent: Figure;
}[] {
  if (三公经费 === undefined) return [];
  const { 因公出国境费, 公务用车购置费, 公务用车运行维护费, 公务接待费 } = 三公经费;
  const items = Object.entries({ 因公出国境费, 公务用车购置费, 公务用车运行维护费 });
  const receptions = Object.entries({ 国内: 公务接待费.国内, 国境外: 公务接待费.国境外 });
  return [
    ...items.map(([name, { 用途, 决算 }]) => ({ path: [name], purpose: 用途, spent: 决算 })),
    ...receptions.map(([name, { 用途, 决算 }]) => ({
      path: ['公务接待费', name],
      purpose: 用途,
      spent: 决算,
    })),
  ].map((item) => ({ ...item, path: ['三公经费', ...item.path, '用途'] }));
}
