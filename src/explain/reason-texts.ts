import { basename } from 'node:path';
import type { Amount } from '../document/tree.js';
import type { Span } from '../kernel/span.js';
import { explainRounding } from './explain-rounding.js';
import { explanationLines } from './explanation-lines.js';
import type { Explanations, PrintedAmount } from './explanations.js';

/** Lines of a reason that are shown beside a figure; all of them are for `gen-report explain`. */
const MAX_LINES = 14;

/** For every amount in print the reason for it, short enough to be shown beside it. Folders are not told. */
export function reasonTexts(explanations: Explanations): Map<Amount, string> {
  return new Map(explanations.printed.map((one) => [one.amount, reasonText(explanations, one)]));
}

function reasonText(explanations: Explanations, { amount, figure }: PrintedAmount): string {
  const rounding = explainRounding(figure, amount.value, explanations.unit);
  const lines = rounding ? [rounding.words] : [];
  for (const line of explanationLines(explanations.explain(figure), placeInFile)) {
    if (lines.length === MAX_LINES) {
      lines.push('……');
      break;
    }
    lines.push(line);
  }
  const places = figure.origin.type === 'absent' ? 1 : explanations.placesOf(figure).length;
  return [...lines, ...(places > 1 ? [`全文共印 ${places} 处`] : [])].join('\n');
}

function placeInFile({ file, start }: Span): string {
  return `${basename(file)} 第 ${start.line} 行`;
}
