import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import type { JsonSchema } from '../report-json-schema.js';
import type { Tree } from '../scalar.js';
import type { Locator } from '../yaml/locate.js';

/** What the wording of an issue needs to know of the file. */
export interface FileView {
  readonly tree: Tree;
  readonly locator: Locator;
  readonly schema: JsonSchema;
}

type Details = { readonly [K in 'expected' | 'actual' | 'hint']?: string | undefined } & {
  readonly unfilled?: number;
};

/** An error of a data file; details that are undefined are left out. */
export function wrong(rule: string, span: Span, message: string, details: Details = {}): Diagnostic {
  const given = Object.entries(details).filter(([, value]) => value !== undefined);
  return { rule, level: '错误', message, span, ...Object.fromEntries(given) };
}
