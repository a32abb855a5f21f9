import type { PrintedBlock } from '../../print/printed-document.js';

/** 「图 1：收入结构」 under a chart, or 「收入结构图」 above it, is its title, as long as the chart names none itself. */
export function withTitles(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const titled: PrintedBlock[] = [];
  for (const block of blocks) {
    const last = titled.at(-1);
    const isUntitled = block.type === 'chart' && block.title === '';
    const above =
      isUntitled && last?.type === 'paragraph' && /^[^。；]{1,40}图$/.test(last.text) ? last.text : undefined;
    const below =
      block.type === 'paragraph' ? /^图\s*\d+\s*[：:.]?\s*(.+)$/.exec(block.text)?.[1] : undefined;
    if (above !== undefined && isUntitled) titled.splice(-1, 1, { ...block, title: above });
    else if (below !== undefined && last?.type === 'chart' && last.title === '')
      titled.splice(-1, 1, { ...last, title: below });
    else titled.push(block);
  }
  return titled;
}
