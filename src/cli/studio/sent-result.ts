import { type Diagnostic, Failure, type Fault } from '../../kernel/diagnostic.js';

/** What a thread gives: errors cross over without their class, so failures are sent as data. */
export type SentResult<Result> =
  | { readonly result: Result }
  | { readonly fault: Fault; readonly diagnostics: readonly Diagnostic[] };

export function sendable<Result>(work: () => Result): SentResult<Result> {
  try {
    return { result: work() };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { fault: error.fault, diagnostics: error.diagnostics };
  }
}

/** @throws Failure that was sent */
export function received<Result>(sent: SentResult<Result>): Result {
  if ('result' in sent) return sent.result;
  throw new Failure(sent.fault, sent.diagnostics);
}
