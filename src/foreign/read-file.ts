import type { PrintedDocument } from '../print/printed-document.js';

/** A finished file as it is printed. */
export interface ReadFile {
  readonly printed: PrintedDocument;
  /** What a reader of the result has to know, in words: tracked changes, for example, were taken as accepted. */
  readonly remarks: readonly string[];
}
