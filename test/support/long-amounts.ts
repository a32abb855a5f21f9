import type { Block, Cell, Inline, PublicationDocument, Row } from '../../src/document/tree.js';

/** The same publication with amounts of twelve digits in the cells of its tables, zeros as they are; only for looks: nothing adds up. */
export function withLongAmounts(tree: PublicationDocument): PublicationDocument {
  const sections = tree.sections.map((section) => ({ ...section, children: section.children.map(longer) }));
  return { ...tree, sections };
}

function longer(block: Block): Block {
  if (block.type !== 'table') return block;
  return { ...block, head: block.head.map(longerRow), body: block.body.map(longerRow) };
}

function longerRow({ cells }: Row): Row {
  return { cells: cells.map(longerCell) };
}

function longerCell(cell: Cell): Cell {
  return { ...cell, children: cell.children.map((inlines) => inlines.map(longerInline)) };
}

function longerInline(inline: Inline): Inline {
  if (inline.type === 'strong') return { ...inline, children: inline.children.map(longerInline) };
  if (inline.type !== 'amount' || inline.figure?.kind !== '金额' || inline.figure.value.isZero())
    return inline;
  return {
    ...inline,
    value: inline.value.replace(
      /\d+(?=\.\d\d$)/,
      (whole) => '9876543210'.slice(0, 10 - whole.length) + whole,
    ),
  };
}
