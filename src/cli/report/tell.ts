import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import type { Surroundings } from '../surroundings.js';
import { createReporter } from './create-reporter.js';

/** Prints errors and warnings for people, and how many there are; `outcome` says what they led to. */
export function tell(
  diagnostics: readonly Diagnostic[],
  outcome: string | undefined,
  surroundings: Surroundings,
): void {
  const told = { verbose: false, waivers: false, quiet: true };
  createReporter('text', told, surroundings).tell(diagnostics, outcome);
}

/** Tells an expected failure and gives the exit code that it means; throws whatever else `error` is. */
export function tellFailure(
  error: unknown,
  outcome: string | undefined,
  surroundings: Surroundings,
): ExitCode {
  if (!(error instanceof Failure)) throw error;
  tell(error.diagnostics, outcome, surroundings);
  return exitCodeOf(error.fault);
}
