import type { Figure } from '../../kernel/figure.js';
import { foldWhitespace } from '../fold-whitespace.js';
import type { Element } from '../markup/parse-markup.js';
import type { Inline } from '../tree.js';

/** The inlines of a paragraph; `figures` are those that `<data value>` counts. */
export function buildInlines(children: Element['children'], figures: readonly Figure[]): Inline[] {
  return foldWhitespace(children.map((child) => buildInline(child, figures)));
}

/** White space of the children is folded later, with their neighbours. */
function buildInline(child: Element | string, figures: readonly Figure[]): Inline {
  if (typeof child === 'string') return { type: 'text', value: child };
  const inner = () => child.children.map((grandchild) => buildInline(grandchild, figures));
  switch (child.name) {
    case 'strong':
      return { type: 'strong', children: inner() };
    case 'a':
      return { type: 'link', target: linkTarget(child), children: inner() };
    case 'data': {
      const figure = figureOf(child, figures);
      return { type: 'amount', value: textOf(child), ...(figure && { figure }) };
    }
    default:
      return { type: 'break' };
  }
}

/** The figure that a `<data>` prints; none for one written by hand. */
export function figureOf({ attributes }: Element, figures: readonly Figure[]): Figure | undefined {
  return figures[Number(attributes.value ?? -1)];
}

/** Id of the heading to which an `<a>` leads. */
export function linkTarget(link: Element): string {
  return (link.attributes.href ?? '').replace(/^#/, '');
}

/** The bare text of an element that holds nothing but text. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
    .trim();
}
