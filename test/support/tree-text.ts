import { chartCaption } from '../../src/document/chart-caption.js';
import { contentsHeadings } from '../../src/document/contents-headings.js';
import {
  type Block,
  type Cell,
  type Design,
  type Heading,
  headingEntry,
  type List,
  type PublicationDocument,
  plainText,
} from '../../src/document/tree.js';

/** Everything a reader of a tree reads, in order, one paragraph each; page numbers and what stands in drawings are left out. */
export function treeText(document: PublicationDocument, { markers = true } = {}): string[] {
  const blocks = document.sections.flatMap(({ children }) => children);
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  return blocks.flatMap((block) => blockText(block, { design: document.design, headings, markers }));
}

interface Reader {
  readonly design: Design;
  readonly headings: readonly Heading[];
  /** Whether the markers of lists are read. */
  readonly markers: boolean;
}

function blockText(block: Block, reader: Reader): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.children)];
    case 'table':
      return [...block.head, ...block.body].flatMap(({ cells }) => cells.flatMap(cellText));
    case 'contents':
      return contentsHeadings(block, reader.headings).map(headingEntry);
    case 'list':
      return listText(block, reader);
    case 'chart': {
      const { before, number, after } = chartCaption(block, reader.design.charts[block.style]!);
      return [before + number + after];
    }
    default:
      return block satisfies never;
  }
}

function cellText({ children }: Cell): string[] {
  return children.map(plainText);
}

function listText({ items, ordered }: List, reader: Reader): string[] {
  return items.flatMap((item, index) => {
    const [first = '', ...rest] = item.flatMap((block) => blockText(block, reader));
    const marker = ordered ? `${index + 1}.` : '•';
    return [`${reader.markers ? marker : ''}${first}`, ...rest];
  });
}
