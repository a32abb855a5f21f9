import type { Block, Heading, List } from '../../document/tree.js';
import { chartMarkup } from './chart.js';
import { contentsMarkup } from './contents.js';
import { className } from './css.js';
import { inlineMarkup } from './inline.js';
import { element } from './markup.js';
import { tableMarkup } from './table.js';

/** Blocks, one a line. `headings`: all of the document, for its 目录. */
export function blockMarkup(blocks: readonly Block[], headings: readonly Heading[]): string {
  return blocks.map((block) => markup(block, headings)).join('\n');
}

function markup(block: Block, headings: readonly Heading[]): string {
  switch (block.type) {
    case 'heading':
      return element(
        `h${block.level}`,
        { id: block.id, class: className(block.style) },
        inlineMarkup(block.children),
      );
    case 'paragraph':
      return element('p', { class: className(block.style) }, inlineMarkup(block.children));
    case 'table':
      return tableMarkup(block);
    case 'contents':
      return contentsMarkup(block, headings);
    case 'list':
      return list(block, headings);
    case 'chart':
      return chartMarkup(block);
    default:
      return block satisfies never;
  }
}

function list(block: List, headings: readonly Heading[]): string {
  const items = block.items.map((item) => element('li', {}, `\n${blockMarkup(item, headings)}\n`));
  return element(block.ordered ? 'ol' : 'ul', { class: className(block.style) }, `\n${items.join('\n')}\n`);
}
