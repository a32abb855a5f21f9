import type { Surroundings } from '../surroundings.js';
import { arrangeDiagnostics } from './arrange-diagnostics.js';
import { githubReporter } from './github.js';
import { jsonReporter } from './json.js';
import type { Reporter, ReportFormat, Told } from './reporter.js';
import { sarifReporter } from './sarif.js';
import { textReporter } from './text.js';

/** The reporter of a format. Whatever a stage tells, and in whichever order, is arranged here and nowhere else. */
export function createReporter(format: ReportFormat, told: Told, surroundings: Surroundings): Reporter {
  const reporter = reporterOf(format, told, surroundings);
  return { ...reporter, tell: (found, outcome) => reporter.tell(arrangeDiagnostics(found), outcome) };
}

function reporterOf(format: ReportFormat, told: Told, surroundings: Surroundings): Reporter {
  switch (format) {
    case 'text':
      return textReporter(told, surroundings);
    case 'github':
      return githubReporter(told, surroundings.stdout);
    case 'json':
      return jsonReporter(surroundings.stdout);
    case 'sarif':
      return sarifReporter(surroundings);
    default:
      return format satisfies never;
  }
}
