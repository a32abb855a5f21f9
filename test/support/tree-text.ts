import { chartCaption } from '../../src/document/chart-caption.js';
import { contentsHeadings } from '../../src/document/contents-headings.js';
import { headingsOf } from '../../src/document/headings-of.js';
import {
  type Block,
  type Cell,
  type Chart,
  headingEntry,
  type List,
  type PublicationDocument,
  plainText,
} from '../../src/document/tree.js';
import type { Layout } from '../../src/layout/layout-document.js';

interface Reading {
  /** Whether the markers of lists are read; they are unless told otherwise. */
  readonly markers?: boolean;
  /** The pages, with which the page numbers of the 目录 and the texts of drawings are read too. */
  readonly layout?: Layout;
}

/** Everything a reader of a tree reads, in order, one paragraph each. */
export function treeText(document: PublicationDocument, { markers = true, layout }: Reading = {}): string[] {
  const { charts, contents } = document.design;
  const blocks = document.sections.flatMap(({ children }) => children);
  const headings = headingsOf(document);
  const pages = contents.pageNumbers ? layout?.headingPages : undefined;
  return blocks.flatMap(blockText);

  function blockText(block: Block): string[] {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [plainText(block.children)];
      case 'table':
        return [...block.head, ...block.body].flatMap(({ cells }) => cells.flatMap(cellText));
      case 'contents':
        return contentsHeadings(block, headings).map(
          (heading) => headingEntry(heading) + (pages?.get(heading.id) ?? ''),
        );
      case 'list':
        return listText(block);
      case 'chart':
        return chartText(block);
      default:
        return block satisfies never;
    }
  }

  function listText({ items, ordered }: List): string[] {
    return items.flatMap((item, index) => {
      const [first = '', ...rest] = item.flatMap(blockText);
      const marker = ordered ? `${index + 1}.` : '•';
      return [`${markers ? marker : ''}${first}`, ...rest];
    });
  }

  function chartText(chart: Chart): string[] {
    const style = charts[chart.style]!;
    const { before, number, after } = chartCaption(chart, style);
    const caption = before + number + after;
    const labels = layout?.charts.get(chart)?.labels.map(({ text }) => text) ?? [];
    return style.captionPlace === 'above' ? [caption, ...labels] : [...labels, caption];
  }
}

function cellText({ children }: Cell): string[] {
  return children.map(plainText);
}
