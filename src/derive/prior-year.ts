import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';

/** Last year's figures: as the file gives them, or from the accounts of last year's file. */
export function derivePriorYear(given: Report['上年'], accounts: Accounts | undefined): Accounts['上年'] {
  if (typeof given !== 'string') return given;
  if (accounts === undefined) return {};
  return {
    收入总计: accounts.收入.总计,
    支出总计: accounts.支出.总计,
    财政拨款收入总计: accounts.财政拨款.收入总计,
    财政拨款支出总计: accounts.财政拨款.支出总计.合计,
    一般公共预算支出: accounts.一般公共预算.支出,
    机关运行经费: accounts.机关运行经费,
  };
}
