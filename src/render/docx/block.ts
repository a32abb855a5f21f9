import { Bookmark, type FileChild, Paragraph as WordParagraph } from 'docx';
import type { Block, Heading, List, Paragraph } from '../../document/tree.js';
import { chartBlock } from './chart.js';
import { contentsBlock } from './contents.js';
import type { SectionContext } from './context.js';
import { inlineRuns } from './inline.js';
import type { ListPlace } from './list-numbering.js';
import { WordTable } from './table.js';
import { paragraphChild } from './xml.js';

/** A block's place in a list. */
interface InItem {
  readonly place: ListPlace;
  /** Whether the marker of the item stands before it. */
  readonly isFirst: boolean;
}

/** The blocks of a section. Ends with a paragraph, because Word keeps the section's settings in its last one. */
export function sectionBlocks(blocks: readonly Block[], context: SectionContext): FileChild[] {
  const written: FileChild[] = [];
  for (const child of blocks.flatMap((block) => blockChildren(block, context))) {
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

function blockChildren(block: Block, context: SectionContext, item?: InItem): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [heading(block, context, item)];
    case 'paragraph':
      return [paragraph(block, context, item)];
    case 'table':
      return [new WordTable(block, context)];
    case 'contents':
      return contentsBlock(block, context);
    case 'list':
      return list(block, context, item?.place);
    case 'chart':
      return chartBlock(block, context);
    default:
      return block satisfies never;
  }
}

function heading(block: Heading, context: SectionContext, item?: InItem): WordParagraph {
  const id = context.bookmarks.get(block.id)!;
  const children = inlineRuns(block.children, context).map(paragraphChild);
  return new WordParagraph({
    style: context.styles.heading(block),
    ...(item && inList(item)),
    children: [new Bookmark({ id, children })],
  });
}

function paragraph(block: Paragraph, context: SectionContext, item?: InItem): WordParagraph {
  return new WordParagraph({
    style: context.styles.paragraph(block.style),
    ...(item && inList(item)),
    children: inlineRuns(block.children, context).map(paragraphChild),
  });
}

/** The marker, or, for what follows in the item, its indent alone. */
function inList({ place, isFirst }: InItem) {
  const { reference, instance, level, textLeft } = place;
  if (isFirst) return { numbering: { reference, instance, level } };
  return { indent: { left: textLeft, firstLine: 0, firstLineChars: 0 } };
}

function list(block: List, context: SectionContext, parent: ListPlace | undefined): FileChild[] {
  const place = context.lists.begin(block, parent);
  const markerAlone: Paragraph = { type: 'paragraph', style: block.style, children: [] };
  return block.items.flatMap((item) => {
    const carriesMarker = item[0]?.type === 'paragraph' || item[0]?.type === 'heading';
    const blocks = carriesMarker ? item : [markerAlone, ...item];
    return blocks.flatMap((inner, index) => blockChildren(inner, context, { place, isFirst: index === 0 }));
  });
}
