import { basename } from 'node:path';
import type { Amount } from '../document/tree.js';
import type { Span } from '../kernel/span.js';
import { explainRounding } from './explain-rounding.js';
import { explanationLines } from './explanation-lines.js';
import type { Explanations, PrintedAmount } from './explanations.js';

/** Operands of one formula that are shown beside a figure; all of them are for `gen-report explain`. */
const MAX_OPERANDS = 6;
/** Only where a formula has no more operands than this are their own formulas written out. */
const WIDE = 2;

/** For every amount in print the reason for it, short enough to be shown beside it. Folders are not told. */
export function reasonTexts(explanations: Explanations): Map<Amount, string> {
  const shown = explanations.printed.filter(({ amount }) => amount.value !== '');
  return new Map(shown.map((one) => [one.amount, reasonText(explanations, one)]));
}

function reasonText(explanations: Explanations, { amount, figure }: PrintedAmount): string {
  if (figure.origin.type === 'absent') return '未填写，按零计';
  const rounding = explainRounding(figure, amount.value, explanations.unit);
  const explained = explanations.explain(figure);
  const depth = explained.operands.length > WIDE ? 1 : 2;
  const places = explanations.placesOf(figure).length;
  return [
    ...(rounding ? [rounding.words] : []),
    ...explanationLines(explained, placeInFile, { bounds: { depth, operands: MAX_OPERANDS } }).map(indented),
    ...(places > 1 ? [`全文共印 ${places} 处`] : []),
  ].join('\n');
}

/** Blanks are too narrow to show in a proportional typeface what is part of what. */
function indented(line: string): string {
  return line.replace(/^ +/, (blanks) => '\u3000'.repeat(blanks.length / 2));
}

function placeInFile({ file, start }: Span): string {
  return `${basename(file)} 第 ${start.line} 行`;
}
