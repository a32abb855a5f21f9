import { Failure } from '../kernel/diagnostic.js';
import type { Roots } from '../kernel/roots.js';
import type { Span } from '../kernel/span.js';
import { valueAt } from '../kernel/value-at.js';
import { Scalar, type Tree } from './scalar.js';
import type { DeclaredFields } from './schema/declared-fields.js';
import type { SourceText } from './text/source-text.js';

/** A data file, as far as it says which pack it is for. */
export interface PackNaming {
  /** 格式, as written. */
  readonly name: string;
  /** Where it is. */
  readonly span: Span;
  /** The data file. */
  readonly file: string;
  /** Where the pack may lie, if it is none of the program's. */
  readonly roots: Roots;
}

/** The fields that a pack declares. @throws Failure if the pack cannot be read */
export type FieldsOfPack = (naming: PackNaming) => DeclaredFields;

/** Asks for the fields of the pack that a data file names, and of those that last year's file and the files of units do. */
export class NamedPack {
  /** Why the pack of the data file cannot be had. */
  failure: Failure | undefined;
  readonly #fieldsOf: FieldsOfPack;
  readonly #roots: Roots;
  #own: DeclaredFields | undefined;

  constructor(fieldsOf: FieldsOfPack, roots: Roots) {
    this.#fieldsOf = fieldsOf;
    this.#roots = roots;
  }

  /** Undefined where they cannot be known. */
  ofFile(tree: Tree, { file }: SourceText): DeclaredFields | undefined {
    try {
      this.#own = this.#ask(tree, file);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.failure = error;
    }
    return this.#own;
  }

  /** Those of another file that the data file names; of its own pack where that of the other is gone. */
  ofOther(tree: Tree, { file }: SourceText): DeclaredFields | undefined {
    try {
      return this.#ask(tree, file) ?? this.#own;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return this.#own;
    }
  }

  #ask(tree: Tree, file: string): DeclaredFields | undefined {
    const named = valueAt(tree, ['格式']);
    if (!(named instanceof Scalar) || named.text.trim() === '') return undefined;
    return this.#fieldsOf({ name: named.text.trim(), span: named.span, file, roots: this.#roots });
  }
}
