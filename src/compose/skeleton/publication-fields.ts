import { dataFieldsOf } from '../../derive/data-fields.js';
import { valueAt } from '../../kernel/value-at.js';
import { type JsonSchema, reportJsonSchema } from '../../read/report-json-schema.js';
import type { PackSetting } from '../data-shape.js';
import { dryRun } from '../inspect/dry-run.js';
import { BARE, NOTHING } from '../inspect/example-accounts.js';
import { FieldMarks } from '../lint/field-marks.js';
import type { TemplateHeading, TitlePiece } from '../lint/headings.js';
import { unprintedFields } from '../lint/unprinted.js';
import type { PrintedValue } from '../lint/usage.js';
import { readyPack } from '../pack/pack.js';
import type { ParsedPack } from '../pack/parsed-pack.js';

/** What a pack's publication asks of the data file, and where in the publication. */
export interface PublicationFields {
  readonly schema: JsonSchema;
  /** Which fields it uses and needs, in what order, under which of the headings. */
  readonly marks: FieldMarks;
  readonly headings: readonly TemplateHeading[];
  /** Where a field is printed as it is, the first time; list items marked by []. */
  readonly printed: ReadonlyMap<string, PrintedValue>;
  /** Fields that it prints nowhere although other packs do, list items marked by []. */
  readonly unprinted: readonly string[];
}

/** @throws Failure (模板) naming what the pack lacks */
export function publicationFields(parsed: ParsedPack): PublicationFields {
  const { usage, declared, settings } = parsed;
  const pack = readyPack(parsed);
  const needed = [BARE, NOTHING].flatMap((extent) => [...dryRun(pack, extent).needed]);
  const printed = new Map<string, PrintedValue>();
  for (const value of usage.printed)
    for (const field of dataFieldsOf(value.path, declared))
      if (!printed.has(field)) printed.set(field, value);
  return {
    schema: reportJsonSchema(declared),
    marks: new FieldMarks(usage, needed, declared),
    headings: usage.headings.all.map(({ level, title }) => ({
      level,
      title: title.map((piece) => withSetting(piece, settings)),
    })),
    printed,
    unprinted: unprintedFields(usage, declared),
  };
}

/** What the pack itself says there is known. */
function withSetting(piece: TitlePiece, settings: PackSetting): TitlePiece {
  if (typeof piece === 'string' || !piece.path.startsWith('设置.')) return piece;
  const value = valueAt(settings, piece.path.split('.').slice(1));
  return typeof value === 'string' ? value : '';
}
