import type { Block, Cell, Inline, PublicationDocument, Row } from '../../src/document/tree.js';

/** A tree as text that people can review: one line per heading, paragraph and table row. */
export function treeOutline(document: PublicationDocument): string {
  const lines = [`《${document.title}》 ${document.author}`];
  for (const section of document.sections) {
    lines.push(
      '',
      `=== ${section.orientation} ${section.numbering}`,
      ...section.children.flatMap((block) => outlineOf(block, '')),
    );
  }
  return `${lines.join('\n')}\n`;
}

function outlineOf(block: Block, indent: string): string[] {
  switch (block.type) {
    case 'heading':
      return [
        '',
        `${indent}${'#'.repeat(block.level)} ${inline(block.children)}${block.listed ? '' : ' (unlisted)'}${block.entry === undefined ? '' : ` (entry: ${block.entry})`}`,
      ];
    case 'paragraph':
      return [`${indent}[${block.style}] ${inline(block.children)}`];
    case 'table':
      return [
        `${indent}| ${block.title} [${block.style}] ${block.columns.map((column) => column.weight).join(' ')}`,
        ...block.head.map((row) => `${indent}! ${rowOf(row)}`),
        ...block.body.map((row) => `${indent}| ${rowOf(row)}`),
      ];
    case 'contents':
      return [`${indent}(contents to level ${block.depth})`];
    case 'list':
      return block.items.flatMap((item) => [
        `${indent}${block.ordered ? '1.' : '-'}`,
        ...item.flatMap((child) => outlineOf(child, `${indent}  `)),
      ]);
    case 'chart':
      return [
        `${indent}(${block.kind} ${block.number ?? ''} ${block.title}: ${block.series.map((one) => `${one.name} ${one.points.map((point) => inline(point.label)).join(' ')}`).join('; ')})`,
      ];
    default:
      return block satisfies never;
  }
}

function rowOf(row: Row): string {
  return row.cells.map(cellOf).join(' | ');
}

const MARKS = { left: '', center: '', right: '>', justify: '=' } as const;

function cellOf(cell: Cell): string {
  const spans = cell.colspan > 1 || cell.rowspan > 1 ? `{${cell.colspan}×${cell.rowspan}}` : '';
  const text = cell.children.map(inline).join(' ¶ ');
  return `${spans}${MARKS[cell.align]}${cell.bold ? `**${text}**` : text}`;
}

function inline(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      switch (one.type) {
        case 'text':
          return one.value;
        case 'amount':
          return one.value;
        case 'strong':
          return `**${inline(one.children)}**`;
        case 'link':
          return `[${inline(one.children)}](#${one.target})`;
        case 'break':
          return '↵';
        default:
          return one satisfies never;
      }
    })
    .join('');
}
