import type { Span } from '../kernel/span.js';

/** A YAML scalar as written, with its place. Reading keeps all scalars as text, so that 0012 stays 0012. */
export class Scalar {
  readonly text: string;
  readonly span: Span;

  constructor(text: string, span: Span) {
    this.text = text;
    this.span = span;
  }
}
