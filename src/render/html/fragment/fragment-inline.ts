import type { Inline } from '../../../document/tree.js';
import { element, emptyElement, escapeText } from '../markup.js';

/** Inlines without what websites take away: addresses inside the page lead nowhere where its ids are gone. */
export function plainMarkup(inlines: readonly Inline[]): string {
  return inlines.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'amount':
      return escapeText(node.value);
    case 'strong':
      return element('strong', {}, plainMarkup(node.children));
    case 'link':
      return plainMarkup(node.children);
    case 'break':
      return emptyElement('br', {});
    default:
      return node satisfies never;
  }
}
