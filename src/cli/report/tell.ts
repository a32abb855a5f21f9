import type { Diagnostic } from '../../kernel/diagnostic.js';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.js';
import { failureFrom } from '../failure-from.js';
import type { Surroundings } from '../surroundings.js';
import { createReporter } from './create-reporter.js';
import { visible } from './visible.js';

/** Prints errors and warnings for people, and how many there are; `outcome` says what they led to. */
export function tell(
  diagnostics: readonly Diagnostic[],
  outcome: string | undefined,
  surroundings: Surroundings,
): void {
  const told = { verbose: false, waivers: false, quiet: true };
  createReporter('text', told, surroundings).tell(diagnostics, outcome);
}

/** Tells what was thrown and gives the exit code that it means. */
export function tellFailure(
  error: unknown,
  outcome: string | undefined,
  surroundings: Surroundings,
): ExitCode {
  const { diagnostics, fault } = failureFrom(error);
  tell(diagnostics, outcome, surroundings);
  return exitCodeOf(fault);
}

/** Tells what is wrong with a command line and gives the exit code that it means. */
export function complain(sentence: string, { stderr }: Surroundings): ExitCode {
  stderr.write(`错误 命令行：${visible(sentence)}\n`);
  return EXIT.usage;
}
