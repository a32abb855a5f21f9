import type { Diagnostic } from '../../kernel/diagnostic.js';
import { orderDiagnostics } from '../../kernel/order-diagnostics.js';
import type { Reporter } from './reporter.js';

/** One JSON list with every diagnostic of the run, as the program holds them. */
export function jsonReporter(stdout: (text: string) => void): Reporter {
  const all: Diagnostic[] = [];
  return {
    tell: (diagnostics) => all.push(...orderDiagnostics(diagnostics)),
    finish: () => stdout(`${JSON.stringify(all, null, 2)}\n`),
  };
}
