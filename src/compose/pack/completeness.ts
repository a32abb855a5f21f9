import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';

/** The place of a setting in the pack.yaml that says it, or of what would hold it. */
type Locate = (path: readonly string[]) => Span;

/** Collects what a pack, with all that it inherits, still lacks. */
export class Completeness {
  readonly #missing: Diagnostic[] = [];
  readonly #pack: string;
  readonly #locate: Locate;

  constructor(pack: string, locate: Locate) {
    this.#pack = pack;
    this.#locate = locate;
  }

  /** @param at where the pack says it, or would */
  need<T>(value: T | undefined, what: string, fallback: T, at: readonly string[]): T {
    if (value !== undefined) return value;
    const message = `模板包“${this.#pack}”缺少：${what}`;
    this.#missing.push({ rule: '模板包', level: '错误', message, span: this.#locate(at) });
    return fallback;
  }

  /** @throws Failure (模板) naming all that is missing */
  throwIfAny(): void {
    if (this.#missing.length > 0) throw new Failure('模板', this.#missing);
  }
}
