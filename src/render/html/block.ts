import type { Block, Design, Heading, List } from '../../document/tree.js';
import { chartMarkup } from './chart.js';
import { contentsMarkup } from './contents.js';
import { className } from './css.js';
import { inlineMarkup } from './inline.js';
import { element } from './markup.js';
import type { Reasons } from './reasons.js';
import { tableMarkup } from './table.js';

/** What blocks refer to. */
export interface HtmlContext {
  /** All of the document, for its 目录. */
  readonly headings: readonly Heading[];
  readonly design: Design;
  readonly reasons: Reasons;
}

/** Blocks, one a line. */
export function blockMarkup(blocks: readonly Block[], context: HtmlContext): string {
  return blocks.map((block) => markup(block, context)).join('\n');
}

function markup(block: Block, context: HtmlContext): string {
  switch (block.type) {
    case 'heading':
      return element(
        `h${block.level}`,
        { id: block.id, class: className(block.style) },
        inlineMarkup(block.children, context.reasons),
      );
    case 'paragraph':
      return element('p', { class: className(block.style) }, inlineMarkup(block.children, context.reasons));
    case 'table':
      return tableMarkup(block, context.design, context.reasons);
    case 'contents':
      return contentsMarkup(block, context.headings);
    case 'list':
      return list(block, context);
    case 'chart':
      return chartMarkup(block, context.design);
    default:
      return block satisfies never;
  }
}

function list(block: List, context: HtmlContext): string {
  const items = block.items.map((item) => element('li', {}, `\n${blockMarkup(item, context)}\n`));
  return element(block.ordered ? 'ol' : 'ul', { class: className(block.style) }, `\n${items.join('\n')}\n`);
}
