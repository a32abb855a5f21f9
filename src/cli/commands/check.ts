import type { CheckOptions } from '../command-line/request.js';
import { EXIT, type ExitCode, exitCodeOf, gravest } from '../exit-code.js';
import { CHECKING, type CheckResult } from '../jobs/check-file.js';
import { runTasks } from '../jobs/run-tasks.js';
import { createReporter } from '../report/create-reporter.js';
import { describeAudit } from '../report/describe-audit.js';
import { LoweredRules } from '../report/lowered-rules.js';
import { createProgress, tally } from '../report/progress.js';
import type { Surroundings } from '../surroundings.js';

/** `gen-report check <文件…>`: the facts add up and the template finds all it needs; nothing is written. */
export async function check(request: CheckOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { files, template, strict, trust, verbose } = request;
  const progress = createProgress(surroundings.stderr, request.quiet);
  const reporter = createReporter(request.report, request, surroundings);
  const failed: string[] = [];
  const lowered = new LoweredRules();
  let code: ExitCode = EXIT.done;
  const tellResult = ({ file, diagnostics, fault, secrecyReview, audit, ...result }: CheckResult) => {
    lowered.add(result.lowered);
    reporter.tell(diagnostics, fault && `未通过核对：${file}`);
    if (audit) describeAudit(audit).forEach(progress.line);
    if (fault === undefined) return progress.line(`${file}  核对通过，${reviewed(secrecyReview)}`);
    code = gravest(code, exitCodeOf(fault));
    failed.push(file);
  };
  const options = { strict, trust, ...(template !== undefined && { template }) };
  const paths = request.report === 'json';
  const tasks = files.map((file) => ({ file, options, paths, verbose }));
  await runTasks(CHECKING, tasks, surroundings.processors, {
    progress,
    keep: (result) => result,
    onResult: tellResult,
  });
  reporter.finish();
  const counts = tally(files.length, failed, { done: '核对通过', failed: '未通过核对' });
  if (counts !== undefined) progress.line(counts);
  lowered.tell(surroundings.stderr);
  return code;
}

function reviewed(date: string | undefined): string {
  return date === undefined ? '没有登记保密审查' : `保密审查 ${date}`;
}
