import type { Span } from '../kernel/span.js';

/** A YAML scalar as written, with its place. Reading keeps all scalars as text, so that 0012 stays 0012. */
export class Scalar {
  /** Empty where nothing, ~ or null was written. */
  readonly text: string;
  /** Of the whole scalar with its quotation marks; of its key where nothing was written. */
  readonly span: Span;

  constructor(text: string, span: Span) {
    this.text = text;
    this.span = span;
  }
}

/** Stands for a value that is still to be filled in, or has a mistake, at `path`: in drafts alone. */
export class UnfilledScalar extends Scalar {
  constructor(
    readonly path: readonly (string | number)[],
    span: Span,
  ) {
    super('', span);
  }
}

/** What a data file holds before the schema is applied: mappings (without prototype), lists and scalars. */
export type Tree = Scalar | readonly Tree[] | { readonly [key: string]: Tree };
