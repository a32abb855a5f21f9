import { resolve } from 'node:path';
import { unitPaths } from '../read/consolidation/unit-paths.js';
import type { CheckOptions } from './command-line/request.js';

type OfFiles = Pick<CheckOptions, 'files' | 'units' | 'trust'>;

/** The same request for the files of all units, too, that its files name, each after its department and once. */
export function withUnits<Request extends OfFiles>(request: Request): Request {
  if (!request.units) return request;
  const files = new Map<string, string>();
  for (const file of request.files.flatMap((one) => [one, ...unitPaths(one, request.trust.roots)]))
    if (!files.has(resolve(file))) files.set(resolve(file), file);
  return { ...request, files: [...files.values()] };
}
