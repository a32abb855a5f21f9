import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { EXIT, type ExitCode, exitCodeOf, gravest } from './exit-code.js';
import { createProgress } from './progress.js';
import { composeReport, prepareReport } from './publish.js';
import type { CheckOptions } from './request.js';
import type { Surroundings } from './surroundings.js';
import { tell } from './tell.js';

/** `gen-report check <文件…>`: the facts add up and the template finds all it needs; nothing is written. */
export function check(request: CheckOptions, surroundings: Surroundings): ExitCode {
  const progress = createProgress(surroundings.stderr, request.quiet);
  let code: ExitCode = EXIT.done;
  for (const file of request.files) {
    progress.stage(file, '核对');
    try {
      const diagnostics = checkFile(file, request);
      tell(diagnostics, undefined, surroundings);
      progress.line(`${file}  核对通过`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      tell(error.diagnostics, `未通过核对：${file}`, surroundings);
      code = gravest(code, exitCodeOf(error.fault));
    }
  }
  return code;
}

function checkFile(file: string, { strict, template }: CheckOptions): readonly Diagnostic[] {
  const checked = prepareReport(file, strict);
  composeReport(checked, template);
  return checked.diagnostics;
}
