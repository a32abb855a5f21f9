import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Reporter } from './reporter.js';
import { visibleJson } from './visible.js';

/**
 * A JSON list with every diagnostic of the run, as the program holds them; of a run that made files, an object with
 * this list as `diagnostics`, and `fonts`.
 */
export function jsonReporter(stdout: (text: string) => void): Reporter {
  const all: Diagnostic[] = [];
  return {
    tell: (diagnostics) => all.push(...diagnostics),
    finish: (fonts) => stdout(visibleJson(fonts ? { diagnostics: all, fonts } : all)),
  };
}
