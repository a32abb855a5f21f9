import type { Span } from '../../kernel/span.js';
import type { DataShape } from '../data-shape.js';
import type { Rendering } from '../rendering.js';

/** What a parameter takes: kinds of figures, other values, or anything. */
export type Accepted =
  | '金额'
  | '比率'
  | '数量'
  | '分值'
  | '文字'
  | '数字'
  | '是否'
  | '列表'
  | '一组数据'
  | '任意';

export interface Parameter {
  readonly name: string;
  readonly accepts: readonly Accepted[];
  /** The value may be missing in the data. */
  readonly optional?: boolean;
}

/** The helper that prints `{{路径}}`, where no other is named. */
export const PRINT = '印出';

/** One helper: what template authors read about it, what the linter holds calls against, and what it does. */
export interface Helper {
  readonly name: string;
  /** One sentence for template authors. */
  readonly meaning: string;
  /** A template and what it prints, with the data of docs/templates.md. */
  readonly example: { readonly template: string; readonly prints: string };
  readonly parameters: readonly Parameter[];
  /** The last parameter may be given several times. */
  readonly repeats?: boolean;
  /** Parameters by name, none required. */
  readonly options?: readonly Parameter[];
  /** Of a block: what its body is read against. Absent for helpers that have no body. */
  readonly body?: 'same' | 'value' | 'items';
  /** For subexpressions; a helper that prints has none. */
  readonly returns?: (parameters: readonly DataShape[]) => DataShape;
  readonly run: (call: HelperCall) => unknown;
}

/** One call while rendering. All parameters that must not be missing are there and of a kind they accept. */
export interface HelperCall {
  readonly values: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly rendering: Rendering;
  /** Place of the call in its template. */
  readonly place: Span;
  /** The context in which the call stands. */
  readonly context: unknown;
  /** Bodies of a block. */
  body(
    context: unknown,
    variables?: Readonly<Record<string, unknown>>,
    blockParams?: readonly unknown[],
  ): string;
  otherwise(): string;
}

/** The last parameter stands for all that follow where it may be repeated. */
export function parameterAt({ parameters, repeats }: Helper, index: number) {
  return parameters[index] ?? (repeats ? parameters.at(-1) : undefined);
}
