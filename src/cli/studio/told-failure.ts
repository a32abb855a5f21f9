import { type Diagnostic, Failure, type Fault } from '../../kernel/diagnostic.js';

/** What a thread gives: errors cross over without their class, so failures are told as data. */
export type Told<Result> =
  | { readonly result: Result }
  | { readonly fault: Fault; readonly diagnostics: readonly Diagnostic[] };

export function told<Result>(work: () => Result): Told<Result> {
  try {
    return { result: work() };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { fault: error.fault, diagnostics: error.diagnostics };
  }
}

/** @throws Failure that was told */
export function heard<Result>(told: Told<Result>): Result {
  if ('result' in told) return told.result;
  throw new Failure(told.fault, told.diagnostics);
}
