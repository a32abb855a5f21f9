import type { Diagnostic } from './diagnostic.js';

/** Diagnostics as a user wants them: file by file, from top to bottom, equal ones once. Those without a place come first. */
export function orderDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ span }) => span?.file))];
  const rank = new Map(files.map((file, index) => [file, file === undefined ? -1 : index]));
  const unique = [
    ...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values(),
  ];
  return unique.sort(
    (a, b) =>
      rank.get(a.span?.file)! - rank.get(b.span?.file)! ||
      (a.span?.start.line ?? 0) - (b.span?.start.line ?? 0) ||
      (a.span?.start.column ?? 0) - (b.span?.start.column ?? 0),
  );
}
