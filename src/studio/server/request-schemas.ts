import { z } from 'zod';
import type {
  CellEdit,
  EditsAsked,
  EditValue,
  FieldEdit,
  FileVersion,
  RowsAdded,
  TextSaved,
  ValueEdit,
} from '../api.js';

const MAX_STEPS = 16;
const MAX_INDEX = 100_000;
const MAX_EDITS = 5_000;

const version = { file: z.string().min(1).max(500), sha256: z.string().regex(/^[\da-f]{64}$/) };
const step = z.union([z.string().min(1).max(500), z.number().int().min(0).max(MAX_INDEX)]);
const path = z.array(step).min(1).max(MAX_STEPS);
const cell = z.string().nullable();

const editValue: z.ZodType<EditValue> = z.lazy(() =>
  z.union([z.string(), z.null(), z.array(editValue), z.record(z.string(), editValue)]),
);

const fieldEdit: z.ZodType<FieldEdit> = z.union([
  z.strictObject({
    path,
    row: z.number().int().min(0),
    column: z.number().int().min(0),
    value: cell,
  }) satisfies z.ZodType<CellEdit>,
  z.strictObject({ path, rows: z.array(z.array(cell)) }) satisfies z.ZodType<RowsAdded>,
  z.strictObject({ path, value: editValue }) satisfies z.ZodType<ValueEdit>,
]);

/** Shapes of bodies that pages send. */
export const VERSION: z.ZodType<FileVersion> = z.strictObject(version);
export const EDITS: z.ZodType<EditsAsked> = z.strictObject({
  ...version,
  edits: z.array(fieldEdit).min(1).max(MAX_EDITS),
});
export const TEXT: z.ZodType<TextSaved> = z.strictObject({ ...version, text: z.string() });
