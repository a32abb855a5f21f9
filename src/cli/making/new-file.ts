import { dirname } from 'node:path';
import { declaredFieldsOf } from '../../compose/pack/declared-fields.js';
import { packNamedFrom } from '../../compose/pack/find-pack.js';
import { readChain } from '../../compose/pack/pack-chain.js';
import { writeSkeleton } from '../../compose/skeleton/write-skeleton.js';
import type { OutputFile } from '../jobs/write-outputs.js';
import { SCHEMA_FILE, schemaOutput } from '../new-data-file.js';

/**
 * A data file to fill in, and what is written with it.
 * @throws Failure (模板) if there is no such pack or it has mistakes
 */
export function newFile(path: string, template: string, year: number): readonly OutputFile[] {
  const dir = dirname(path);
  const named = packNamedFrom(dir, template);
  const text = writeSkeleton({ template, named, year, schemaPath: SCHEMA_FILE });
  return [{ path, bytes: text }, schemaOutput(dir, declaredFieldsOf(readChain(template)))];
}
