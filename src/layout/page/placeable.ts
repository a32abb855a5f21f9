import type { PageFlow } from './page-flow.js';

/** A block ready to be placed. Heights are in pt. */
export interface Placeable {
  readonly pageBreakBefore: boolean;
  /** Stays on the page of the next block. */
  readonly keepWithNext: boolean;
  /** Stays on the page of the end of the table before it, of which it is a note. */
  readonly keepWithTable?: boolean;
  /** Height of a block that keeps with another. */
  readonly height: number;
  /** Height of as much of it as has to follow a block that keeps with it, on pages of that capacity. */
  leastHeight(capacity: number, notes?: number): number;
  /**
   * Puts it at the flow's place, on as many pages as it takes.
   * @param notes height of what has to stand on the page of its end
   */
  place(flow: PageFlow, notes: number): void;
}

/** Places blocks one after another; those that keep with the next go to the next page together with its beginning. */
export function placeAll(blocks: readonly Placeable[], flow: PageFlow): void {
  blocks.forEach((block, index) => {
    if (block.pageBreakBefore && !flow.isAtTop) flow.startPage();
    else if (!flow.isAtTop) {
      const height = heightTogether(blocks, index, flow.capacity);
      if (height > flow.remaining && height <= flow.capacity) flow.overflow();
    }
    block.place(flow, heightOfNotes(blocks, index + 1, flow.capacity));
  });
}

/** Height of the notes from `index` on, the last of which may go on on the next page. */
function heightOfNotes(blocks: readonly Placeable[], index: number, capacity: number): number {
  const note = blocks[index];
  if (!note?.keepWithTable) return 0;
  const rest = heightOfNotes(blocks, index + 1, capacity);
  return rest > 0 ? note.height + rest : note.leastHeight(capacity);
}

/** Height of the chain that begins at `index`, up to its first block that need not keep with the next. */
function heightTogether(blocks: readonly Placeable[], index: number, limit: number): number {
  let height = 0;
  for (let i = index; i < blocks.length && height <= limit; i++) {
    const block = blocks[i]!;
    const next = blocks[i + 1];
    if (!block.keepWithNext || !next || next.pageBreakBefore)
      return height + block.leastHeight(limit, heightOfNotes(blocks, i + 1, limit));
    height += block.height;
  }
  return height;
}
