import type { Report } from '../../read/schema/report.js';
import { type AuditedPublication, auditPublication } from '../audit/audit-publication.js';
import type { CheckOptions } from '../command-line/request.js';
import { EXIT, type ExitCode, exitCodeOf, gravest } from '../exit-code.js';
import { failureFrom } from '../failure-from.js';
import { type CheckedReport, type CheckingOptions, composeReport, prepareReport } from '../publish.js';
import { createReporter } from '../report/create-reporter.js';
import { describeAudit } from '../report/describe-audit.js';
import { LoweredRules } from '../report/lowered-rules.js';
import { createProgress, tally } from '../report/progress.js';
import type { Surroundings } from '../surroundings.js';

/** `gen-report check <文件…>`: the facts add up and the template finds all it needs; nothing is written. */
export function check(request: CheckOptions, surroundings: Surroundings): ExitCode {
  const progress = createProgress(surroundings.stderr, request.quiet);
  const reporter = createReporter(request.report, request, surroundings);
  const failed: string[] = [];
  const lowered = new LoweredRules();
  let code: ExitCode = EXIT.done;
  for (const file of request.files) {
    progress.stage(file, '核对');
    try {
      const { diagnostics, read, summary } = checkFile(file, {
        ...request,
        onLowered: (rules) => lowered.add(rules),
      });
      reporter.tell(diagnostics, undefined);
      if (request.verbose) describeAudit(summary()).forEach(progress.line);
      progress.line(`${file}  核对通过，${reviewOf(read.report)}`);
    } catch (error) {
      const { diagnostics, fault } = failureFrom(error);
      reporter.tell(diagnostics, `未通过核对：${file}`);
      code = gravest(code, exitCodeOf(fault));
      failed.push(file);
    }
  }
  reporter.finish();
  const counts = tally(request.files.length, failed, { done: '核对通过', failed: '未通过核对' });
  if (counts !== undefined) progress.line(counts);
  lowered.tell(surroundings.stderr);
  return code;
}

function checkFile(file: string, options: CheckingOptions): CheckedReport & AuditedPublication {
  const checked = prepareReport(file, options);
  return { ...checked, ...auditPublication(composeReport(checked), checked, options.strict) };
}

function reviewOf({ 保密审查: review }: Report): string {
  return review === undefined ? '没有登记保密审查' : `保密审查 ${review.日期}`;
}
