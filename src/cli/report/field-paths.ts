import { dirname, resolve } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import type { Figure } from '../../kernel/figure.js';
import { rootsAt } from '../../kernel/roots.js';
import type { Span } from '../../kernel/span.js';
import { readSource } from '../../read/text/read-source.js';
import type { SourceText } from '../../read/text/source-text.js';
import type { Path } from '../../read/yaml/locate.js';
import { parseYaml } from '../../read/yaml/parse-yaml.js';
import { pathAt } from '../../read/yaml/path-at.js';

/** The way to the value that stands at a place of a data file; undefined for places of other files and outside all values. */
export type PathOf = (span: Span | undefined) => Path | undefined;

/** @throws Failure where the text is no YAML */
export function pathFinder(source: SourceText): PathOf {
  const root = parseYaml(source);
  return (span) => {
    if (span?.file !== source.file) return undefined;
    const path = pathAt(root, source, span);
    return path.length === 0 ? undefined : path;
  };
}

/**
 * Messages of a run with the way to the datum that each is about, as far as it is not known and its file can be read as YAML:
 * one of `sources`, or the file anew.
 */
export function withFieldPaths(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceText[] = [],
): readonly Diagnostic[] {
  const finders = new Map<string, PathOf>();
  return diagnostics.map((diagnostic) => {
    const { span: { file } = {}, path } = diagnostic;
    if (path !== undefined || file === undefined || !/\.ya?ml$/i.test(file)) return diagnostic;
    const pathOf = finders.get(file) ?? finderIn(file, sources);
    finders.set(file, pathOf);
    return withPath(diagnostic, pathOf);
  });
}

function finderIn(file: string, sources: readonly SourceText[]): PathOf {
  try {
    const known = sources.find((source) => source.file === file);
    return pathFinder(known ?? readSource(file, { roots: rootsAt(dirname(resolve(file))) }));
  } catch (error) {
    if (error instanceof Failure) return () => undefined;
    throw error;
  }
}

/** Messages with the way to the datum that each is about, where it is one. */
export function withPaths(diagnostics: readonly Diagnostic[], pathOf: PathOf): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => withPath(diagnostic, pathOf));
}

function withPath(diagnostic: Diagnostic, pathOf: PathOf): Diagnostic {
  const path = pathOf(diagnostic.span);
  return path ? { ...diagnostic, path } : diagnostic;
}

/** Where a figure was written by hand. */
export function enteredAt({ origin }: Figure): Span | undefined {
  if (origin.type === 'entered' || origin.type === 'stated') return origin.span;
  const only = origin.type === 'computed' && origin.operation === '绝对值' ? origin.operands[0] : undefined;
  return only && enteredAt(only);
}
