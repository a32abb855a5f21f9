import { dataFieldsOf } from '../../derive/data-fields.js';
import { valueAt } from '../../kernel/value-at.js';
import { type JsonSchema, reportJsonSchema } from '../../read/report-json-schema.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import type { PackSetting } from '../data-shape.js';
import { dryRun } from '../inspect/dry-run.js';
import { BARE, NOTHING } from '../inspect/example-accounts.js';
import { FieldMarks, markFields } from '../lint/field-marks.js';
import type { TemplateHeading, TitlePiece } from '../lint/headings.js';
import { unprintedFields } from '../lint/unprinted.js';
import { declaredFieldsOf } from '../pack/declared-fields.js';
import { readyPack } from '../pack/pack.js';
import type { PackChain } from '../pack/pack-chain.js';
import { digestPack, readPackFiles } from '../pack/pack-files.js';
import { type ParsedPack, parsePack } from '../pack/parsed-pack.js';
import { keptFields, type SurroundingWords, type TemplateFields } from './kept-fields.js';

/** What a pack's publication asks of the data file, and where in the publication. */
export interface PublicationFields {
  readonly schema: JsonSchema;
  /** Which fields it uses and needs, in what order, under which of the headings. */
  readonly marks: FieldMarks;
  readonly headings: readonly TemplateHeading[];
  /** Where a field is printed as it is, the first time; list items marked by []. */
  readonly printed: ReadonlyMap<string, SurroundingWords>;
  /** Fields that it prints nowhere although other packs do, list items marked by []. */
  readonly unprinted: readonly string[];
}

/** @throws Failure (模板) naming what the pack lacks */
export function publicationFields(parsed: ParsedPack): PublicationFields {
  return asked(templateFields(parsed), parsed.declared);
}

/**
 * As {@link publicationFields}; for a pack that the build knows its templates are not parsed, which takes a second.
 * @throws Failure (模板) with all mistakes of the pack
 */
export function fieldsOfPack(chain: PackChain): PublicationFields {
  const digested = digestPack(chain);
  const kept = digested && keptFields(digested);
  return kept ? asked(kept, declaredFieldsOf(chain)) : publicationFields(parsePack(readPackFiles(chain)));
}

function asked({ marked, printed, ...rest }: TemplateFields, declared: DeclaredFields): PublicationFields {
  return {
    schema: reportJsonSchema(declared),
    marks: new FieldMarks(marked),
    printed: new Map(printed),
    ...rest,
  };
}

/** @throws Failure (模板) naming what the pack lacks */
export function templateFields(parsed: ParsedPack): TemplateFields {
  const { usage, declared, settings } = parsed;
  const pack = readyPack(parsed);
  const needed = [BARE, NOTHING].flatMap((extent) => [...dryRun(pack, extent).needed]);
  const printed = new Map<string, SurroundingWords>();
  for (const { path, before, behind } of usage.printed)
    for (const field of dataFieldsOf(path, declared))
      if (!printed.has(field)) printed.set(field, { before, behind });
  return {
    marked: markFields(usage, needed, declared),
    headings: usage.headings.all.map(({ level, title }) => ({
      level,
      title: title.map((piece) => withSetting(piece, settings)),
    })),
    printed: [...printed],
    unprinted: unprintedFields(usage, declared),
  };
}

/** What the pack itself says there is known. */
function withSetting(piece: TitlePiece, settings: PackSetting): TitlePiece {
  if (typeof piece === 'string' || !piece.path.startsWith('设置.')) return piece;
  const value = valueAt(settings, piece.path.split('.').slice(1));
  return typeof value === 'string' ? value : '';
}
