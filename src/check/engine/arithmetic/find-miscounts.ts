import { likelySlip } from '../likely-slip.js';
import type { Finding } from '../rule.js';
import type { FreeText } from '../texts.js';
import { listedTotals, sumOfParts } from './lists.js';
import type { Miscount } from './miscount.js';
import { productsIn } from './products.js';
import { inUnitOf, sentencesOf, type ToldNumber } from './quantities.js';
import { ratesIn } from './rates.js';
import { sharesIn } from './shares.js';
import { partsOfWholes, stepsBeyond } from './wholes.js';

/** Totals behind a list that are not its sum, `certain` ones or the others. */
export function* miscountedLists(text: FreeText, certain: boolean): Generator<Finding> {
  for (const sentence of comparedIn(text))
    for (const { miscount, isCertain } of listedTotals(sentence))
      if (isCertain === certain) yield told(miscount, text);
}

/** Everything else that the quantities of one sentence contradict in each other. */
export function* otherMiscounts(text: FreeText): Generator<Finding> {
  for (const sentence of comparedIn(text)) {
    const rest = text.text.slice(sentence.at(-1)!.end).split(/[。\n]/, 1)[0]!;
    const found = [
      ...partsOfWholes(sentence, rest),
      ...stepsBeyond(sentence),
      ...ratesIn(isOfProject(text) ? sentence.filter(({ before }) => !/执行率/.test(before)) : sentence),
      ...productsIn(sentence),
      ...sharesIn(sentence),
    ];
    for (const miscount of found) yield told(miscount, text);
  }
}

/** The sentences of several quantities: one alone contradicts nothing. */
function comparedIn(text: FreeText) {
  return sentencesOf(text).filter(({ length }) => length > 1);
}

/** The texts of a project are held to its own budget already. */
function isOfProject({ path }: FreeText): boolean {
  return path[0] === '绩效' && path[1] === '项目';
}

/** A miscount with its place, and the number that may have been mistyped. */
function told({ start, end, sum, ...miscount }: Miscount, text: FreeText): Finding {
  const slip = sum && mistyped(sum, text);
  return { ...miscount, span: text.spanOf(start, end), ...(slip && { related: [slip] }) };
}

function mistyped({ parts, total, allowed }: NonNullable<Miscount['sum']>, text: FreeText) {
  const term = ({ value, start, end }: ToldNumber, sign: 1 | -1) => ({
    value,
    sign,
    span: text.spanOf(start, end),
  });
  const terms = [...parts.map((part) => term(part, 1)), term(total, -1)];
  const missing = total.value.minus(sumOfParts(parts).value);
  const slip = likelySlip(terms, { missing, allowed });
  return slip && { message: `可能是${slip.what}，应为 ${inUnitOf(total, slip.meant)}`, span: slip.span };
}
