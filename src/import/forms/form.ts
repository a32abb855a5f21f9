import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Unit } from '../../read/schema/unit.js';
import type { FormLabels } from '../tables/form-labels.js';
import type { DataValue } from '../values/data-value.js';
import type { FormHeads } from './form-heads.js';

/** A sheet that is a form, or a part of one, and what it is of. */
export interface OpenForm {
  readonly sheet: SourceSheet;
  readonly labels: FormLabels;
  readonly heads: FormHeads;
  /** Of what it is of, in the data file. */
  readonly path: readonly string[];
  /** Of its amounts, and of those of the data file. */
  readonly unit: Unit;
  readonly fileUnit: Unit;
}

/** What a part of a form says. */
export interface FormValues {
  readonly values: readonly DataValue[];
  readonly diagnostics: readonly Diagnostic[];
}
