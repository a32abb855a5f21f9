import type { Block, Chart, Heading, List, PublicationDocument } from '../../../document/tree.js';
import { textString } from '../text-string.js';
import type { StructureElement, StructureType } from './structure-tree.js';
import { addTable } from './table-elements.js';

/** The elements to which the parts of a document tree belong. */
export interface Structure {
  /** Of headings, paragraphs, paragraphs of cells, 目录 and charts. */
  readonly elements: ReadonlyMap<object, StructureElement>;
  /** Of the markers of list items, by the block that the item begins with. */
  readonly markers: ReadonlyMap<Block, StructureElement>;
}

/**
 * Adds the elements of a document tree below `root`, in its order. A heading opens a section and gets the level of its
 * depth, so that no level is skipped, whatever level its looks are.
 */
export function structureOf({ sections, design }: PublicationDocument, root: StructureElement): Structure {
  const elements = new Map<object, StructureElement>();
  const markers = new Map<Block, StructureElement>();
  const open: { readonly level: number; readonly section: StructureElement }[] = [];
  for (const block of sections.flatMap(({ children }) => children)) {
    if (block.type === 'heading') openSection(block);
    addBlock(open.at(-1)?.section ?? root, block);
  }
  return { elements, markers };

  function openSection({ level }: Heading): void {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1)?.section ?? root;
    open.push({ level, section: parent.add('Sect') });
  }

  function addBlock(parent: StructureElement, block: Block): void {
    switch (block.type) {
      case 'heading':
        elements.set(block, parent.add(`H${Math.max(1, open.length)}` as StructureType));
        break;
      case 'paragraph':
        elements.set(block, parent.add('P'));
        break;
      case 'contents':
        elements.set(block, parent.add('TOC'));
        break;
      case 'table':
        addTable(parent, block, (paragraph, element) => elements.set(paragraph, element));
        break;
      case 'list':
        addList(parent, block);
        break;
      case 'chart':
        addChart(parent, block);
        break;
      default:
        block satisfies never;
    }
  }

  function addList(parent: StructureElement, { items, ordered }: List): void {
    const list = parent.add('L', `/A<</O/List/ListNumbering/${ordered ? 'Decimal' : 'Disc'}>>`);
    for (const blocks of items) {
      const item = list.add('LI');
      if (blocks[0]) markers.set(blocks[0], item.add('Lbl'));
      const body = item.add('LBody');
      for (const block of blocks) addBlock(body, block);
    }
  }

  /** A caption that is not above is added after the drawing, when it is drawn. */
  function addChart(parent: StructureElement, chart: Chart): void {
    const figure = parent.add('Figure', `/Alt${textString(chart.alt)}`);
    if (design.charts[chart.style]?.captionPlace === 'above') figure.add('Caption');
    elements.set(chart, figure);
  }
}
