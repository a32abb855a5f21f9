import { keepsWithTable } from '../../document/keeps-with-table.js';
import type { Block, Heading, List, Paragraph } from '../../document/tree.js';
import { valued, type Xml, xml } from '../../office/xml.js';
import { bookmarkEnd, bookmarkStart } from './bookmarks.js';
import { chartBlock } from './chart.js';
import { contentsBlock } from './contents.js';
import type { SectionContext } from './context.js';
import { bookmarkOf, inlineRuns } from './inline.js';
import { LetterSpacing } from './letter-spacing.js';
import type { ListPlace } from './style/list-numbering.js';
import { tableBlock } from './table.js';
import { type BodyChild, type WordParagraph, wordParagraph } from './word-paragraph.js';

/** A block's place in a list. */
interface InItem {
  readonly place: ListPlace;
  /** Whether the marker of the item stands before it. */
  readonly isFirst: boolean;
}

/** The blocks of a section. Ends with a paragraph, because Word keeps the section's settings in its last one. */
export function sectionBlocks(blocks: readonly Block[], context: SectionContext): BodyChild[] {
  const written: BodyChild[] = [];
  const children = blocks.flatMap((block, index) =>
    isNoteBeforeNote(block, blocks[index + 1], context)
      ? [noteBeforeNote(block, context)]
      : blockChildren(block, context),
  );
  for (const child of children) {
    const touching = child.kind === 'table' && written.at(-1)?.kind === 'table';
    if (touching) written.push(separator(context));
    written.push(child);
  }
  return written.at(-1)?.kind === 'paragraph' ? written : [...written, separator(context)];
}

/** A note that keeps with the table above, and another one below it. */
function isNoteBeforeNote(
  block: Block,
  next: Block | undefined,
  { design }: SectionContext,
): block is Paragraph {
  return keepsWithTable(block, design) && keepsWithTable(next, design);
}

/** The end of a table keeps with the note below it, this one with the next. */
function noteBeforeNote(block: Paragraph, context: SectionContext): WordParagraph {
  const style = context.styles.variant(block.style, { keepWithNext: true, ...noteSize(block, context) });
  return wordParagraph(style, paragraphRuns(block, context));
}

function noteSize(block: Paragraph, { options }: SectionContext): { readonly size?: number } {
  const size = options.noteSizes?.get(block);
  return size === undefined ? {} : { size };
}

/** Keeps tables apart, which Word would join, and ends sections that end with no paragraph. */
function separator(context: SectionContext): WordParagraph {
  return wordParagraph(context.styles.separator(), '');
}

function blockChildren(block: Block, context: SectionContext, item?: InItem): BodyChild[] {
  switch (block.type) {
    case 'heading':
      return [heading(block, context, item)];
    case 'paragraph':
      return [paragraph(block, context, item)];
    case 'table':
      return [tableBlock(block, context)];
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
  const bookmark = bookmarkOf(block.id, context);
  const part = context.parts.get(block.id);
  const title = bookmarkStart(bookmark) + paragraphRuns(block, context) + bookmarkEnd(bookmark);
  const content = partEnds(block.id, context) + (part ? bookmarkStart(part) : '') + title;
  return wordParagraph(context.styles.heading(block), content, item?.isFirst ? numbering(item.place) : '');
}

/** Where the parts end that have a 目录 of their own and reach to the heading `id`; to the end where there is none. */
export function partEnds(id: string | undefined, { parts }: Pick<SectionContext, 'parts'>): Xml {
  return [...parts.values()]
    .filter(({ endsBefore }) => endsBefore === id)
    .map(bookmarkEnd)
    .join('');
}

function paragraph(block: Paragraph, context: SectionContext, item?: InItem): WordParagraph {
  const { style } = block;
  const runs = paragraphRuns(block, context);
  if (item === undefined) {
    const isKept = context.options.keptParagraphs?.has(block) ?? false;
    const difference = { keepWhole: isKept, ...noteSize(block, context) };
    return wordParagraph(context.styles.variant(style, difference), runs);
  }
  if (item.isFirst) return wordParagraph(context.styles.paragraph(style), runs, numbering(item.place));
  return wordParagraph(context.styles.variant(style, { hangsAt: item.place.textLeft }), runs);
}

/**
 * Where the layout kept a number with its unit, the characters of that line are set apart or closer so that Word does;
 * where it kept a word of a title whole, a line begins.
 */
function paragraphRuns(block: Heading | Paragraph, context: SectionContext): Xml {
  const { spacedLines, wholeWordLines } = context.options;
  const spaced = spacedLines?.get(block) ?? [];
  const begins = (block.type === 'paragraph' && wholeWordLines?.get(block)) || [];
  const isPlain = spaced.length + begins.length === 0;
  return inlineRuns(block.children, context, isPlain ? {} : { spacing: new LetterSpacing(spaced, begins) });
}

function numbering({ level, number }: ListPlace): Xml {
  return xml('w:numPr', {}, valued('w:ilvl', level) + valued('w:numId', number));
}

function list(block: List, context: SectionContext, parent: ListPlace | undefined): BodyChild[] {
  const place = context.lists.begin(block, parent);
  const markerAlone: Paragraph = { type: 'paragraph', style: block.style, children: [] };
  return block.items.flatMap((item) => {
    const carriesMarker = item[0]?.type === 'paragraph' || item[0]?.type === 'heading';
    const blocks = carriesMarker ? item : [markerAlone, ...item];
    return blocks.flatMap((inner, index) => blockChildren(inner, context, { place, isFirst: index === 0 }));
  });
}
