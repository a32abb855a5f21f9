import type { Accounts } from '../../../derive/accounts.js';
import { isFigure } from '../../../kernel/figure.js';
import { valueAt } from '../../../kernel/value-at.js';
import type { DeclaredFields } from '../../../read/schema/declared-fields.js';
import { nameProblem } from './name-problem.js';
import { type Expression, FormulaMistake, namesIn } from './parse-formula.js';

/** What is wrong with a formula, and what may have been meant. */
export interface FormulaProblem {
  readonly message: string;
  readonly hint?: string;
}

/** Characters of a formula that a message repeats. */
const SHOWN = 100;

/** How to read a text: `parse` throws FormulaMistake, `sides` are its expressions, `example` is a right one. */
interface Reading<T> {
  readonly parse: (text: string) => T;
  readonly sides: (parsed: T) => readonly Expression[];
  readonly example: string;
}

/**
 * A formula, or part of one, whose names all stand for figures; else everything that is wrong with it.
 * @param accounts what is a figure in them has no need of the schema, which takes long to load
 */
export function readFormula<T>(
  text: string,
  { parse, sides, example }: Reading<T>,
  declared: DeclaredFields,
  accounts?: Accounts,
): { readonly parsed: T } | { readonly problems: readonly [FormulaProblem, ...FormulaProblem[]] } {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  try {
    const parsed = parse(text);
    const [first, ...others] = sides(parsed)
      .flatMap(namesIn)
      .filter(({ path }) => !isFigure(valueAt(accounts, path)))
      .flatMap(({ path }) => nameProblem(path, declared) ?? [])
      .map((problem) => ({ ...problem, message: `公式“${shown}”中${problem.message}` }));
    return first === undefined ? { parsed } : { problems: [first, ...others] };
  } catch (error) {
    if (!(error instanceof FormulaMistake)) throw error;
    return { problems: [{ message: `公式“${shown}”${error.message}`, hint: `例如：${example}` }] };
  }
}
