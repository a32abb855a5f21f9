import { join } from 'node:path';
import { insideRoots, rootsOf } from '../kernel/roots.js';
import { editorSchema } from '../read/editor-schema.js';
import type { DeclaredFields } from '../read/schema/declared-fields.js';
import type { OutputFile } from './jobs/write-outputs.js';
import { visible } from './report/visible.js';

/** Written beside a data file, so that editors find it without a network, wherever the program is. */
export const SCHEMA_FILE = 'report.schema.json';

/** The JSON Schema with the fields that a pack declares, to be written beside a data file in `dir`. */
export function schemaOutput(dir: string, declared: DeclaredFields): OutputFile {
  return { path: join(dir, SCHEMA_FILE), bytes: schemaText(declared) };
}

/** The JSON Schema of data files with the fields that a pack declares, as a file. */
export function schemaText(declared: DeclaredFields): string {
  return `${JSON.stringify(editorSchema(declared), null, 2)}\n`;
}

/**
 * The command that checks a data file, to be typed as it stands.
 * @param named files and folders that the data file names
 */
export function checkCommand(path: string, named: readonly string[]): string {
  const roots = [...new Set(named.filter((other) => !mayName(path, other)))];
  const options = roots.map((root) => ` --root ${visible(asTyped(root))}`);
  return `gen-report check ${visible(asTyped(path))}${options.join('')}`;
}

/** Whether a data file may name what lies there. */
function mayName(path: string, other: string): boolean {
  try {
    insideRoots(other, rootsOf(path, []));
    return true;
  } catch {
    return false;
  }
}

/** A path as it is typed behind a command. */
function asTyped(path: string): string {
  const quoted = /\s/.test(path) ? `"${path}"` : path;
  return path.startsWith('-') ? `./${quoted}` : quoted;
}
