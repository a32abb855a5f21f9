import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { Accounts } from '../derive/accounts.js';
import type { Diagnostic } from '../kernel/diagnostic.js';
import { orderDiagnostics } from '../kernel/order-diagnostics.js';
import type { ReportFile } from '../read/read-report.js';
import { RULES } from './rules.js';

/** What every rule says of a report and its accounts, from the top of the file to its end. Never throws. */
export function checkReport(read: ReportFile, accounts: Accounts, catalogue: Catalogue): Diagnostic[] {
  const audit = { read, accounts, catalogue };
  return orderDiagnostics(
    RULES.flatMap(({ id, check }) => [...check(audit)].map((finding) => ({ rule: id, ...finding }))),
  );
}
