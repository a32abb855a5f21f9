import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { Accounts } from '../derive/accounts.js';
import type { Diagnostic } from '../kernel/diagnostic.js';
import { orderDiagnostics } from '../kernel/order-diagnostics.js';
import type { ReportFile } from '../read/read-report.js';
import type { Finding } from './rule.js';
import { type RuleChange, ruleLevels } from './rule-levels.js';
import { RULES } from './rules.js';
import { applyWaivers, waivers } from './waivers.js';

/**
 * What every rule says of a report and its accounts, from the top of the file to its end, at the levels of the
 * year's rule set and of the pack's `changes`.
 * @throws Failure (模板) only when `changes` name a rule that does not exist
 */
export function checkReport(
  read: ReportFile,
  accounts: Accounts,
  catalogue: Catalogue,
  changes: readonly RuleChange[] = [],
): Diagnostic[] {
  const levels = ruleLevels(read.report.年度, changes);
  const audit = { read, accounts, catalogue };
  const say = (id: string, findings: Iterable<Finding>): Diagnostic[] => {
    const level = levels.get(id) ?? '关闭';
    if (level === '关闭') return [];
    return Array.from(findings, ({ rounding, ...finding }) => ({
      rule: id,
      level: rounding ? '尾差' : level,
      ...finding,
    }));
  };
  const found = RULES.flatMap(({ id, check }) =>
    say(
      id,
      lazily(() => check(audit)),
    ),
  );
  const { noted, complaints } = applyWaivers(found, read);
  return orderDiagnostics([...noted, ...say(waivers.id, complaints)]);
}

/** A rule that is switched off is not run. */
function* lazily(check: () => Iterable<Finding>): Generator<Finding> {
  yield* check();
}
