import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import type { Span } from '../kernel/span.js';

/** Mistakes found in one composition, each place and message once, although a loop may print it many times. */
export class TemplateProblems {
  readonly #found = new Map<string, Diagnostic>();

  add(
    rule: string,
    span: Span,
    message: string,
    more: Pick<Diagnostic, 'hint' | 'expected' | 'actual' | 'related'> &
      Partial<Pick<Diagnostic, 'level'>> = {},
  ): void {
    const { file, start } = span;
    const key = `${file}:${start.line}:${start.column}:${message}`;
    if (!this.#found.has(key)) this.#found.set(key, { rule, level: '错误', message, span, ...more });
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()];
  }

  /** @throws Failure with all mistakes, if there are any. */
  throwIfAny(): void {
    if (this.#found.size > 0) throw new Failure('模板', this.diagnostics);
  }
}
