import type { Block, Heading, List, Paragraph } from '../../document/tree.js';
import { chartMarkup } from './chart.js';
import { contentsMarkup } from './contents.js';
import { className } from './css.js';
import type { HtmlContext } from './html-context.js';
import { inlineMarkup } from './inline.js';
import { type Attributes, element } from './markup.js';
import { pageClass, pageParts, partClass } from './paper/page-markup.js';
import { tableMarkup } from './table.js';

/** Blocks, one a line. */
function blockMarkup(blocks: readonly Block[], context: HtmlContext): string {
  return blocks.map((block) => markupOf(block, context)).join('\n');
}

export function markupOf(block: Block, context: HtmlContext): string {
  switch (block.type) {
    case 'heading':
      return textMarkup(`h${block.level}`, { id: block.id }, block, context);
    case 'paragraph':
      return textMarkup('p', {}, block, context);
    case 'table':
      return tableMarkup(block, context);
    case 'contents':
      return contentsMarkup(block, context);
    case 'list':
      return list(block, context);
    case 'chart':
      return chartMarkup(block, context);
    default:
      return block satisfies never;
  }
}

/** Where the text goes over pages of the PDF, in parts that are seen on paper only. */
function textMarkup(
  name: string,
  attributes: Attributes,
  block: Heading | Paragraph,
  { design, paper, reasons }: HtmlContext,
): string {
  const parts = pageParts(block, paper).map((inlines) => inlineMarkup(inlines, reasons));
  const part = { class: partClass(design.styles[block.style]) };
  const content = parts.length > 1 ? parts.map((one) => element('span', part, one)).join('') : parts[0]!;
  return element(name, { ...attributes, class: pageClass(block, paper, className(block.style)) }, content);
}

function list(block: List, context: HtmlContext): string {
  const items = block.items.map((item) => element('li', {}, `\n${blockMarkup(item, context)}\n`));
  return element(block.ordered ? 'ol' : 'ul', { class: className(block.style) }, `\n${items.join('\n')}\n`);
}
