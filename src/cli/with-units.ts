import { resolve } from 'node:path';
import { unitPaths } from '../read/consolidation/unit-paths.js';
import type { OfFiles } from './command-line/request.js';

/** The files asked for and those of all units that they name, each after its department and once. */
export function filesWithUnits({ files: asked, trust }: OfFiles): readonly string[] {
  const files = new Map<string, string>();
  for (const file of asked.flatMap((one) => [one, ...unitPaths(one, trust.roots)]))
    if (!files.has(resolve(file))) files.set(resolve(file), file);
  return [...files.values()];
}
