import type { LoweredRule } from '../../check/lowered-rules.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { SourceText } from '../../read/text/source-text.js';
import { withFieldPaths } from '../report/field-paths.js';

/** What a data file's reading tells, whether or not the file passes. */
export class ToldWhileReading {
  /** Rules that the pack makes less grave. */
  lowered: readonly LoweredRule[] = [];
  #sources: readonly SourceText[] = [];

  /** @param paths messages also tell the way to the datum that each is about */
  constructor(private readonly paths: boolean) {}

  readonly onLowered = (rules: readonly LoweredRule[]): void => {
    this.lowered = rules;
  };

  readonly onRead = (files: readonly SourceText[]): void => {
    this.#sources = files;
  };

  /** Messages as they are asked for; those of texts that were read are found without reading them again. */
  asAsked(found: readonly Diagnostic[]): readonly Diagnostic[] {
    return this.paths ? withFieldPaths(found, this.#sources) : found;
  }
}
