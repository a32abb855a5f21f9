import { type Block, type Chart, type PublicationDocument, plainText } from '../document/tree.js';
import type { Passage } from './passage.js';
import { tablePassages } from './table-passages.js';

/** Every passage of a publication, in order. */
export function passagesOf(document: PublicationDocument): Passage[] {
  const headings: { level: number; title: string }[] = [];
  return document.sections.flatMap(({ children }) => children.flatMap((block) => passages(block, headings)));
}

/** @param headings titles that are open; changed as new ones come */
function passages(block: Block, headings: { level: number; title: string }[]): Passage[] {
  const titles = () => headings.map(({ title }) => title);
  switch (block.type) {
    case 'heading':
      while (headings.length > 0 && headings.at(-1)!.level >= block.level) headings.pop();
      headings.push({ level: block.level, title: plainText(block.children).replaceAll('\n', '') });
      return [{ place: { headings: titles() }, inlines: block.children }];
    case 'paragraph':
      return [{ place: { headings: titles() }, inlines: block.children }];
    case 'list':
      return block.items.flatMap((item) => item.flatMap((child) => passages(child, headings)));
    case 'table':
      return tablePassages(block, titles());
    case 'chart':
      return chartPassages(block, titles());
    case 'contents':
      return [];
    default:
      return block satisfies never;
  }
}

function chartPassages(chart: Chart, headings: readonly string[]): Passage[] {
  return chart.series.flatMap(({ name, points }) =>
    points.map(({ label }, at) => ({
      place: { headings, title: chart.title, row: chart.categories[at] ?? '', column: name },
      inlines: label,
    })),
  );
}
