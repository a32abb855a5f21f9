import type { PrintedComparison } from './comparisons-of.js';
import { explainRounding, type Rounding } from './explain-rounding.js';
import type { ExplainedFigure } from './explained-figure.js';
import type { Explanations } from './explanations.js';
import { type PrintedPlace, printedPlace } from './printed-place.js';
import type { Match } from './search/match.js';

/** Why a figure is what it is: plain data. */
export interface Answer {
  /** Its name, where it was asked for by name. */
  readonly name?: string;
  /** As printed where it was asked for; undefined for a figure that is not printed. */
  readonly printed?: string;
  readonly at?: PrintedPlace;
  readonly rounding?: Rounding;
  readonly figure: ExplainedFigure;
  /** Of what is printed at that place. */
  readonly compared: readonly PrintedComparison[];
  /** Everywhere else that it is printed; nothing is told of the zeros that nobody entered. */
  readonly elsewhere: readonly PrintedPlace[];
}

/** The reasons for all figures of a match. */
export function answersTo(explanations: Explanations, { figures, name }: Match): Answer[] {
  return figures.map(({ figure, amount }) => {
    const blank = figure.origin.type === 'absent';
    const places = blank ? [] : explanations.placesOf(figure).filter((one) => one !== amount);
    const rounding = amount && explainRounding(figure, amount.amount.value, explanations.unit);
    return {
      ...(name !== undefined && { name }),
      ...(amount && { printed: amount.amount.value, at: printedPlace(amount) }),
      ...(rounding && { rounding }),
      figure: explanations.explain(figure),
      compared: amount ? explanations.comparisonsOf(amount) : [],
      elsewhere: places.map(printedPlace),
    };
  });
}
