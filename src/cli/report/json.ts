import type { Diagnostic } from '../../kernel/diagnostic.js';
import { withFieldPaths } from './field-paths.js';
import type { Reporter } from './reporter.js';
import { visibleJson } from './visible.js';

/**
 * A JSON list with every diagnostic of the run, as the program holds them, each with the way to its datum (`path`); of a run of which there is more to
 * tell, an object with this list as `diagnostics`, and that.
 */
export function jsonReporter(stdout: (text: string) => void): Reporter {
  const all: Diagnostic[] = [];
  return {
    tell: (diagnostics) => all.push(...withFieldPaths(diagnostics)),
    finish: (more) => stdout(visibleJson(more ? { diagnostics: all, ...more } : all)),
  };
}
