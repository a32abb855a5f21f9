import type { Amount, Inline } from '../../document/tree.js';
import { element, emptyElement, escapeText } from './markup.js';

export function inlineMarkup(inlines: readonly Inline[]): string {
  return inlines.map(inline).join('');
}

/** Address of a heading inside the page. */
export function headingAddress(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'strong':
      return element('strong', {}, inlineMarkup(node.children));
    case 'amount':
      return amount(node);
    case 'link':
      return element('a', { href: headingAddress(node.target) }, inlineMarkup(node.children));
    case 'break':
      return emptyElement('br', {});
    default:
      return node satisfies never;
  }
}

/** The printed figure, with the unrounded one (金额 in 元, 比率 as a plain ratio) for programs that read the page. */
function amount({ value, figure }: Amount): string {
  const printed = escapeText(value);
  return figure ? element('data', { value: figure.value.toFixed() }, printed) : printed;
}
