import { existsSync, readFileSync } from 'node:fs';

/** Written by the build; what runs from the sources reads the files themselves. */
const FILE = new URL('../packs/contents.json', import.meta.url);

let contents: Readonly<Record<string, unknown>> | undefined;

/**
 * What a YAML file of the program says, if the build has read and checked the very same bytes; else undefined.
 * @param sha256 of the bytes
 */
export function keptContent(sha256: string): unknown {
  contents ??= existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as typeof contents) : {};
  return contents![sha256];
}
