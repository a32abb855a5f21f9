import { isOtherYamlFile } from '../../read/is-other-yaml.js';
import { expandPatterns } from './expand-patterns.js';

/** The data files of a command line. */
export interface MatchedFiles {
  readonly files: readonly string[];
  /** Files that patterns stand for as well, but that are plainly no data files: a pack's pack.yaml, settings of other programs. */
  readonly leftOut: readonly string[];
}

/** The data files that patterns and names stand for. Who names a file means it, whatever is in it. */
export function dataFiles(given: readonly string[]): MatchedFiles {
  const all = expandPatterns(given);
  const named = new Set(given);
  const leftOut = new Set(all.filter((file) => !named.has(file) && isOther(file)));
  // A pattern for nothing but other files means these.
  if (leftOut.size === all.length) return { files: all, leftOut: [] };
  return { files: all.filter((file) => !leftOut.has(file)), leftOut: [...leftOut] };
}

function isOther(file: string): boolean {
  return /\.ya?ml$/i.test(file) && isOtherYamlFile(file);
}
