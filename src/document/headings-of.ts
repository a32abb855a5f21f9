import type { Block, Heading, PublicationDocument } from './tree.js';

/** Every heading of the publication, in order. */
export function headingsOf(document: PublicationDocument): Heading[] {
  return document.sections.flatMap((section) => headingsAmong(section.children));
}

function headingsAmong(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block];
    return block.type === 'list' ? block.items.flatMap(headingsAmong) : [];
  });
}
