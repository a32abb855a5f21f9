import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { EXIT, type ExitCode, exitCodeOf, gravest } from './exit-code.js';
import { createProgress } from './progress.js';
import { composeReport, prepareReport } from './publish.js';
import { createReporter } from './report/create-reporter.js';
import type { CheckOptions } from './request.js';
import type { Surroundings } from './surroundings.js';

/** `gen-report check <文件…>`: the facts add up and the template finds all it needs; nothing is written. */
export function check(request: CheckOptions, surroundings: Surroundings): ExitCode {
  const progress = createProgress(surroundings.stderr, request.quiet);
  const reporter = createReporter(request.report, request, surroundings);
  let code: ExitCode = EXIT.done;
  for (const file of request.files) {
    progress.stage(file, '核对');
    try {
      reporter.tell(checkFile(file, request), undefined);
      progress.line(`${file}  核对通过`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      reporter.tell(error.diagnostics, `未通过核对：${file}`);
      code = gravest(code, exitCodeOf(error.fault));
    }
  }
  reporter.finish();
  return code;
}

function checkFile(file: string, request: CheckOptions): readonly Diagnostic[] {
  const checked = prepareReport(file, request);
  composeReport(checked, request.template);
  return checked.diagnostics;
}
