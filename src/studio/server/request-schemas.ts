import { z } from 'zod';
import type {
  CellEdit,
  EditsAsked,
  EditValue,
  FieldEdit,
  FileVersion,
  GenerationAsked,
  ImportAsked,
  NewFile,
  Rollover,
  RowsAdded,
  TextSaved,
  ValueEdit,
  WaiverAsked,
} from '../api.js';

const MAX_STEPS = 16;
const MAX_INDEX = 100_000;
const MAX_EDITS = 5_000;

const version = { file: z.string().min(1).max(500), sha256: z.string().regex(/^[\da-f]{64}$/) };
const step = z.union([z.string().min(1).max(500), z.number().int().min(0).max(MAX_INDEX)]);
/** The way to a value. */
export const PATH = z.array(step).min(1).max(MAX_STEPS);
const cell = z.string().nullable();

const editValue: z.ZodType<EditValue> = z.lazy(() =>
  z.union([z.string(), z.null(), z.array(editValue), z.record(z.string(), editValue)]),
);

const fieldEdit: z.ZodType<FieldEdit> = z.union([
  z.strictObject({
    path: PATH,
    row: z.number().int().min(0),
    column: z.number().int().min(0),
    value: cell,
  }) satisfies z.ZodType<CellEdit>,
  z.strictObject({ path: PATH, rows: z.array(z.array(cell)) }) satisfies z.ZodType<RowsAdded>,
  z.strictObject({ path: PATH, value: editValue }) satisfies z.ZodType<ValueEdit>,
]);

/** Shapes of bodies that pages send. */
export const VERSION: z.ZodType<FileVersion> = z.strictObject(version);
export const EDITS: z.ZodType<EditsAsked> = z.strictObject({
  ...version,
  edits: z.array(fieldEdit).min(1).max(MAX_EDITS),
  onto: z.strictObject({ sha256: version.sha256, ours: z.array(PATH).max(MAX_EDITS) }).exactOptional(),
});
export const TEXT: z.ZodType<TextSaved> = z.strictObject({ ...version, text: z.string() });
export const WAIVER: z.ZodType<WaiverAsked> = z.strictObject({
  ...version,
  finding: z.string().min(1),
  reason: z.string().trim().min(1).max(2000),
});

const { file } = version;
const year = z.number().int().min(1990).max(2100);
const places = z.array(z.string()).max(MAX_EDITS);

export const FILE: z.ZodType<{ file: string }> = z.strictObject({ file });
export const NEW_FILE: z.ZodType<NewFile> = z.strictObject({
  file,
  format: z.string().min(1).max(500),
  year,
});
export const ROLLOVER: z.ZodType<Rollover> = z.strictObject({ from: file, file: file.exactOptional() });
export const IMPORT: z.ZodType<ImportAsked> = z.strictObject({
  file,
  format: z.string().min(1).max(500).exactOptional(),
  year: year.exactOptional(),
  sha256: version.sha256.exactOptional(),
  sources: z
    .array(z.strictObject({ name: z.string().min(1).max(255), base64: z.base64() }))
    .min(1)
    .max(50),
  apply: z.boolean(),
  accept: places,
  keep: places,
});
export const GENERATION: z.ZodType<GenerationAsked> = z.strictObject({
  file,
  formats: z.array(z.enum(['pdf', 'docx', 'html', 'html-inline', 'xlsx', 'csv', 'json'])).min(1),
});
