import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Reporter } from './reporter.js';
import { visibleJson } from './visible.js';

/**
 * A JSON list with every diagnostic of the run, as the program holds them; of a run of which there is more to
 * tell, an object with this list as `diagnostics`, and that.
 */
export function jsonReporter(stdout: (text: string) => void): Reporter {
  const all: Diagnostic[] = [];
  return {
    tell: (diagnostics) => all.push(...diagnostics),
    finish: (more) => stdout(visibleJson(more ? { diagnostics: all, ...more } : all)),
  };
}
