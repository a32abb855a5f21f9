import type { Block, Design } from './tree.js';

/** Whether it stays on the page of the end of the table above it, other such paragraphs between them. */
export function keepsWithTable(block: Block | undefined, { styles }: Pick<Design, 'styles'>): boolean {
  return block?.type === 'paragraph' && (styles[block.style]?.keepWithTable ?? false);
}
