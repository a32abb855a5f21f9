import { Bookmark, type FileChild, Paragraph as WordParagraph, Table as WordTable } from 'docx';
import type { Block, Heading, List, Paragraph } from '../../document/tree.js';
import { chartBlock } from './chart.js';
import { contentsBlock } from './contents.js';
import type { SectionContext } from './context.js';
import { inlineRuns } from './inline.js';
import type { ListPlace } from './list-numbering.js';
import { tableBlock } from './table.js';

/** The blocks of a section. Ends with a paragraph, because Word keeps the section's settings in its last one. */
export function sectionBlocks(blocks: readonly Block[], context: SectionContext): FileChild[] {
  const written: FileChild[] = [];
  for (const child of blocks.flatMap((block) => blockChildren(block, context, 0))) {
    const touching = child instanceof WordTable && written.at(-1) instanceof WordTable;
    if (touching) written.push(separator(context));
    written.push(child);
  }
  return written.at(-1) instanceof WordParagraph ? written : [...written, separator(context)];
}

/** Keeps tables apart, which Word would join, and ends sections that end with no paragraph. */
function separator(context: SectionContext): WordParagraph {
  return new WordParagraph({ style: context.styles.separator() });
}

function blockChildren(block: Block, context: SectionContext, depth: number): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [heading(block, context)];
    case 'paragraph':
      return [paragraph(block, context)];
    case 'table':
      return [tableBlock(block, context)];
    case 'contents':
      return contentsBlock(block, context);
    case 'list':
      return list(block, context, depth);
    case 'chart':
      return [chartBlock(block, context)];
    default:
      return block satisfies never;
  }
}

function heading(block: Heading, context: SectionContext): WordParagraph {
  const id = context.bookmarks.get(block.id)!;
  return new WordParagraph({
    style: context.styles.heading(block),
    children: [new Bookmark({ id, children: inlineRuns(block.children, context) })],
  });
}

function paragraph(block: Paragraph, context: SectionContext, place?: ListPlace): WordParagraph {
  return new WordParagraph({
    style: context.styles.paragraph(block.style),
    ...(place && { numbering: place }),
    children: inlineRuns(block.children, context),
  });
}

function list(block: List, context: SectionContext, depth: number): FileChild[] {
  const place = context.lists.begin(block, depth);
  return block.items.flatMap((item) => {
    const [first, ...others] = item;
    const numbered: Paragraph =
      first?.type === 'paragraph' ? first : { type: 'paragraph', style: block.style, children: [] };
    const rest = first === numbered ? others : item;
    return [
      paragraph(numbered, context, place),
      ...rest.flatMap((inner) => blockChildren(inner, context, depth + 1)),
    ];
  });
}
