import type { Amount, Inline } from '../../document/tree.js';
import { round } from '../../kernel/decimal.js';
import { lackOf } from '../../kernel/figure.js';
import { element, emptyElement, escapeText } from './markup.js';
import type { Reasons } from './reasons.js';

/** `textMarkup` writes a text: as it is, or with places where its lines may end. */
export function inlineMarkup(
  inlines: readonly Inline[],
  reasons: Reasons,
  textMarkup: (text: string) => string = escapeText,
): string {
  return inlines.map((node) => inline(node, reasons, textMarkup)).join('');
}

/** Address of a heading inside the page. */
export function headingAddress(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

function inline(node: Inline, reasons: Reasons, textMarkup: (text: string) => string): string {
  switch (node.type) {
    case 'text':
      return reasons
        .piecesOf(node.value)
        .map(({ text, marks }) => (marks ? element('span', marks, textMarkup(text)) : textMarkup(text)))
        .join('');
    case 'strong':
      return element('strong', {}, inlineMarkup(node.children, reasons, textMarkup));
    case 'amount':
      return amountMarkup(node, reasons);
    case 'link':
      return element(
        'a',
        { href: headingAddress(node.target) },
        inlineMarkup(node.children, reasons, textMarkup),
      );
    case 'break':
      return emptyElement('br', {});
    default:
      return node satisfies never;
  }
}

/** Decimals of a quotient, which may have no end; amounts have far fewer. */
const MACHINE_DECIMALS = 15;

/** The printed figure, with the unrounded one (金额 in 元, 比率 as a plain ratio) for programs that read the page. */
function amountMarkup(amount: Amount, reasons: Reasons): string {
  const printed = escapeText(amount.value);
  if (!amount.figure) return printed;
  const value = round(amount.figure.value, MACHINE_DECIMALS).toFixed();
  const attributes = { ...(!lackOf(amount.figure) && { value }), ...reasons.attributesOf(amount) };
  return element('data', attributes, printed);
}
