import type { Surroundings } from '../surroundings.js';
import { githubReporter } from './github.js';
import { jsonReporter } from './json.js';
import type { Reporter, Told } from './reporter.js';
import { sarifReporter } from './sarif.js';
import { textReporter } from './text.js';

export const REPORTS = ['text', 'json', 'github', 'sarif'] as const;
export type Report = (typeof REPORTS)[number];

export function createReporter(report: Report, told: Told, surroundings: Surroundings): Reporter {
  switch (report) {
    case 'text':
      return textReporter(told, surroundings);
    case 'github':
      return githubReporter(told, surroundings.stdout);
    case 'json':
      return jsonReporter(surroundings.stdout);
    case 'sarif':
      return sarifReporter(surroundings);
    default:
      return report satisfies never;
  }
}
