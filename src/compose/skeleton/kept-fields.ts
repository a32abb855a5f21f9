import { existsSync, readFileSync } from 'node:fs';
import type { MarkedFields } from '../lint/field-marks.js';
import type { TemplateHeading } from '../lint/headings.js';
import type { PrintedValue } from '../lint/usage.js';
import { filesDigest } from '../pack/compiled-pack.js';
import type { DigestedPack } from '../pack/pack-files.js';

/** The words between which a value is printed. */
export type SurroundingWords = Pick<PrintedValue, 'before' | 'behind'>;

/** What the templates of a pack tell of the fields that it asks for; plain data, which can be written down. */
export interface TemplateFields {
  readonly marked: MarkedFields;
  readonly headings: readonly TemplateHeading[];
  /** Where a field is printed as it is, the first time; list items marked by []. */
  readonly printed: readonly (readonly [field: string, words: SurroundingWords])[];
  /** Fields that it prints nowhere although other packs do, list items marked by []. */
  readonly unprinted: readonly string[];
}

/** Beside the bundled program only: what runs from the sources parses the templates. */
const FOLDER = new URL('../packs/', import.meta.url);

interface Kept {
  /** {@link filesDigest} of the pack. */
  readonly digest: string;
  readonly fields: TemplateFields;
}

/** The file, beside the compiled packs, of what a pack asks of data files. */
export function keptFile(packName: string): string {
  return `${packName}.fields.json`;
}

/** What the build writes into it. */
export function fieldsToKeep(pack: DigestedPack, fields: TemplateFields): string {
  return JSON.stringify({ digest: filesDigest(pack), fields } satisfies Kept);
}

/** What the build has found the templates of a pack to ask for; undefined where it has not, or a file is another one now. */
export function keptFields(pack: DigestedPack): TemplateFields | undefined {
  const file = new URL(keptFile(pack.name), FOLDER);
  if (!existsSync(file)) return undefined;
  const { digest, fields } = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  return digest === filesDigest(pack) ? fields : undefined;
}
